import type { ReactNode } from 'react'
import { ListRow } from '@/components/ui/list-row'

interface HeldLineProps {
  readonly title: string
  readonly detail: readonly (string | null)[]
  readonly question: ReactNode
  /** The button that ends it. */
  readonly children: ReactNode
}

/** A session or a token of one's own. */
export function HeldLine({ title, detail, question, children }: HeldLineProps) {
  return (
    <ListRow question={question}>
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{title}</p>
        <p className="text-meta text-secondary">{detail.filter(Boolean).join(' · ')}</p>
      </div>
      {children}
    </ListRow>
  )
}
