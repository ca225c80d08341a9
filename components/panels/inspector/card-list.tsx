'use client'
/** The board's cards of one kind, to choose one from by title; or, typed, a new one of that kind. */
import { useCardsOf } from '@/components/hooks/use-cards-of'
import { markedName } from '@/lib/scene/kind-look'
import { useBoardSession } from '@/components/hooks/session-context'
import { findAmong, SearchList } from '@/components/ui/search-list'
import type { Card, CardKind } from '@/lib/schema/card'
import type { CardId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import { KIND_WORDS } from '@/lib/scene/kind-look'
import { ENTITY_WORDS } from '@/lib/scene/state-words'
import { makeNamedCard } from '@/lib/session/new-named-card'
import { KIND_LOOKS } from '@/components/words/kind-looks'

/** What a field that names a card offers. */
export interface Offered {
  readonly kind: CardKind
  /** What one of them is here: "a party". */
  readonly one: string
  /** Those that are meant most often come first. */
  readonly first?: (card: Card) => boolean
  /** A new one can be made by typing its title: beside which card, with which fields. */
  readonly making?: { readonly beside: CardId; readonly fields?: Readonly<Record<string, Json>> }
}

interface CardListProps {
  readonly offered: Offered
  readonly chosen?: CardId | undefined
  readonly without?: readonly CardId[]
  readonly onChoose: (id: CardId) => void
}

export function CardList({ offered, chosen, without = [], onChoose }: CardListProps) {
  const session = useBoardSession()
  const { kind, one, first, making } = offered
  const word = KIND_WORDS[kind].toLowerCase()
  const cards = useCardsOf(kind).filter((card) => !without.includes(card.id))
  const ordered = first ? [...cards.filter(first), ...cards.filter((card) => !first(card))] : cards
  const none = without.length > 0 ? `Every ${word} on this board is here already.` : `This board has no ${word} yet.`
  const choices = ordered.map((card) => ({
    id: card.id,
    name: markedName(card),
    icon: KIND_LOOKS[card.kind].icon,
    ...detailOf(card),
  }))
  return (
    <SearchList
      label={`Choose ${one}`}
      chosen={chosen}
      empty={making ? `${none} Type a name to make one.` : none}
      find={(words) => findAmong(choices, words)}
      making={
        making && {
          words: `New ${word}`,
          onMake: (title) => makeNamedCard(session, { kind, title, ...making }, onChoose),
        }
      }
      onChoose={(id) => onChoose(id as CardId)}
    />
  )
}

function detailOf(card: Card): { detail?: string } {
  return card.kind === 'entity' ? { detail: [ENTITY_WORDS[card.type], ...card.aliases].join(', ') } : {}
}
