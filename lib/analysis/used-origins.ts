/** The board's origins by the evidence that names them. An origin that no evidence names is shown nowhere. */
import type { Card, UnreadableCard } from '@/lib/schema/card'
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import type { CardId, OriginId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import { ORIGIN_KEY, type Origin } from '@/lib/schema/origin'
import { originOf, type Origins } from './count-origins'

export interface UsedOrigin {
  readonly origin: Origin
  /** In the board's order. */
  readonly evidence: readonly EvidenceCard[]
}

export interface CardsWithOrigins extends Origins {
  cardIds(): readonly CardId[]
  card(id: CardId): Card | UnreadableCard | undefined
  field(id: CardId, key: string): Json | undefined
}

/** Asks for one field: to read all cards of a large board takes most of a second. */
export function namesOrigin(id: CardId, board: Pick<CardsWithOrigins, 'field'>): boolean {
  return board.field(id, ORIGIN_KEY) !== undefined
}

/** By name, then id. */
export function usedOrigins(board: CardsWithOrigins): readonly UsedOrigin[] {
  const found = new Map<OriginId, { readonly origin: Origin; readonly evidence: EvidenceCard[] }>()
  for (const id of board.cardIds()) {
    const card = namesOrigin(id, board) ? board.card(id) : undefined
    const origin = card?.kind === 'evidence' ? originOf(card, board) : undefined
    if (card?.kind !== 'evidence' || !origin) continue
    const known = found.get(origin.id)
    if (known) known.evidence.push(card)
    else found.set(origin.id, { origin, evidence: [card] })
  }
  return [...found.values()].sort(
    (a, b) => a.origin.name.localeCompare(b.origin.name, 'en') || (a.origin.id < b.origin.id ? -1 : 1),
  )
}
