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
const GROUP_GAP = 64
export const FRAME_PADDING = 24
/** From a frame's top to its first card: the strip that bears its name, and air under it. */
export const FRAME_HEAD = 48
export const EXISTING_GAP = 96
/** Things in the way of one card before the search for its place ends. */
const MOST_TRIES = 200
/** A group's columns grow about this high before another begins. */
export const COLUMN_HEIGHT = 1080

/**
 * Places the groups to the right of all `taken`, tops in line with it; on an empty board at `origin`. Groups run in rows of at most
 * `maxRow` board units, so that hundreds of cards make a block that is neither one line nor one column.
 */
export function tidyColumns(
  groups: readonly TidyGroup[],
  taken: readonly Rect[],
  origin: { readonly x: number; readonly y: number } = { x: 0, y: 0 },
  maxRow = 4200,
): readonly PlacedGroup[] {
  const existing = boundsOf(taken)
  const left = snapUp(existing ? existing.x + existing.w + EXISTING_GAP : origin.x)
  const top = snapUp(existing ? existing.y : origin.y)
  let x = left
  let y = top
  let rowHeight = 0
  return groups.map((group) => {
    const shape = shapeOf(group)
    if (x > left && x + shape.w - left > maxRow) {
      x = left
      y += rowHeight + GROUP_GAP
      rowHeight = 0
    }
    const at = { x, y }
    x += shape.w + GROUP_GAP
    rowHeight = Math.max(rowHeight, shape.h)
    return {
      ...(group.framed && { frame: { ...at, w: shape.w, h: shape.h } }),
      cards: shape.cards.map((card) => ({ ...card, x: card.x + at.x, y: card.y + at.y })),
    }
  })
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
