'use client'
/** The cards that name this one in a field, by kind: a hypothesis's indicators, a party's positions, a place's events. */
import { useBoardSession } from '@/components/hooks/session-context'
import { useCards, useNamers } from '@/components/hooks/use-board'
import { Icon } from '@/components/ui/icon'
import type { Card, CardKind } from '@/lib/schema/card'
import type { CardId } from '@/lib/schema/ids'
import { CardName } from '../card-name'
import { showCard } from '../documents/show-card'
import { KIND_LOOKS } from '@/components/words/kind-looks'

const GROUPS: readonly (readonly [CardKind, heading: string])[] = [
  ['indicator', 'Indicators'],
  ['position', 'Positions'],
  ['event', 'Events'],
]

export function NamedBy({ id }: { readonly id: CardId }) {
  const namers = useCards(useNamers(id))
  return GROUPS.map(([kind, heading]) => {
    const cards = namers.filter((card): card is Card => card.kind === kind)
    if (cards.length === 0) return null
    return (
      <section key={kind} aria-label={heading}>
        <h2 className="mb-0.5 text-[12px] leading-4 font-semibold text-secondary">
          {heading} · {cards.length}
        </h2>
        <ul>
          {cards.map((card) => (
            <NamerRow key={card.id} card={card} />
          ))}
        </ul>
      </section>
    )
  })
}

function NamerRow({ card }: { readonly card: Card }) {
  const session = useBoardSession()
  return (
    <li className="border-b border-hairline last:border-b-0">
      <button
        type="button"
        onClick={() => showCard(session, card.id)}
        className="flex min-h-9 w-full items-start gap-2 rounded-sm py-2 pl-1 text-left outline-focus hover:opacity-75"
      >
        <Icon of={KIND_LOOKS[card.kind].icon} size={15} className="mt-0.5 shrink-0 text-secondary" />
        <CardName card={card} className="line-clamp-2 min-w-0 wrap-anywhere" />
      </button>
    </li>
  )
}
