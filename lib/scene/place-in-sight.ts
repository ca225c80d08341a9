/** A place for a new card beside the card that it bears on, from which nothing stands between the two. Pure. */
import { growRect, rectCentre, type Rect } from '@/lib/geometry/rect'
import { EXISTING_GAP, ROW_GAP, type Size } from './tidy-columns'

/** Half the width of the lane that has to be clear for the line between the two. */
const LANE = 8

export interface Surroundings {
  /** What the card is placed beside: the target's frame, or the target itself. */
  readonly around: Rect
  isTaken(area: Rect): boolean
  /** Whether a line through the area would run across a card other than the target. */
  isCrossed(area: Rect): boolean
}

/** Right of it, left of it, under it, above it: the first that is free and in sight; undefined when none is. */
export function placeInSight(size: Size, target: Rect, { around, isTaken, isCrossed }: Surroundings): Rect | undefined {
  const middle = rectCentre(target)
  const [left, top] = [Math.round(middle.x - size.w / 2), Math.round(middle.y - size.h / 2)]
  const places: readonly Rect[] = [
    { x: around.x + around.w + EXISTING_GAP, y: top, ...size },
    { x: around.x - EXISTING_GAP - size.w, y: top, ...size },
    { x: left, y: around.y + around.h + EXISTING_GAP, ...size },
    { x: left, y: around.y - EXISTING_GAP - size.h, ...size },
  ]
  return places.find((place) => !isTaken(growRect(place, ROW_GAP / 2 - 1)) && !isCrossed(laneBetween(target, place)))
}

/** Between two rectangles whose middles are level with each other, or in line. */
function laneBetween(a: Rect, b: Rect): Rect {
  const middle = rectCentre(a)
  const between = (start: number, length: number, other: number, itsLength: number) =>
    other > start ? { from: start + length, to: other } : { from: other + itsLength, to: start }
  if (b.x >= a.x + a.w || b.x + b.w <= a.x) {
    const { from, to } = between(a.x, a.w, b.x, b.w)
    return { x: from, y: middle.y - LANE, w: to - from, h: 2 * LANE }
  }
  const { from, to } = between(a.y, a.h, b.y, b.h)
  return { x: middle.x - LANE, y: from, w: 2 * LANE, h: to - from }
}
