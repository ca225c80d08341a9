/**
 * Tidy places for many new cards at once: groups (a frame with its cards, or loose cards) in columns side by side, beside
 * what is there already. Pure. Promise: nothing placed overlaps anything, new or old, and the same input gives the same places.
 */
import { boundsOf, growRect, type Rect } from '@/lib/geometry/rect'

export interface Size {
  readonly w: number
  readonly h: number
}
export interface TidyGroup {
  /** The group gets a frame around it. */
  readonly framed: boolean
  /** In order, down the columns. */
  readonly sizes: readonly Size[]
}
export interface PlacedGroup {
  readonly frame?: Rect
  /** One for each size, in order. */
  readonly cards: readonly Rect[]
}

/** Where a column goes on, and where the next one would begin. */
export interface ColumnEnd {
  readonly x: number
  readonly y: number
  readonly top: number
}

export const COLUMN_GAP = 32
export const ROW_GAP = 24
export const GROUP_GAP = 64
export const FRAME_PADDING = 24
/** From a frame's top to its first card: the strip that bears its name, and air under it. */
export const FRAME_HEAD = 48
export const EXISTING_GAP = 96
/** Things in the way of one card before the search for its place ends. */
const MOST_TRIES = 200
/** A group's columns grow about this high before another begins. */
export const COLUMN_HEIGHT = 1080

/** A board is looked at in a window about this much wider than high. */
const ASPECT = 1.25
/** How wide rows of groups may get; of these the one that shows the board largest is taken. */
const ROW_WIDTHS = [1200, 1800, 2600, 3400, 4200]
/** Boards no larger than this are seen whole, however they lie. */
const SEEN_WHOLE = COLUMN_HEIGHT

/**
 * Places the groups beside all `taken` or below it, tops or left edges in line with it, in rows of such a width that the whole
 * is seen as large as can be; on an empty board at `origin`.
 */
export function tidyColumns(
  groups: readonly TidyGroup[],
  taken: readonly Rect[],
  origin: Corner = { x: 0, y: 0 },
): readonly PlacedGroup[] {
  const shapes = groups.map(shapeOf)
  const existing = boundsOf(taken)
  const starts: readonly Corner[] = existing
    ? [
        { x: existing.x + existing.w + EXISTING_GAP, y: existing.y },
        { x: existing.x, y: existing.y + existing.h + EXISTING_GAP },
      ]
    : [origin]
  let best: readonly Rect[] = []
  let largest = 0
  for (const start of starts) {
    for (const width of ROW_WIDTHS) {
      const boxes = inRows(shapes, { x: snapUp(start.x), y: snapUp(start.y) }, width)
      const seen = sizeSeen(boundsOf([...(existing ? [existing] : []), ...boxes]))
      if (seen <= largest) continue
      largest = seen
      best = boxes
    }
  }
  return shapes.flatMap(({ cards }, index) => {
    const box = best[index]
    if (!box) return []
    return [
      {
        ...(groups[index]?.framed && { frame: box }),
        cards: cards.map((card) => ({ ...card, x: card.x + box.x, y: card.y + box.y })),
      },
    ]
  })
}

interface Corner {
  readonly x: number
  readonly y: number
}

function inRows(sizes: readonly Size[], start: Corner, maxWidth: number): readonly Rect[] {
  let { x, y } = start
  let rowHeight = 0
  return sizes.map(({ w, h }) => {
    if (x > start.x && x + w - start.x > maxWidth) {
      x = start.x
      y += rowHeight + GROUP_GAP
      rowHeight = 0
    }
    const box = { x, y, w, h }
    x += w + GROUP_GAP
    rowHeight = Math.max(rowHeight, h)
    return box
  })
}

/** How large a board of these bounds is seen; more than 0. */
function sizeSeen(bounds: Rect | undefined): number {
  return 1 / Math.max(SEEN_WHOLE, (bounds?.w ?? 0) / ASPECT, bounds?.h ?? 0)
}

/** The nearest free place for one card of `size` at or around `wanted`: below, to the right, then farther out. */
export function freePlace(
  size: Size,
  wanted: { readonly x: number; readonly y: number },
  isTaken: (area: Rect) => boolean,
): Rect {
  const stepX = size.w + ROW_GAP
  const stepY = size.h + ROW_GAP
  for (let ring = 0; ring < 40; ring++) {
    for (let column = 0; column <= ring; column++) {
      for (let row = 0; row <= ring; row++) {
        if (Math.max(row, column) !== ring) continue
        const rect = { x: Math.round(wanted.x + column * stepX), y: Math.round(wanted.y + row * stepY), ...size }
        if (!isTaken(growRect(rect, ROW_GAP / 2 - 1))) return rect
      }
    }
  }
  return { x: Math.round(wanted.x), y: Math.round(wanted.y), ...size }
}

/**
 * The place of a card that comes to columns that stand without a frame: at `x`, `y`, past whatever lies there, and in another
 * column from `top` when this one is full. Undefined when there is no room far and wide.
 */
export function nextInColumn(
  size: Size,
  { x, y, top }: ColumnEnd,
  /** What lies in the area, as one rectangle. */
  lyingIn: (area: Rect) => Rect | undefined,
): Rect | undefined {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (y > top && y + size.h / 2 - top > COLUMN_HEIGHT) {
      x += size.w + COLUMN_GAP
      y = top
    }
    const rect = { x, y, ...size }
    const obstacle = lyingIn(growRect(rect, ROW_GAP / 2 - 1))
    if (!obstacle) return rect
    y = Math.round(obstacle.y + obstacle.h) + ROW_GAP
  }
  return undefined
}

function shapeOf({ framed, sizes }: TidyGroup): Size & { readonly cards: readonly Rect[] } {
  const padding = framed ? FRAME_PADDING : 0
  const head = framed ? FRAME_HEAD : 0
  const cards: Rect[] = []
  const total = sizes.reduce((sum, size) => sum + size.h + ROW_GAP, 0)
  const columns = Math.max(1, Math.round(total / COLUMN_HEIGHT))
  const target = total / columns
  let x = padding
  let y = head
  let columnWidth = 0
  let bottom = head
  for (const size of sizes) {
    const isFull = y > head && y + size.h / 2 - head > target
    if (isFull) {
      x += columnWidth + COLUMN_GAP
      y = head
      columnWidth = 0
    }
    cards.push({ x, y, w: size.w, h: size.h })
    columnWidth = Math.max(columnWidth, size.w)
    y += size.h + ROW_GAP
    bottom = Math.max(bottom, y - ROW_GAP)
  }
  const least = framed ? { w: 328, h: 120 } : { w: 0, h: 0 }
  return { w: Math.max(least.w, x + columnWidth + padding), h: Math.max(least.h, bottom + padding), cards }
}

function snapUp(value: number): number {
  return Math.ceil(value / 8) * 8
}
