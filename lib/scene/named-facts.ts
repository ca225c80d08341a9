/**
 * What cards say about themselves through the cards that they name in a field, or that name them: an indicator its
 * hypothesis, an event its place and actors, a position its party and point; an entity how much it is involved in.
 */
import type { Card, UnreadableCard } from '@/lib/schema/card'
import type { EntityCard, EventCard, PositionCard, PositionVersion } from '@/lib/schema/world-cards'
import type { CardId, LinkId } from '@/lib/schema/ids'
import type { Link } from '@/lib/schema/link'
import { cardName, markerOf } from './kind-look'

/** What is asked of the board here. */
export interface NamesSource {
  card(id: CardId): Card | UnreadableCard | undefined
  link(id: LinkId): Link | undefined
  linksAt(id: CardId | LinkId): readonly LinkId[]
  /** Cards that name this one in a field. */
  namersOf(id: CardId): readonly CardId[]
}

/** A card as another one names it. */
export interface NamedCard {
  readonly name: string
  /** A hypothesis's "H2". */
  readonly label?: string
}
/** By id; those that were deleted, or never were, are missing. */
export type NamedCards = Readonly<Record<string, NamedCard>>

export function namedIn(card: Card, source: NamesSource): NamedCards {
  const ids = cardsNamedBy(card)
  return Object.fromEntries(
    ids.flatMap((id) => {
      const named = source.card(id)
      if (!named || named.kind === 'unreadable') return []
      const label = named.kind === 'hypothesis' ? markerOf(named) : undefined
      return [[id, { name: cardName(named), ...(label !== undefined && { label }) }]]
    }),
  )
}

/** The cards that this one names in its fields; they may not exist. */
export function cardsNamedBy(card: Card): readonly CardId[] {
  switch (card.kind) {
    case 'indicator':
      return present(card.hypothesisId)
    case 'event':
      return [...present(card.placeId), ...card.actorIds]
    case 'position':
      return [...present(card.partyId, card.pointId), ...present(...card.versions.map((each) => each.evidenceId))]
    default:
      return []
  }
}

function present(...ids: readonly (CardId | undefined)[]): CardId[] {
  return ids.flatMap((id) => (id === undefined ? [] : [id]))
}

/** How many cards involve the entity, by a link or by naming it. */
export function involvements(card: EntityCard, source: NamesSource): number {
  const found = new Set<CardId>(source.namersOf(card.id))
  for (const id of source.linksAt(card.id)) {
    const link = source.link(id)
    if (link?.kind === 'involves' && link.to === card.id) found.add(link.from)
  }
  found.delete(card.id)
  return found.size
}

/** Whether the latest version goes back on an earlier one, by the words of its evidence. */
export function isReversal(card: PositionCard, source: NamesSource): boolean {
  const evidenceId = card.versions.at(-1)?.evidenceId
  const evidence = evidenceId && card.versions.length > 1 ? source.card(evidenceId) : undefined
  return evidence?.kind === 'evidence' && evidence.attribution?.stance === 'reverses'
}

// — in words

const NO_LONGER_THERE = 'a card that was deleted'

/** The name of a card that a field names, a hypothesis's after its label: in words for one that is gone, or for none. */
export function nameWords(id: CardId | undefined, named: NamedCards | undefined, none = 'not chosen yet'): string {
  if (id === undefined) return none
  const card = named?.[id]
  if (!card) return NO_LONGER_THERE
  return card.label ? `${card.label} ${card.name}` : card.name
}

/** "Ana, the ferry company"; undefined when nobody is named. */
export function actorWords(card: EventCard, named: NamedCards | undefined): string | undefined {
  const names = card.actorIds.map((id) => nameWords(id, named)).sort((a, b) => (a < b ? -1 : 1))
  return names.length > 0 ? names.join(', ') : undefined
}

export function latestVersion(card: PositionCard): PositionVersion | undefined {
  return card.versions.at(-1)
}

/** What a position with several versions says at its top right. */
export function changeWords(card: PositionCard, reversal: boolean | undefined): string | undefined {
  if (card.versions.length < 2) return undefined
  return reversal ? 'reversed' : 'changed'
}

export function involvementWords(count: number): string {
  return count === 0 ? 'Not involved in anything yet.' : `involved in ${count} ${count === 1 ? 'card' : 'cards'}`
}
