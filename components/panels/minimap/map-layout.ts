/** Where the board lies on the map: all of it and the view, as large as the map allows, in the middle. */
import { boundsOf, type BoardPoint, type Rect } from '@/lib/geometry/rect'

export interface MapLayout {
  /** Map pixels for one board unit. */
  readonly scale: number
  /** The board point at the map's top left. */
  readonly origin: BoardPoint
}

const PADDING_PX = 6

export function layOutMap(
  content: Rect | undefined,
  view: Rect,
  size: { readonly w: number; readonly h: number },
): MapLayout {
  const shown = (content && boundsOf([content, view])) ?? view
  const scale = Math.min(
    (size.w - 2 * PADDING_PX) / Math.max(1, shown.w),
    (size.h - 2 * PADDING_PX) / Math.max(1, shown.h),
  )
  return {
    scale,
    origin: { x: shown.x + shown.w / 2 - size.w / 2 / scale, y: shown.y + shown.h / 2 - size.h / 2 / scale },
  }
}

export function toMap({ scale, origin }: MapLayout, { x, y }: BoardPoint): { readonly x: number; readonly y: number } {
  return { x: (x - origin.x) * scale, y: (y - origin.y) * scale }
}

export function fromMap(
  { scale, origin }: MapLayout,
  { x, y }: { readonly x: number; readonly y: number },
): BoardPoint {
  return { x: origin.x + x / scale, y: origin.y + y / scale }
}
