/**
 * Things that lie about, read as rows or as columns. Pure. A thing belongs to a band when its near edge lies before the
 * middle of the band's first one (at most 100 units in), so that edges that differ a little still make one band.
 */
import type { Rect } from './rect'

export interface Placed<Id> {
  readonly id: Id
  readonly rect: Rect
}
export type Axis = 'x' | 'y'

/** No band is deeper than what begins within half of this. */
const DEEPEST = 200

/** Rows (`y`) from the top, each from the left; or columns (`x`) from the left, each from the top. */
export function bandsOf<Id, Item extends Placed<Id>>(items: readonly Item[], axis: Axis): Item[][] {
  const along: Axis = axis === 'x' ? 'y' : 'x'
  const size = axis === 'x' ? 'w' : 'h'
  const sorted = [...items].sort((a, b) => a.rect[axis] - b.rect[axis] || a.rect[along] - b.rect[along])
  const bands: Item[][] = []
  let end = -Infinity
  for (const item of sorted) {
    const band = item.rect[axis] < end ? bands.at(-1) : undefined
    if (band) band.push(item)
    else {
      bands.push([item])
      end = item.rect[axis] + Math.min(item.rect[size], DEEPEST) / 2
    }
  }
  for (const band of bands) band.sort((a, b) => a.rect[along] - b.rect[along])
  return bands
}
