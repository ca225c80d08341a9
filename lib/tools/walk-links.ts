/** Alt + arrows: from a card along its links to the card that lies best in that direction. Pure. */
import { rectCentre, type Rect } from '@/lib/geometry/rect'

export type Direction = 'left' | 'right' | 'up' | 'down'
const VECTORS: Readonly<Record<Direction, { x: number; y: number }>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
}

/** The neighbour within 60° of the direction that is nearest, bends counting as distance; undefined when there is none. */
export function neighbourTowards<Id>(
  from: Rect,
  neighbours: readonly { id: Id; rect: Rect }[],
  direction: Direction,
): Id | undefined {
  const start = rectCentre(from)
  const { x, y } = VECTORS[direction]
  let best: Id | undefined
  let least = Infinity
  for (const { id, rect } of neighbours) {
    const to = rectCentre(rect)
    const dx = to.x - start.x
    const dy = to.y - start.y
    const along = dx * x + dy * y
    const aside = Math.abs(dx * y - dy * x)
    if (along <= 0 || aside > along * 1.8) continue
    const cost = along + 2 * aside
    if (cost < least) {
      least = cost
      best = id
    }
  }
  return best
}
