/** Where a new card of a size can stand in the middle of what one sees, or as near to it as there is room. */
import { rectCentre, type Rect } from '@/lib/geometry/rect'
import { freePlace, type Size } from '@/lib/scene/tidy-columns'
import type { BoardSession } from './board-session'

export function freeInView(session: Pick<BoardSession, 'camera' | 'scene' | 'board'>, size: Size): Rect {
  const centre = rectCentre(session.camera.view())
  return freePlace(size, { x: centre.x - size.w / 2, y: centre.y - size.h / 2 }, isTaken(session))
}

/** Whether a card other than a frame stands in an area. */
export function isTaken({ scene, board }: Pick<BoardSession, 'scene' | 'board'>): (area: Rect) => boolean {
  return (area) => scene.cardsIn(area).some((id) => board.cardKind(id) !== 'frame')
}
