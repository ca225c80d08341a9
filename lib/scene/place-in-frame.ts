/**
 * Room in a frame that stands for cards that come later: down its last column, else in a column beside it, the frame
 * growing with them. Pure. Promise: nothing placed overlaps a member or anything that `isTaken` knows of.
 */
import { boundsOf, growRect, rectEncloses, sameRect, type Rect } from '@/lib/geometry/rect'
import { COLUMN_GAP, COLUMN_HEIGHT, FRAME_HEAD, FRAME_PADDING, ROW_GAP, type Size } from './tidy-columns'

export interface StandingFrame {
  readonly frame: Rect
  /** Where its members lie, and what else lies wholly in it. */
  readonly members: readonly Rect[]
  /** In order, down the columns. */
  readonly sizes: readonly Size[]
  /** Whether anything that is neither the frame, nor around it, nor a member of it lies in the area. */
  isTaken(area: Rect): boolean
}

/** One place for each size, in order; undefined when the frame cannot grow so far without covering something. */
export function placeInFrame(standing: StandingFrame): readonly Rect[] | undefined {
  const { frame, sizes, isTaken } = standing
  // What was dragged out of the frame still belongs to it, but says nothing about its columns.
  const inside = standing.members.filter((member) => rectEncloses(frame, member))
  const isFree = (cards: readonly Rect[]) => {
    const grown = grownFrame(frame, cards)
    const claimed = sameRect(grown, frame) ? cards : [grown]
    return !claimed.some((area) => isTaken(growRect(area, ROW_GAP / 2 - 1)))
  }
  return [belowLast(frame, inside, sizes), besideLast(frame, inside, sizes)].find(isFree)
}

/** The frame as it must become to hold the cards as well. */
export function grownFrame(frame: Rect, cards: readonly Rect[]): Rect {
  return boundsOf([frame, ...cards.map((card) => growRect(card, FRAME_PADDING))]) ?? frame
}

function belowLast(frame: Rect, inside: readonly Rect[], sizes: readonly Size[]): readonly Rect[] {
  const x = Math.max(frame.x + FRAME_PADDING, ...inside.map((member) => member.x))
  const column = inside.filter((member) => member.x + member.w > x)
  const y = Math.max(frame.y + FRAME_HEAD, ...column.map((member) => member.y + member.h + ROW_GAP))
  return flow(frame, { x, y }, sizes)
}

function besideLast(frame: Rect, inside: readonly Rect[], sizes: readonly Size[]): readonly Rect[] {
  const x = Math.max(frame.x + FRAME_PADDING, ...inside.map((member) => member.x + member.w + COLUMN_GAP))
  return flow(frame, { x, y: frame.y + FRAME_HEAD }, sizes)
}

function flow(frame: Rect, start: { readonly x: number; readonly y: number }, sizes: readonly Size[]): readonly Rect[] {
  const top = frame.y + FRAME_HEAD
  let { x, y } = start
  let columnWidth = 0
  return sizes.map((size) => {
    if (y > top && y + size.h / 2 - top > COLUMN_HEIGHT) {
      x += Math.max(columnWidth, size.w) + COLUMN_GAP
      y = top
      columnWidth = 0
    }
    const rect = { x, y, w: size.w, h: size.h }
    columnWidth = Math.max(columnWidth, size.w)
    y += size.h + ROW_GAP
    return rect
  })
}
