/**
 * What a document or a source carries on the board: the cards taken from it, and everything that rests on those. Asked
 * when somebody wants to know, over the whole board; what a single card says of its ground is ground-rules.ts.
 */
import type { Card, UnreadableCard } from '@/lib/schema/card'
import type { CardId, DocumentId, SourceId } from '@/lib/schema/ids'
import type { LinkedCards } from '@/lib/schema/linked-with'
import type { OutletOf } from './count-origins'
import { allDependants } from './rests-on'

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

/** Walks the board once, when first asked; what it then answers is of that moment. */
export function createRipples(board: WholeBoard, outletOf: OutletOf): (root: RippleRoot) => Ripple {
  let roots: ReadonlyMap<string, readonly CardId[]> | undefined
  const known = new Map<string, Ripple>()
  return (root) => {
    const key = keyOf(root)
    const made = known.get(key)
    if (made) return made
    roots ??= cardsByRoot(board, outletOf)
    const from = roots.get(key) ?? []
    const ripple = { from, on: allDependants(from, board) }
    known.set(key, ripple)
    return ripple
  }
}

/** What several roots carry together: of a source, what it says and what its documents carry of others. */
export function joinRipples(ripples: readonly Ripple[]): Ripple {
  const from = new Set(ripples.flatMap((each) => each.from))
  const on = new Set(ripples.flatMap((each) => each.on).filter((id) => !from.has(id)))
  return { from: [...from], on: [...on] }
}

export function restsOn(root: RippleRoot, board: WholeBoard, outletOf: OutletOf): Ripple {
  return createRipples(board, outletOf)(root)
}

function cardsByRoot(board: WholeBoard, outletOf: OutletOf): ReadonlyMap<string, readonly CardId[]> {
  const found = new Map<string, CardId[]>()
  for (const id of board.cardIds()) {
    const card = board.card(id)
    if (!card) continue
    const keys = new Set(documentsOf(card).map((document) => keyOf({ kind: 'document', id: document })))
    const outlet = card.kind === 'evidence' ? outletOf(card) : undefined
    if (outlet !== undefined) keys.add(keyOf({ kind: 'source', id: outlet as SourceId }))
    for (const key of keys) {
      const cards = found.get(key)
      if (cards) cards.push(id)
      else found.set(key, [id])
    }
  }
  return found
}

function keyOf({ kind, id }: RippleRoot): string {
  return `${kind} ${id}`
}

/** The documents whose passages a card holds, or which it is a point of. */
export function documentsOf(card: Card | UnreadableCard): readonly DocumentId[] {
  if (card.kind !== 'evidence' && card.kind !== 'point') return []
  const cited = card.excerpts.map(({ documentId }) => documentId)
  return card.kind === 'point' && card.documentId !== undefined ? [...cited, card.documentId] : cited
}
