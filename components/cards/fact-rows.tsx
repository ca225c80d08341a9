/** Rows of a face: a quiet label and, beside it, what the card says there. The canvas has the same rows (CardSketcher). */
import type { ReactNode } from 'react'

export function FactRows({ children }: { readonly children: ReactNode }) {
  return <dl className="mt-2 grid grid-cols-[76px_1fr] gap-y-2 text-meta text-secondary">{children}</dl>
}

interface FactRowProps {
  readonly label: string
  /** Nothing has been said here yet. */
  readonly quiet?: boolean
  /** Names of other cards stay on one line; all of it on hover. */
  readonly oneLine?: boolean
  readonly children: ReactNode
}

export function FactRow({ label, quiet, oneLine, children }: FactRowProps) {
  return (
    <>
      <dt className="leading-[18px]">{label}</dt>
      <dd
        dir="auto"
        title={oneLine && typeof children === 'string' ? children : undefined}
        className={`min-w-0 text-[13px] leading-[18px] font-normal ${oneLine ? 'truncate' : '[overflow-wrap:anywhere]'} ${quiet ? '' : 'text-ink'}`}
      >
        {children}
      </dd>
    </>
  )
}
