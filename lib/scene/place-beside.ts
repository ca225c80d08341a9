/**
 * A card put right before or after another one in the reading: where it and those it passes come to lie. Pure. Within a
 * column the cards between trade places and the column stays as long as it was; into another column the card pushes
 * those below it down. Promise: nothing overlaps in the column that did not before.
 */
import { bandsOf, type Axis, type Placed } from '@/lib/geometry/bands'
import type { Rect } from '@/lib/geometry/rect'
import { ROW_GAP } from './tidy-columns'

export interface BesideWish<Id> {
  /** Everything that lies around, the card itself (when it lies there already) and the target included. */
  readonly items: readonly Placed<Id>[]
  readonly card: Placed<Id>
  readonly target: Id
  readonly side: 'before' | 'after'
  /** Read down columns (`x`), or along rows (`y`). */
  readonly axis: Axis
}

/** The rectangles that change. */
export function placeBeside<Id>({ items, card, target, side, axis }: BesideWish<Id>): ReadonlyMap<Id, Rect> {
  // Rows are columns of a board on its side.
  const turn = axis === 'x' ? (rect: Rect) => rect : turned
  const columns = bandsOf<Id, Placed<Id>>(
    items.map(({ id, rect }) => ({ id, rect: turn(rect) })),
    'x',
  )
  const column = columns.find((each) => each.some(({ id }) => id === target))
  if (!column || target === card.id) return new Map()
  const own = { id: card.id, rect: turn(card.rect) }
  const at = column.findIndex(({ id }) => id === target)
  const from = column.findIndex(({ id }) => id === card.id)
  const moved = from < 0 ? inserted(column, own, at, side) : rotated(column, from, at, side)
  return new Map([...moved].map(([id, rect]) => [id, turn(rect)]))
}

function rotated<Id>(column: readonly Placed<Id>[], from: number, at: number, side: 'before' | 'after') {
  const moved = new Map<Id, Rect>()
  const to = side === 'before' ? (from < at ? at - 1 : at) : from < at ? at : at + 1
  if (to === from) return moved
  const span = column.slice(Math.min(from, to), Math.max(from, to) + 1)
  const order = from < to ? [...span.slice(1), span[0]] : [span.at(-1), ...span.slice(0, -1)]
  // The gaps stay where they are, so that the whole is as long as before.
  const gaps = span.slice(1).map(({ rect }, index) => gapBetween(span[index]?.rect, rect))
  if (from < to) gaps.push(gaps.shift() ?? ROW_GAP)
  else gaps.unshift(gaps.pop() ?? ROW_GAP)
  let y = span[0]?.rect.y ?? 0
  order.forEach((item, index) => {
    if (!item) return
    moved.set(item.id, { ...item.rect, y })
    y += item.rect.h + (gaps[index] ?? 0)
  })
  return moved
}

function gapBetween(upper: Rect | undefined, lower: Rect): number {
  const gap = upper ? lower.y - upper.y - upper.h : ROW_GAP
  return gap < 0 ? ROW_GAP : gap
}

function inserted<Id>(column: readonly Placed<Id>[], own: Placed<Id>, at: number, side: 'before' | 'after') {
  const moved = new Map<Id, Rect>()
  const target = column[at]?.rect ?? own.rect
  const y = side === 'before' ? target.y : target.y + target.h + ROW_GAP
  moved.set(own.id, { ...own.rect, x: target.x, y })
  let floor = y + own.rect.h + ROW_GAP
  for (const { id, rect } of column.slice(side === 'before' ? at : at + 1)) {
    if (rect.y >= floor) break
    moved.set(id, { ...rect, y: floor })
    floor += rect.h + ROW_GAP
  }
  return moved
}

function turned({ x, y, w, h }: Rect): Rect {
  return { x: y, y: x, w: h, h: w }
}
