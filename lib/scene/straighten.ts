/**
 * Cards that lie about, in straight columns with even gaps: whoever lies above or beside whom stays there. Pure. Nothing of
 * them overlaps afterwards, their top left stays, and what is straight already stays as it is.
 */
import type { Rect } from '@/lib/geometry/rect'
import { COLUMN_GAP, ROW_GAP } from './tidy-columns'

export function straighten<Id>(rects: ReadonlyMap<Id, Rect>): ReadonlyMap<Id, Rect> {
  const placed = new Map<Id, Rect>()
  let x = Math.round(Math.min(...[...rects.values()].map((rect) => rect.x)))
  const top = Math.round(Math.min(...[...rects.values()].map((rect) => rect.y)))
  for (const column of columnsOf(rects)) {
    let y = top
    for (const [id, rect] of column.sort(([, a], [, b]) => a.y - b.y || a.x - b.x)) {
      placed.set(id, { ...rect, x, y })
      y += Math.ceil(rect.h) + ROW_GAP
    }
    x += Math.ceil(Math.max(...column.map(([, { w }]) => w))) + COLUMN_GAP
  }
  return placed
}

type Entry<Id> = [id: Id, rect: Rect]

/** From left to right. A card belongs to the column of the one before when more than half of the narrower lies over it. */
function columnsOf<Id>(rects: ReadonlyMap<Id, Rect>): Entry<Id>[][] {
  const columns: Entry<Id>[][] = []
  let first: Rect | undefined
  for (const [id, rect] of [...rects].sort(([, a], [, b]) => a.x - b.x || a.y - b.y)) {
    const shared = first ? Math.min(first.x + first.w, rect.x + rect.w) - rect.x : 0
    if (first && shared > Math.min(first.w, rect.w) / 2) columns.at(-1)?.push([id, rect])
    else {
      columns.push([[id, rect]])
      first = rect
    }
  }
  return columns
}
