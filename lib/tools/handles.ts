/** Where the handles of a selection sit on screen, and which one is under the pointer. Pure; screen pixels. */
import type { Rect, ScreenPoint } from '@/lib/geometry/rect'
import type { ResizeHandle, Side } from './tool'

/** Half of the square that takes a press: 24 pixels across, as WCAG 2.2 asks. */
const REACH = 12
/** The same for a finger. */
const TOUCH_REACH = 22
/** Thickness of an edge that takes a press, on either side of it. */
const EDGE_REACH = 6
/** Link handles stand off their card. */
const LINK_HANDLE_DISTANCE = 18
/** Below this size on screen a card has no room for handles beside its middle. */
const LEAST_SIDE = 36

export function cornerHandles(box: Rect): readonly (readonly [ResizeHandle, ScreenPoint])[] {
  const { x, y, w, h } = box
  return [
    ['nw', { x, y }],
    ['ne', { x: x + w, y }],
    ['se', { x: x + w, y: y + h }],
    ['sw', { x, y: y + h }],
  ]
}

export function linkHandles(box: Rect): readonly (readonly [Side, ScreenPoint])[] {
  const { x, y, w, h } = box
  const away = LINK_HANDLE_DISTANCE
  return [
    ['right', { x: x + w + away, y: y + h / 2 }],
    ['bottom', { x: x + w / 2, y: y + h + away }],
    ['left', { x: x - away, y: y + h / 2 }],
    ['top', { x: x + w / 2, y: y - away }],
  ]
}

export function hitLinkHandle(box: Rect, point: ScreenPoint, touch = false): Side | undefined {
  if (Math.min(box.w, box.h) < LEAST_SIDE) return undefined
  const reach = touch ? TOUCH_REACH : REACH
  // The card's own edge stays the card's, however far the handle reaches.
  const isInside = point.x > box.x && point.x < box.x + box.w && point.y > box.y && point.y < box.y + box.h
  if (isInside) return undefined
  return linkHandles(box).find(([, at]) => isNear(at, point, reach))?.[0]
}

export function hitResizeHandle(box: Rect, point: ScreenPoint, touch = false): ResizeHandle | undefined {
  // A small card keeps its middle for dragging.
  const reach = Math.min(touch ? TOUCH_REACH : REACH, Math.min(box.w, box.h) / 4)
  const corner = cornerHandles(box).find(
    ([, at]) => Math.abs(at.x - point.x) <= reach && Math.abs(at.y - point.y) <= reach,
  )
  if (corner) return corner[0]
  const edge = Math.min(EDGE_REACH, reach)
  const isAcross = point.x >= box.x && point.x <= box.x + box.w
  const isAlong = point.y >= box.y && point.y <= box.y + box.h
  if (isAcross && Math.abs(point.y - box.y) <= edge) return 'n'
  if (isAcross && Math.abs(point.y - box.y - box.h) <= edge) return 's'
  if (isAlong && Math.abs(point.x - box.x) <= edge) return 'w'
  if (isAlong && Math.abs(point.x - box.x - box.w) <= edge) return 'e'
  return undefined
}

function isNear(a: ScreenPoint, b: ScreenPoint, reach: number): boolean {
  return Math.abs(a.x - b.x) <= reach && Math.abs(a.y - b.y) <= reach
}
