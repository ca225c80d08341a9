/**
 * Makes an evidence card of a passage of a document: exact words with their surroundings and offsets, the attribution
 * and hedges that the rules found there, and, onto a card, the link. One undo step.
 */
import { boundsOf, growRect, rectCentre, type BoardPoint, type Rect } from '@/lib/geometry/rect'
import type { CardId } from '@/lib/schema/ids'
import { linkKindsBetween, type LinkKind } from '@/lib/schema/link'
import { measureNewCard } from '@/lib/scene/measure-card'
import { freePlace } from '@/lib/scene/tidy-columns'
import type { BoardSession, HeldPassage } from './board-session'
import { askRelation } from './carry-out-link'
import { claimAround, evidenceFields, hedgesWithin } from './evidence-fields'
import { freeInView } from './free-in-view'
import { readExcerpt } from './read-excerpt'

/** Board units that shall be free around what is brought into view. */
const ROOM_AROUND = 32

export interface EvidenceWish {
  readonly passage: HeldPassage
  /** The middle of the new card in board units; without it, beside `onto` or in the middle of the view, where there is room. */
  readonly at?: BoardPoint
  /** The card that the passage bears on, and how. */
  readonly onto?: { readonly card: CardId; readonly relation: LinkKind }
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
    const size = measureNewCard({ kind: 'evidence', fields }, session.scene.measurer)
    const rect = placeFor(session, size, at, onto?.card)
    const home = session.scene.frameAt(rectCentre(rect))
    const { board } = session
    const id = board.transact(() => {
      const made = board.insert([{ kind: 'evidence', rect, fields: { ...fields, ...(home && { frameId: home }) } }])
        .cards[0]
      if (made && onto)
        board.insert([], [{ kind: onto.relation, from: made, to: onto.card, fields: { madeBy: 'person' } }])
      return made
    })
    if (!id) return undefined
    session.selection.set([id])
    showTogether(session, rect, onto?.card)
    return id
  } catch (cause) {
    session.announce({ text: sentenceOf(cause), tone: 'error' })
    return undefined
  }
}

/**
 * A passage let go over the board: over a card that evidence can be linked to, asks how it relates and makes both; over
 * anything else an evidence card alone. `client`: client pixels, where the question opens.
 */
export function dropPassage(
  session: BoardSession,
  passage: HeldPassage,
  at: BoardPoint,
  client: { readonly x: number; readonly y: number },
): void {
  const card = session.scene.cardAt(at)
  const kind = card && session.board.cardKind(card)
  const kinds = kind && kind !== 'unreadable' ? linkKindsBetween('evidence', kind) : []
  if (!card || kinds.length === 0) return void makeEvidence(session, { passage, at })
  askRelation(session, kinds, client, (relation) => void makeEvidence(session, { passage, onto: { card, relation } }))
}

function placeFor(
  session: BoardSession,
  size: { w: number; h: number },
  at: BoardPoint | undefined,
  onto: CardId | undefined,
): Rect {
  const { board } = session
  if (at) return { x: Math.round(at.x - size.w / 2), y: Math.round(at.y - size.h / 2), ...size }
  const target = onto && board.rect(onto)
  if (target) {
    const frame = onto && board.frameOf(onto)
    const right = (frame && board.rect(frame)) || target
    // Beside the frame, not in the next one: evidence belongs to no section until somebody puts it there.
    const isFramed = (area: Rect) => session.scene.cardsIn(area).length > 0
    return freePlace(size, { x: right.x + right.w + 96, y: target.y }, isFramed)
  }
  return freeInView(session, size)
}

/** Brings the new card into view together with the card it bears on, zooming out only when they do not fit. */
function showTogether({ board, camera }: BoardSession, made: Rect, onto: CardId | undefined): void {
  const target = onto && board.rect(onto)
  const both = (target && boundsOf([made, target])) || made
  const view = camera.view()
  if (growRect(both, ROOM_AROUND).w <= view.w && growRect(both, ROOM_AROUND).h <= view.h) camera.reveal(both)
  else camera.fit(both)
}

function sentenceOf(cause: unknown): string {
  return cause instanceof Error && cause.message !== '' ? cause.message : 'The passage could not be read; try again.'
}
