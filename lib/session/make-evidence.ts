/**
 * Makes an evidence card of a passage of a document: exact words with their surroundings and offsets, the attribution
 * and hedges that the rules found there, and, onto a card, the link. A passage whose card is on the board already gets no
 * second one unless it is asked for. One undo step. An outlet that the rules found becomes a source, as by an accepted claim.
 */
import type { Board } from '@/lib/board/board'
import type { BoardPoint } from '@/lib/geometry/rect'
import { hedgesWithin } from '@/lib/schema/hedges-within'
import type { CardId } from '@/lib/schema/ids'
import { linkKindsBetween, type LinkKind } from '@/lib/schema/link'
import { lookUpSources } from '@/lib/schema/source-names'
import type { BoardSession, HeldPassage } from './board-session'
import { askRelation } from './carry-out-link'
import { claimAround, evidenceFields } from './evidence-fields'
import { linkStanding, standingWords } from './link-standing'
import { placeEvidence, showTogether, type EvidencePlace } from './place-evidence'
import { readExcerpt } from './read-excerpt'
import { evidenceOf } from './standing-evidence'

export interface EvidenceWish extends EvidencePlace {
  readonly passage: HeldPassage
  /** A card more of a passage that has one. */
  readonly again?: boolean
}

/** Resolves to the card, selected; undefined when nothing was made, which has then been announced. Never rejects. */
export async function makeEvidence(session: BoardSession, wish: EvidenceWish): Promise<CardId | undefined> {
  if (!session.canEdit) {
    session.announce({ text: 'You can look at this board but not change it.' })
    return undefined
  }
  const { passage, at, onto, again } = wish
  try {
    const { excerpt, document } = await readExcerpt(session.library, passage)
    const standing = again ? undefined : evidenceOf(session.board, { ...passage, onto }, document)
    if (standing) return takeStanding(session, standing, wish)
    const claim = claimAround(excerpt.position, session.library.proposals(passage.documentId).get() ?? [])
    const fields = evidenceFields({
      excerpt,
      hedges: hedgesWithin(excerpt.position, document.text, document.marks.hedges),
      madeBy: 'person',
      ...(claim && { attribution: claim.fields.attribution }),
    })
    const placed = placeEvidence(session, { fields }, { at, onto })
    if (!placed) return undefined
    session.selection.set([placed.card])
    void nameSource(session, claim?.fields.attribution.outlet)
    return placed.card
  } catch (cause) {
    session.announce({ text: sentenceOf(cause), tone: 'error' })
    return undefined
  }
}

/** What is no source of the board by that name becomes one, so that it can be graded. */
async function nameSource({ library }: BoardSession, outlet: string | null | undefined): Promise<void> {
  if (!outlet || lookUpSources(library.sources.get()).named(outlet) !== undefined) return
  try {
    await library.createSource({ name: outlet })
  } catch {
    // Offline, or somebody was quicker: the card names its outlet all the same, and its details offer to make the source.
  }
}

/** The card that holds the passage already is shown, and linked when the passage was brought onto another. */
function takeStanding(session: BoardSession, card: CardId, wish: EvidenceWish): CardId {
  const { board } = session
  const onto = wish.onto?.card === card ? undefined : wish.onto
  const linked = onto && linkStanding(session, [card], onto)
  session.selection.set([card])
  const rect = board.rect(card)
  if (rect) showTogether(session, rect, onto?.card)
  session.announce(
    linked ?? {
      text: standingWords(session, card),
      more: [{ words: 'Make another card', run: () => void makeEvidence(session, { ...wish, again: true }) }],
    },
  )
  return card
}

/**
 * A passage let go over the board: over a card that evidence can be linked to, asks how it relates and makes both; over
 * anything else an evidence card alone.
 */
export function dropPassage(session: BoardSession, passage: HeldPassage, { at, card }: PassageDrop): void {
  const target = passageTarget(session.board, card)
  if (!target) return void makeEvidence(session, { passage, at })
  askRelation(session, { at, kinds: target.kinds }, (relation) => {
    void makeEvidence(session, { passage, onto: { card: target.card, relation } })
  })
}

export interface PassageDrop {
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
