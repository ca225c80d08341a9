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

/** The line of facts, and over it what is to be known of the card's ground. */
export function CardFooter({ facts, children }: { readonly facts: CardFacts; readonly children: ReactNode }) {
  return (
    <footer className="mt-auto flex shrink-0 flex-col pt-2.5 text-meta text-secondary">
      {facts.notes?.map(({ words, warning }) => (
        <p
          key={words}
          title={words}
          className={classNames('flex h-[18px] items-center gap-1 leading-[18px]', warning && 'text-danger')}
        >
          {warning && <Icon of={TriangleAlert} size={12} />}
          <span className="truncate">{words}</span>
        </p>
      ))}
      <div className="flex h-5 items-center">{children}</div>
    </footer>
  )
}
