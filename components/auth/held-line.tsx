import type { ReactNode } from 'react'

interface HeldLineProps {
  readonly title: string
  readonly detail: readonly (string | null)[]
  /** The button that ends it. */
  readonly children: ReactNode
}

/** A session or a token of one's own. */
export function HeldLine({ title, detail, children }: HeldLineProps) {
  return (
    <li className="flex items-center gap-3 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{title}</p>
        <p className="text-meta text-secondary">{detail.filter(Boolean).join(' · ')}</p>
      </div>
      {children}
    </li>
  )
}
