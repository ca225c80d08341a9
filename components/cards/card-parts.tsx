/** The parts that every face has: what may be longer than the card, and the one line of facts. */
import type { ReactNode } from 'react'
import type { Card, CardKind } from '@/lib/schema/card'
import type { CardFacts } from '@/lib/scene/card-facts'
import type { EditingField } from './use-editing'

export interface FaceProps<K extends CardKind> {
  readonly card: Extract<Card, { kind: K }>
  readonly facts: CardFacts
  readonly editing: EditingField
}

/** What may be longer than the card: what is seen of it ends in an ellipsis then. On a card without a title its first line stays. */
export function CardContent({ children }: { readonly children: ReactNode }) {
  return (
    <div
      data-content
      className="min-h-6.5 flex-[1_1_0] overflow-hidden [[data-title]+&]:min-h-0 in-data-editing:flex-[1_0_auto] in-data-editing:overflow-visible"
    >
      {children}
    </div>
  )
}

/** Where there is less room than its letters take, the line breaks into a column beside it, out of sight, and is not cut through. */
const WHOLE_OR_NOT = 'flex h-[18px] min-h-0 shrink-99 flex-col flex-wrap justify-end overflow-clip before:w-full'

/**
 * The line of facts, and over it what is to be known of the card's ground. Where there is no room for the title, the space
 * over them yields, then the ground.
 */
export function CardFooter({ facts, children }: { readonly facts: CardFacts; readonly children: ReactNode }) {
  const notes = facts.notes?.filter(({ warning }) => warning === undefined) ?? []
  return (
    <>
      <div className="h-2.5 shrink-9999" />
      {notes.map(({ words }) => (
        <div key={words} className={WHOLE_OR_NOT}>
          <p title={words} className="-mt-1 h-[18px] w-full truncate text-meta leading-[18px] text-secondary">
            {words}
          </p>
        </div>
      ))}
      <footer className="flex h-5 shrink-0 items-center text-meta text-secondary">{children}</footer>
    </>
  )
}
