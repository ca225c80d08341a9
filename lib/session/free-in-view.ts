/** Where a new card of a size can stand in the middle of what one sees, or as near to it as there is room. */
import { rectCentre, rectEncloses, type Rect } from '@/lib/geometry/rect'
import { freePlace, type Size } from '@/lib/scene/tidy-columns'
import type { CardId } from '@/lib/schema/ids'
import type { BoardSession } from './board-session'

export function freeInView(session: Pick<BoardSession, 'camera' | 'scene' | 'board'>, size: Size): Rect {
  const centre = rectCentre(session.camera.view())
  return freePlace(size, { x: centre.x - size.w / 2, y: centre.y - size.h / 2 }, isTaken(session))
}

/**
 * Whether a card stands in an area, or a frame's border runs through it; within a frame there is room, and over the border
 * of `home`.
 */
export function isTaken(
  { scene, board }: Pick<BoardSession, 'scene' | 'board'>,
  home?: CardId,
): (area: Rect) => boolean {
  const holds = (frame: Rect | undefined, area: Rect) => frame !== undefined && rectEncloses(frame, area)
  return (area) =>
    scene.cardsIn(area).some((id) => id !== home && (board.cardKind(id) !== 'frame' || !holds(scene.rect(id), area)))
}
