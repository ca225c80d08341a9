/**
 * Camera arithmetic: board ↔ screen, zoom about a point, fit. Pure. A camera is the board point at the surface's top left
 * and a zoom (screen pixels per board unit).
 */
import type { BoardPoint, Rect, ScreenPoint } from '@/lib/geometry/rect'
import { MAX_ZOOM, MIN_ZOOM } from '@/lib/schema/limits'

/** `x`, `y`: the board point at the surface's top left corner. `zoom`: CSS pixels per board unit. */
export interface CameraState {
  readonly x: number
  readonly y: number
  readonly zoom: number
}
/** CSS pixels. */
export interface ViewportSize {
  readonly w: number
  readonly h: number
}

export function clampZoom(zoom: number): number {
  return Number.isFinite(zoom) ? Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom)) : 1
}

export function toBoard(camera: CameraState, point: ScreenPoint): BoardPoint {
  return { x: camera.x + point.x / camera.zoom, y: camera.y + point.y / camera.zoom }
}

export function toScreen(camera: CameraState, point: BoardPoint): ScreenPoint {
  return { x: (point.x - camera.x) * camera.zoom, y: (point.y - camera.y) * camera.zoom }
}

export function rectToScreen(camera: CameraState, rect: Rect): Rect {
  const { x, y } = toScreen(camera, rect)
  return { x, y, w: rect.w * camera.zoom, h: rect.h * camera.zoom }
}

/** The part of the board that the viewport shows. */
export function viewOf(camera: CameraState, viewport: ViewportSize): Rect {
  return { x: camera.x, y: camera.y, w: viewport.w / camera.zoom, h: viewport.h / camera.zoom }
}

/** Moves the board under the hand: `by` in screen pixels, positive moves the content right and down. */
export function pannedBy(camera: CameraState, by: ScreenPoint): CameraState {
  return { ...camera, x: camera.x - by.x / camera.zoom, y: camera.y - by.y / camera.zoom }
}

/** The camera at `zoom` (clamped) with the board point under `anchor` where it was. */
export function zoomedAt(camera: CameraState, anchor: ScreenPoint, zoom: number): CameraState {
  const next = clampZoom(zoom)
  const fixed = toBoard(camera, anchor)
  return { x: fixed.x - anchor.x / next, y: fixed.y - anchor.y / next, zoom: next }
}

/** What one event may do: a mouse wheel's notch is 100 pixels and more, and zooms by a fifth. */
const MAX_WHEEL_PX = 18

/**
 * By how much a wheel event of `delta` pixels downwards zooms. A trackpad's pinch comes as many small ones and is followed
 * exactly: browsers make it a hundred times the logarithm of its scale.
 */
export function wheelZoom(delta: number): number {
  return Math.exp(-Math.max(-MAX_WHEEL_PX, Math.min(MAX_WHEEL_PX, delta)) / 100)
}

/** Free screen pixels on each side of what is fitted, unless told otherwise: few where there are few. */
export function fitPadding({ w }: ViewportSize): number {
  return w < NARROW_VIEW_PX ? 24 : 64
}
const NARROW_VIEW_PX = 640

export interface FitOptions {
  /** Free screen pixels on each side. */
  readonly padding?: number
  readonly maxZoom?: number
  /** Not further than this: of what has no room then, the beginning is shown. */
  readonly minZoom?: number
  /** Where less room at the sides lets the zoom be this, there is less. */
  readonly readableFrom?: number
}
const TIGHT_PADDING = 12

/** The camera that shows the whole of `rect`, centred; never closer than `maxZoom` (1 unless given). */
export function fitted(
  rect: Rect,
  viewport: ViewportSize,
  { padding = fitPadding(viewport), maxZoom = 1, minZoom = 0, readableFrom = 0 }: FitOptions = {},
): CameraState {
  const zoomWith = (sides: number) => {
    const room = { w: Math.max(1, viewport.w - 2 * sides), h: Math.max(1, viewport.h - 2 * padding) }
    return Math.min(maxZoom, room.w / Math.max(1, rect.w), room.h / Math.max(1, rect.h))
  }
  const whole = Math.max(zoomWith(padding), zoomWith(TIGHT_PADDING) < readableFrom ? 0 : readableFrom)
  const zoom = clampZoom(Math.max(minZoom, whole))
  const along = (start: number, length: number, view: number) =>
    zoom > whole && length * zoom > view - 2 * padding ? start - padding / zoom : start + length / 2 - view / 2 / zoom
  return { x: along(rect.x, rect.w, viewport.w), y: along(rect.y, rect.h, viewport.h), zoom }
}

/**
 * The camera a part `t` (0–1) of the way. Zoom runs geometrically and the board point that both views agree on stays put, so that the eye is not swung about.
 */
export function between(from: CameraState, to: CameraState, viewport: ViewportSize, t: number): CameraState {
  if (t <= 0) return from
  if (t >= 1) return to
  const zoom = from.zoom * (to.zoom / from.zoom) ** t
  const a = centreOf(from, viewport)
  const b = centreOf(to, viewport)
  // Centres move by how much of the change in scale has happened; equal zooms move in a straight line.
  const share = from.zoom === to.zoom ? t : (1 / from.zoom - 1 / zoom) / (1 / from.zoom - 1 / to.zoom)
  const centre = { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }
  return { x: centre.x - viewport.w / 2 / zoom, y: centre.y - viewport.h / 2 / zoom, zoom }
}

function centreOf(camera: CameraState, viewport: ViewportSize) {
  return { x: camera.x + viewport.w / 2 / camera.zoom, y: camera.y + viewport.h / 2 / camera.zoom }
}
