/** The parts that every face has: what may be longer than the card, and the one line of facts. */
import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import type { Card, CardKind } from '@/lib/schema/card'
import type { CardFacts } from '@/lib/scene/card-facts'
import type { EditingField } from './use-editing'

export interface FaceProps<K extends CardKind> {
  readonly card: Extract<Card, { kind: K }>
  readonly facts: CardFacts
  readonly editing: EditingField
}

/** What may be longer than the card: it fades out at the bottom. Its first line stays, whatever the footer says. */
export function CardContent({ children }: { readonly children: ReactNode }) {
  return (
    <div
      data-content
      className="min-h-6.5 flex-1 overflow-hidden in-data-editing:flex-none in-data-editing:overflow-visible"
    >
      {children}
    </div>
  )
}

/** The line of facts, and over it what is to be known of the card's ground, which yields where there is no room. */
export function CardFooter({ facts, children }: { readonly facts: CardFacts; readonly children: ReactNode }) {
  return (
    <footer className="mt-auto flex min-h-5 flex-col text-meta text-secondary before:h-2.5 before:shrink-99">
      <div className="flex min-h-0 flex-col overflow-hidden">
        {facts.notes?.map(({ words, warning }) => (
          <p
            key={words}
            title={words}
            className={classNames('flex h-[18px] shrink-0 items-center gap-1 leading-[18px]', warning && 'text-danger')}
          >
            {warning && <Icon of={TriangleAlert} size={12} />}
            <span className="truncate">{words}</span>
          </p>
        ))}
      </div>
      <div className="flex h-5 shrink-0 items-center">{children}</div>
    </footer>
  )
}
