/**
 * Cubic curves as links are drawn: between two rectangles, their middle, their box, the distance of a point. Pure; the
 * space is the caller's.
 */
import { growRect, rectCentre, type Rect } from './rect'

export interface XY {
  readonly x: number
  readonly y: number
}
export interface Curve {
  readonly start: XY
  readonly c1: XY
  readonly c2: XY
  readonly end: XY
}

/** Free length kept at a corner of a side, so that no curve leaves from the very corner. */
const CORNER = 16
/** Share of the other end's offset by which an end slides along its side: links to several cards fan out. */
const FAN = 0.22
const MIN_PULL = 24
/** So far apart side by side, a curve runs down between them: over or under a card there may be its column, which would hide it. */
const GUTTER = 32
const MAX_PULL = 160

/**
 * The curve from one rectangle to another. Each end leaves at a right angle to the side that faces the other; `lane`
 * (…, -1, 0, 1, …) parts curves that join the same two.
 */
export function curveBetween(from: Rect, to: Rect, lane = 0): Curve {
  const a = rectCentre(from)
  const b = rectCentre(to)
  const gapX = Math.max(to.x - (from.x + from.w), from.x - (to.x + to.w))
  const gapY = Math.max(to.y - (from.y + from.h), from.y - (to.y + to.h))
  const shift = lane * 14
  if (gapX >= gapY || gapX >= GUTTER) {
    const right = b.x >= a.x
    const start = { x: right ? from.x + from.w : from.x, y: slide(from.y, from.h, b.y - a.y, shift) }
    const end = { x: right ? to.x : to.x + to.w, y: slide(to.y, to.h, a.y - b.y, shift) }
    const pull = pullOf(Math.abs(end.x - start.x)) * (right ? 1 : -1)
    return { start, c1: { x: start.x + pull, y: start.y }, c2: { x: end.x - pull, y: end.y }, end }
  }
  const down = b.y >= a.y
  const start = { x: slide(from.x, from.w, b.x - a.x, shift), y: down ? from.y + from.h : from.y }
  const end = { x: slide(to.x, to.w, a.x - b.x, shift), y: down ? to.y : to.y + to.h }
  const pull = pullOf(Math.abs(end.y - start.y)) * (down ? 1 : -1)
  return { start, c1: { x: start.x, y: start.y + pull }, c2: { x: end.x, y: end.y - pull }, end }
}

/** The curve from a rectangle to a bare point (a pointer, or the middle of another link). */
export function curveToPoint(from: Rect, point: XY): Curve {
  return curveBetween(from, { x: point.x, y: point.y, w: 0, h: 0 })
}

function slide(start: number, length: number, offset: number, shift: number): number {
  const room = Math.max(0, length / 2 - CORNER)
  return start + length / 2 + Math.max(-room, Math.min(room, offset * FAN + shift))
}

function pullOf(distance: number): number {
  return Math.max(MIN_PULL, Math.min(MAX_PULL, distance / 2))
}

/** The point at `t` (0 start – 1 end). */
export function pointOn({ start, c1, c2, end }: Curve, t: number): XY {
  const u = 1 - t
  const a = u * u * u
  const b = 3 * u * u * t
  const c = 3 * u * t * t
  const d = t * t * t
  return { x: a * start.x + b * c1.x + c * c2.x + d * end.x, y: a * start.y + b * c1.y + c * c2.y + d * end.y }
}

/** The direction of travel at `t`, of length 1. */
export function directionOn(curve: Curve, t: number): XY {
  const { x, y } = slopeOn(curve, t)
  const length = Math.hypot(x, y)
  return length === 0 ? { x: 1, y: 0 } : { x: x / length, y: y / length }
}

/** A box that holds the whole curve: that of its control points, which is never smaller than the curve. */
export function boxOfCurve({ start, c1, c2, end }: Curve): Rect {
  const x = Math.min(start.x, c1.x, c2.x, end.x)
  const y = Math.min(start.y, c1.y, c2.y, end.y)
  return {
    x,
    y,
    w: Math.max(start.x, c1.x, c2.x, end.x) - x,
    h: Math.max(start.y, c1.y, c2.y, end.y) - y,
  }
}

const PIECES = 24

/** How far `point` is from the curve, to within a unit or so: the curve is taken as 24 straight pieces. */
export function distanceToCurve(curve: Curve, point: XY): number {
  let nearest = Infinity
  let previous = curve.start
  for (let piece = 1; piece <= PIECES; piece++) {
    const next = pointOn(curve, piece / PIECES)
    nearest = Math.min(nearest, distanceToSegment(previous, next, point))
    previous = next
  }
  return nearest
}

function distanceToSegment(a: XY, b: XY, point: XY): number {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length))
  return Math.hypot(point.x - a.x - t * dx, point.y - a.y - t * dy)
}

/** Whether the curve passes within `reach` of `point`; cheap when it is far. */
export function curvePasses(curve: Curve, point: XY, reach: number): boolean {
  const box = growRect(boxOfCurve(curve), reach)
  if (point.x < box.x || point.y < box.y || point.x > box.x + box.w || point.y > box.y + box.h) return false
  return distanceToCurve(curve, point) <= reach
}

/**
 * The part of the curve that passes through `area`, cut at 24ths of its length so that it stays the same while the area
 * moves a little; undefined when no part does. A long link is then as cheap to draw as what is seen of it.
 */
export function clipCurve(curve: Curve, area: Rect): Curve | undefined {
  let first = -1
  let last = -1
  let previous = curve.start
  for (let piece = 1; piece <= PIECES; piece++) {
    const next = pointOn(curve, piece / PIECES)
    if (mayTouch(previous, next, area)) {
      if (first < 0) first = piece - 1
      last = piece
    }
    previous = next
  }
  if (first < 0) return undefined
  return first === 0 && last === PIECES ? curve : partOf(curve, first / PIECES, last / PIECES)
}

/** By boxes, with room for the bend between the two points. */
function mayTouch(a: XY, b: XY, area: Rect): boolean {
  const slack = (Math.abs(a.x - b.x) + Math.abs(a.y - b.y)) / 4
  return (
    Math.min(a.x, b.x) - slack <= area.x + area.w &&
    Math.max(a.x, b.x) + slack >= area.x &&
    Math.min(a.y, b.y) - slack <= area.y + area.h &&
    Math.max(a.y, b.y) + slack >= area.y
  )
}

/** The same curve from `t0` to `t1` (de Casteljau). */
function partOf(curve: Curve, t0: number, t1: number): Curve {
  const start = pointOn(curve, t0)
  const end = pointOn(curve, t1)
  const third = (t1 - t0) / 3
  const a = slopeOn(curve, t0)
  const b = slopeOn(curve, t1)
  return {
    start,
    c1: { x: start.x + a.x * third, y: start.y + a.y * third },
    c2: { x: end.x - b.x * third, y: end.y - b.y * third },
    end,
  }
}

function slopeOn({ start, c1, c2, end }: Curve, t: number): XY {
  const u = 1 - t
  return {
    x: 3 * u * u * (c1.x - start.x) + 6 * u * t * (c2.x - c1.x) + 3 * t * t * (end.x - c2.x),
    y: 3 * u * u * (c1.y - start.y) + 6 * u * t * (c2.y - c1.y) + 3 * t * t * (end.y - c2.y),
  }
}
