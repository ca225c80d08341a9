/**
 * Makes an evidence card of a passage of a document: exact words with their surroundings and offsets, the attribution
 * and hedges that the rules found there, and, onto a card, the link. One undo step.
 */
import type { BoardPoint } from '@/lib/geometry/rect'
import type { CardId } from '@/lib/schema/ids'
import type { LinkKind } from '@/lib/schema/link'
import type { BoardSession, HeldPassage } from './board-session'

export interface EvidenceWish {
  readonly passage: HeldPassage
  /** The new card's top left in board units; without it, beside `onto` or in the middle of the view, where there is room. */
  readonly at?: BoardPoint
  /** The card that the passage bears on, and how. */
  readonly onto?: { readonly card: CardId; readonly relation: LinkKind }
}

/**
 * Resolves to the new card, selected; undefined when nothing was made, which has then been announced. Never rejects.
 */
export async function makeEvidence(_session: BoardSession, _wish: EvidenceWish): Promise<CardId | undefined> {
  throw new Error('being written')
}
