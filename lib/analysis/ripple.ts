/**
 * What a document or a source carries on the board: the cards taken from it, and everything that rests on those. Asked
 * when somebody wants to know, over the whole board; what a single card says of its ground is ground-rules.ts.
 */
import type { Card, UnreadableCard } from '@/lib/schema/card'
import type { CardId, DocumentId, SourceId } from '@/lib/schema/ids'
import type { OutletOf } from './count-origins'
import { allDependants, type LinkedCards } from './rests-on'

export type RippleRoot =
  { readonly kind: 'document'; readonly id: DocumentId } | { readonly kind: 'source'; readonly id: SourceId }

export interface WholeBoard extends LinkedCards {
  cardIds(): readonly CardId[]
}

export interface Ripple {
  /** Taken from it: evidence, and points of the document. In the board's order. */
  readonly from: readonly CardId[]
  /** Resting on those through any number of steps, nearest first; none of `from`. */
  readonly on: readonly CardId[]
}

export function restsOn(root: RippleRoot, board: WholeBoard, outletOf: OutletOf): Ripple {
  const from = board.cardIds().filter((id) => {
    const card = board.card(id)
    if (!card) return false
    return root.kind === 'document'
      ? documentsOf(card).includes(root.id)
      : card.kind === 'evidence' && outletOf(card) === root.id
  })
  return { from, on: allDependants(from, board) }
}

/** The documents whose passages a card holds, or which it is a point of. */
export function documentsOf(card: Card | UnreadableCard): readonly DocumentId[] {
  if (card.kind !== 'evidence' && card.kind !== 'point') return []
  const cited = card.excerpts.map(({ documentId }) => documentId)
  return card.kind === 'point' && card.documentId !== undefined ? [...cited, card.documentId] : cited
}
