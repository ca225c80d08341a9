/**
 * Makes an evidence card of a passage of a document: exact words with their surroundings and offsets, the attribution
 * and hedges that the rules found there, and, onto a card, the link. One undo step.
 */
import type { Board } from '@/lib/board/board'
import type { BoardPoint } from '@/lib/geometry/rect'
import type { CardId } from '@/lib/schema/ids'
import { linkKindsBetween, type LinkKind } from '@/lib/schema/link'
import type { BoardSession, HeldPassage } from './board-session'
import { askRelation } from './carry-out-link'
import { claimAround, evidenceFields, hedgesWithin } from './evidence-fields'
import { placeEvidence, type EvidencePlace } from './place-evidence'
import { readExcerpt } from './read-excerpt'

export interface EvidenceWish extends EvidencePlace {
  readonly passage: HeldPassage
}

/** Resolves to the new card, selected; undefined when nothing was made, which has then been announced. Never rejects. */
export async function makeEvidence(
  session: BoardSession,
  { passage, at, onto }: EvidenceWish,
): Promise<CardId | undefined> {
  if (!session.canEdit) {
    session.announce({ text: 'You can look at this board but not change it.' })
    return undefined
  }
  try {
    const { excerpt, document } = await readExcerpt(session.library, passage)
    const claim = claimAround(excerpt.position, session.library.proposals(passage.documentId).get() ?? [])
    const fields = evidenceFields({
      excerpt,
      hedges: hedgesWithin(excerpt.position, document.text, document.marks.hedges),
      madeBy: 'person',
      ...(claim && { attribution: claim.fields.attribution }),
    })
    const placed = placeEvidence(session, { fields }, { at, onto })
    if (placed) session.selection.set([placed.card])
    return placed?.card
  } catch (cause) {
    session.announce({ text: sentenceOf(cause), tone: 'error' })
    return undefined
  }
}

/**
 * A passage let go over the board: over a card that evidence can be linked to, asks how it relates and makes both; over
 * anything else an evidence card alone.
 */
export function dropPassage(session: BoardSession, passage: HeldPassage, { at, card }: PassageDrop): void {
  const target = passageTarget(session.board, card)
  if (!target) return void makeEvidence(session, { passage, at })
  askRelation(session, target.kinds, at, (relation) => {
    void makeEvidence(session, { passage, onto: { card: target.card, relation } })
  })
}

interface PassageDrop {
  readonly at: BoardPoint
  /** What it was let go over. */
  readonly card: CardId | undefined
}

/** The card that a passage let go over `card` would be linked to, and how it may be. */
export function passageTarget(
  board: Pick<Board, 'cardKind'>,
  card: CardId | undefined,
): { readonly card: CardId; readonly kinds: readonly LinkKind[] } | undefined {
  const kind = card && board.cardKind(card)
  const kinds = kind && kind !== 'unreadable' ? linkKindsBetween('evidence', kind) : []
  return card && kinds.length > 0 ? { card, kinds } : undefined
}

function sentenceOf(cause: unknown): string {
  return cause instanceof Error && cause.message !== '' ? cause.message : 'The passage could not be read; try again.'
}
