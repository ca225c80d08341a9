/** A row of a list, and under it, in the same item, the question that one of its buttons asked (`ConfirmLine`). */
import type { ReactNode } from 'react'

interface ListRowProps {
  readonly question?: ReactNode
  readonly children: ReactNode
}

export function ListRow({ question, children }: ListRowProps) {
  return (
    <li className="py-2">
      <div className="flex items-center gap-3">{children}</div>
      {question}
    </li>
  )
}
