/** Where a new card stands around the point at which it was placed. Pure. */
import { rectsOverlap, type BoardPoint, type Rect } from '@/lib/geometry/rect'
import { ROW_GAP, type Size } from './tidy-columns'

/**
 * With its middle at the point; where it would cover a card beside it, moved aside, as long as the point stays within it. With
 * no room for that, where the person put it. `others`: the cards around.
 */
export function placeAround(size: Size, at: BoardPoint, others: readonly Rect[]): Rect {
  const put: Rect = { x: Math.round(at.x - size.w / 2), y: Math.round(at.y - size.h / 2), ...size }
  const holds = (start: number, length: number, point: number) => start <= point && point <= start + length
  const xs = [put.x, ...others.flatMap(({ x, w }) => [x + w + ROW_GAP, x - ROW_GAP - size.w])]
  const ys = [put.y, ...others.flatMap(({ y, h }) => [y + h + ROW_GAP, y - ROW_GAP - size.h])]
  const places = xs
    .filter((x) => holds(x, size.w, at.x))
    .flatMap((x) => ys.filter((y) => holds(y, size.h, at.y)).map((y): Rect => ({ x, y, ...size })))
  const way = ({ x, y }: Rect) => Math.hypot(x - put.x, y - put.y)
  const isFree = (place: Rect) => !others.some((other) => rectsOverlap(other, place))
  return places.sort((a, b) => way(a) - way(b)).find(isFree) ?? put
}
