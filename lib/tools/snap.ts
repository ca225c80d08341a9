/**
 * Snapping of a moving rectangle to its neighbours: edges and middles in line, and equal gaps in a row or column. Pure;
 * the nearest offer within reach wins on each axis, lines before gaps.
 */
import { boundsOf, type Rect } from '@/lib/geometry/rect'
import type { Guide } from './tool'

export interface Snapped {
  /** To add to the move. */
  readonly by: { readonly x: number; readonly y: number }
  readonly guides: readonly Guide[]
}

type Axis = 'x' | 'y'
interface Offer {
  readonly delta: number
  /** Guides for the rectangle after the snap on both axes. */
  guides(settled: Rect): readonly Guide[]
}

export function snapMove(moving: Rect, others: readonly Rect[], reach: number): Snapped {
  const x = bestOffer([...alignOffers(moving, others, 'x'), ...gapOffers(moving, others, 'x', reach)], reach)
  const y = bestOffer([...alignOffers(moving, others, 'y'), ...gapOffers(moving, others, 'y', reach)], reach)
  const by = { x: x?.delta ?? 0, y: y?.delta ?? 0 }
  const settled = { ...moving, x: moving.x + by.x, y: moving.y + by.y }
  return { by, guides: [...(x?.guides(settled) ?? []), ...(y?.guides(settled) ?? [])] }
}

/** Snaps single edges (while resizing): each of `lines` is a coordinate that moves on that axis. */
export function snapEdge(at: number, axis: Axis, others: readonly Rect[], reach: number): number {
  let best = 0
  let distance = reach
  for (const other of others) {
    for (const line of linesOf(other, axis)) {
      if (Math.abs(line - at) > distance) continue
      distance = Math.abs(line - at)
      best = line - at
    }
  }
  return best
}

function bestOffer(offers: readonly Offer[], reach: number): Offer | undefined {
  let best: Offer | undefined
  for (const offer of offers) {
    const distance = Math.abs(offer.delta)
    if (distance <= reach && (best === undefined || distance < Math.abs(best.delta) - 0.01)) best = offer
  }
  return best
}

function alignOffers(moving: Rect, others: readonly Rect[], axis: Axis): Offer[] {
  const offers: Offer[] = []
  for (const other of others) {
    for (const own of linesOf(moving, axis)) {
      for (const line of linesOf(other, axis)) {
        offers.push({ delta: line - own, guides: (settled) => [lineThrough([settled, other], axis, line)] })
      }
    }
  }
  return offers
}

function gapOffers(moving: Rect, others: readonly Rect[], axis: Axis, reach: number): Offer[] {
  const across = axis === 'x' ? 'y' : 'x'
  const row = others.filter((other) => overlaps(moving, other, across)).sort((a, b) => start(a, axis) - start(b, axis))
  const before = row.filter((other) => end(other, axis) <= start(moving, axis) + reach)
  const after = row.filter((other) => start(other, axis) >= end(moving, axis) - reach)
  const near = nearest(before, (each) => end(each, axis))
  const next = nearest(after, (each) => -start(each, axis))
  const size = length(moving, axis)
  const offers: Offer[] = []
  const offer = (to: number, spans: (settled: Rect) => readonly (readonly [number, number])[]) => {
    offers.push({
      delta: to - start(moving, axis),
      guides: (settled) =>
        spans(settled).map(([from, until]) => ({ axis, at: middle(settled, across), from, to: until, gap: true })),
    })
  }
  if (near && next && start(next, axis) - end(near, axis) >= size) {
    const to = (end(near, axis) + start(next, axis) - size) / 2
    offer(to, (settled) => [
      [end(near, axis), start(settled, axis)],
      [end(settled, axis), start(next, axis)],
    ])
  }
  const beyond =
    near &&
    nearest(
      before.filter((each) => end(each, axis) <= start(near, axis)),
      (each) => end(each, axis),
    )
  if (near && beyond) {
    const gap = start(near, axis) - end(beyond, axis)
    offer(end(near, axis) + gap, (settled) => [
      [end(beyond, axis), start(near, axis)],
      [end(near, axis), start(settled, axis)],
    ])
  }
  const farther =
    next &&
    nearest(
      after.filter((each) => start(each, axis) >= end(next, axis)),
      (each) => -start(each, axis),
    )
  if (next && farther) {
    const gap = start(farther, axis) - end(next, axis)
    offer(start(next, axis) - gap - size, (settled) => [
      [end(settled, axis), start(next, axis)],
      [end(next, axis), start(farther, axis)],
    ])
  }
  return offers
}

function lineThrough(rects: readonly Rect[], axis: Axis, at: number): Guide {
  const across = axis === 'x' ? 'y' : 'x'
  const bounds = boundsOf(rects)!
  return { axis, at, from: start(bounds, across), to: end(bounds, across) }
}

function nearest(rects: readonly Rect[], by: (rect: Rect) => number): Rect | undefined {
  return rects.reduce<Rect | undefined>(
    (best, each) => (best === undefined || by(each) > by(best) ? each : best),
    undefined,
  )
}
const start = (rect: Rect, axis: Axis) => rect[axis]
const length = (rect: Rect, axis: Axis) => (axis === 'x' ? rect.w : rect.h)
const end = (rect: Rect, axis: Axis) => rect[axis] + length(rect, axis)
const middle = (rect: Rect, axis: Axis) => rect[axis] + length(rect, axis) / 2
const linesOf = (rect: Rect, axis: Axis) => [start(rect, axis), middle(rect, axis), end(rect, axis)]
const overlaps = (a: Rect, b: Rect, axis: Axis) => start(a, axis) < end(b, axis) && start(b, axis) < end(a, axis)
