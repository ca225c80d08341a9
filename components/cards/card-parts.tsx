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

/** What may be longer than the card: it fades out at the bottom. */
export function CardContent({ children }: { readonly children: ReactNode }) {
  return (
    <div
      data-content
      className="min-h-0 flex-1 overflow-hidden in-data-editing:flex-none in-data-editing:overflow-visible"
    >
      {children}
    </div>
  )
}

/** The one line of facts. */
export function CardFooter({ children }: { readonly children: ReactNode }) {
  return (
    <footer className="mt-auto flex h-[30px] shrink-0 items-center pt-2.5 text-meta text-secondary">{children}</footer>
  )
}
