/** Resizing of one or several cards by a handle of the box around them. Pure; sizes stay within the card limits. */
import { boundsOf, type Rect } from '@/lib/geometry/rect'
import { MAX_CARD_SIZE, MIN_CARD_SIZE } from '@/lib/schema/card-size'
import type { CardId } from '@/lib/schema/ids'
import type { ResizeHandle } from './tool'

export interface ResizeInput {
  readonly handle: ResizeHandle
  /** How far the handle has been moved, board units. */
  readonly by: { readonly x: number; readonly y: number }
  /** Shift: keep the proportions. */
  readonly isProportional: boolean
}

/**
 * The rectangles after the handle moved. The side or corner across from the handle stays where it is; several cards
 * keep their places in proportion to the box around them.
 */
export function resizeRects(before: ReadonlyMap<CardId, Rect>, input: ResizeInput): ReadonlyMap<CardId, Rect> {
  const box = boundsOf(before.values())
  if (!box) return before
  const next = resizeBox(box, input, scaleRange(before, box))
  const scale = { x: next.w / box.w, y: next.h / box.h }
  const after = new Map<CardId, Rect>()
  for (const [id, rect] of before) {
    after.set(id, {
      x: Math.round(next.x + (rect.x - box.x) * scale.x),
      y: Math.round(next.y + (rect.y - box.y) * scale.y),
      w: Math.round(Math.max(MIN_CARD_SIZE.w, rect.w * scale.x)),
      h: Math.round(Math.max(MIN_CARD_SIZE.h, rect.h * scale.y)),
    })
  }
  return after
}

interface ScaleRange {
  readonly least: { readonly x: number; readonly y: number }
  readonly most: { readonly x: number; readonly y: number }
}

/** The scales at which no card falls under its least size or outgrows its largest; one that already has stays as it is. */
function scaleRange(before: ReadonlyMap<CardId, Rect>, box: Rect): ScaleRange {
  const least = { x: MIN_CARD_SIZE.w / box.w, y: MIN_CARD_SIZE.h / box.h }
  const most = { x: Infinity, y: Infinity }
  for (const rect of before.values()) {
    least.x = Math.max(least.x, Math.min(1, MIN_CARD_SIZE.w / rect.w))
    least.y = Math.max(least.y, Math.min(1, MIN_CARD_SIZE.h / rect.h))
    most.x = Math.min(most.x, Math.max(1, MAX_CARD_SIZE.w / rect.w))
    most.y = Math.min(most.y, Math.max(1, MAX_CARD_SIZE.h / rect.h))
  }
  return { least, most }
}

function resizeBox(box: Rect, { handle, by, isProportional }: ResizeInput, { least, most }: ScaleRange): Rect {
  const pullsLeft = handle.includes('w')
  const pullsRight = handle.includes('e')
  const pullsTop = handle.includes('n')
  const pullsBottom = handle.includes('s')
  let w = box.w + (pullsRight ? by.x : pullsLeft ? -by.x : 0)
  let h = box.h + (pullsBottom ? by.y : pullsTop ? -by.y : 0)
  w = Math.min(box.w * most.x, Math.max(box.w * least.x, w))
  h = Math.min(box.h * most.y, Math.max(box.h * least.y, h))
  if (isProportional) {
    const isCorner = handle.length === 2
    const scale = isCorner ? Math.max(w / box.w, h / box.h) : pullsLeft || pullsRight ? w / box.w : h / box.h
    const bounded = Math.min(Math.max(scale, least.x, least.y), most.x, most.y)
    w = box.w * bounded
    h = box.h * bounded
  }
  return { x: pullsLeft ? box.x + box.w - w : box.x, y: pullsTop ? box.y + box.h - h : box.y, w, h }
}
