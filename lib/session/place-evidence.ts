/** Puts a new evidence card on the board where there is room, with the link it is made for; one undo step. */
import { boundsOf, growRect, rectCentre, type BoardPoint, type Rect } from '@/lib/geometry/rect'
import type { CardId, LinkId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import type { Link, LinkKind } from '@/lib/schema/link'
import { linksBetween } from '@/lib/schema/linked-with'
import { measureNewCard } from '@/lib/scene/measure-card'
import { placeInSight } from '@/lib/scene/place-in-sight'
import { EXISTING_GAP, freePlace } from '@/lib/scene/tidy-columns'
import type { BoardSession } from './board-session'
import { freeInView } from './free-in-view'
import { moveViewAlong } from './lent-view'

/** Board units that shall be free around what is brought into view. */
const ROOM_AROUND = 32

export interface EvidencePlace {
  /** The middle of the new card in board units; without it, beside `onto` or in the middle of the view, where there is room. */
  readonly at?: BoardPoint | undefined
  /** The card that the passage bears on, and how. */
  readonly onto?: { readonly card: CardId; readonly relation: LinkKind } | undefined
}
export interface PlacedEvidence {
  readonly card: CardId
  readonly link?: LinkId | undefined
}

/** `id`: a proposal's; a card that had it once comes back to life where it was. Undefined when it lives already. */
export function placeEvidence(
  session: BoardSession,
  { id, fields }: { readonly id?: CardId; readonly fields: Readonly<Record<string, Json>> },
  { at, onto }: EvidencePlace,
): PlacedEvidence | undefined {
  const { board, scene } = session
  const size = measureNewCard({ kind: 'evidence', fields }, scene.measurer)
  const rect = placeFor(session, size, at, onto?.card)
  const home = scene.frameAt(rectCentre(rect))
  const placed = board.transact(() => {
    const own = { ...fields, ...(home && { frameId: home }) }
    const [card] = board.insert([{ ...(id && { id, isProposed: true }), kind: 'evidence', rect, fields: own }]).cards
    if (!card) return undefined
    return { card, link: onto && linkEvidence(session, card, onto)?.link }
  })
  if (placed) moveViewAlong(session, () => showTogether(session, board.rect(placed.card) ?? rect, onto?.card))
  return placed
}

/**
 * What is chosen now holds in the stead of what the two were linked by, also of the links that a deleted card brings along
 * when it comes back. `isNew`: there was no such link before.
 */
export function linkEvidence(
  { board }: BoardSession,
  from: CardId,
  { card, relation }: NonNullable<EvidencePlace['onto']>,
): { readonly link: LinkId; readonly isNew: boolean; readonly replaced: readonly Link[] } | undefined {
  const between = linksBetween(from, card, board)
  const twin = between.find(({ kind }) => kind === relation)
  const replaced = between.filter((link) => link !== twin)
  board.remove(replaced.map(({ id }) => id))
  const link = twin?.id ?? board.insert([], [{ kind: relation, from, to: card, fields: { madeBy: 'person' } }]).links[0]
  return link && { link, isNew: !twin, replaced }
}

function placeFor(
  session: BoardSession,
  size: { w: number; h: number },
  at: BoardPoint | undefined,
  onto: CardId | undefined,
): Rect {
  const { board, scene } = session
  if (at) return { x: Math.round(at.x - size.w / 2), y: Math.round(at.y - size.h / 2), ...size }
  const target = onto && board.rect(onto)
  if (onto && target) {
    const frame = board.frameOf(onto)
    const around = (frame && board.rect(frame)) || target
    // Beside the frame, not in the next one: evidence belongs to no section until somebody puts it there.
    const isTaken = (area: Rect) => scene.cardsIn(area).length > 0
    const isCrossed = (area: Rect) => scene.cardsIn(area).some((id) => id !== onto && board.cardKind(id) !== 'frame')
    return (
      placeInSight(size, target, { around, isTaken, isCrossed }) ??
      freePlace(size, { x: around.x + around.w + EXISTING_GAP, y: target.y }, isTaken)
    )
  }
  return freeInView(session, size)
}

/** Brings an evidence card into view together with the card it bears on, zooming out only when they do not fit. */
export function showTogether({ board, camera }: BoardSession, made: Rect, onto: CardId | undefined): void {
  const target = onto && board.rect(onto)
  const both = (target && boundsOf([made, target])) || made
  const view = camera.view()
  if (growRect(both, ROOM_AROUND).w <= view.w && growRect(both, ROOM_AROUND).h <= view.h)
    camera.reveal(both, { thenSaid: true })
  else camera.fit(both, { underFoot: true })
}
