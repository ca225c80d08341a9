/**
 * Where things go that stand in the way of a frame which grows: straight aside, each as far as it must, and pushing on what
 * stands behind it. Pure. Promise: nothing comes to lie over anything that it did not lie over before.
 */
import { boundsOf, growRect, moveRect, rectsOverlap, type Rect } from '@/lib/geometry/rect'
import { GROUP_GAP, ROW_GAP } from './tidy-columns'

/** What moves as a whole: a card, or a frame with its members. */
export interface Standing<Id> {
  readonly id: Id
  readonly rects: readonly Rect[]
  readonly isLocked: boolean
}

export interface Growth {
  readonly now: Rect
  readonly then: Rect
  /** What newly lies in it. */
  readonly inside: readonly Rect[]
}

export interface GivenWay<Id> {
  readonly shifts: ReadonlyMap<Id, { readonly x: number; readonly y: number }>
  /** What cannot give way; then nothing may. */
  readonly stuck: Id | undefined
}

type Side = 'right' | 'below' | 'left' | 'above'
const SIDES: readonly Side[] = ['right', 'below', 'left', 'above']

/** Nearer than this two things do not stand apart. */
const APART = ROW_GAP / 2 - 1
/** Pushes for each thing that stands around, before there is said to be no room. */
const MOST_PUSHES = 8

interface Mover {
  readonly before: readonly Rect[]
  readonly after: readonly Rect[]
  /** What newly lies in it. */
  readonly inside: readonly Rect[]
  /** Whither what it pushes goes; without it the shortest way. */
  readonly side?: Side
}

export function giveWay<Id>({ now, then, inside }: Growth, around: readonly Standing<Id>[]): GivenWay<Id> {
  const ways = new Map<Id, { readonly side: Side; readonly by: number }>()
  const liesAt = ({ id, rects }: Standing<Id>) => {
    const way = ways.get(id)
    return way ? rects.map((rect) => moveRect(rect, vector(way))) : rects
  }
  const pushed: Standing<Id>[] = []
  const moverOf = (thing: Standing<Id>): Mover => {
    const side = ways.get(thing.id)?.side
    return { before: thing.rects, after: liesAt(thing), inside: [], ...(side && { side }) }
  }
  let pushes = 0
  let mover: Mover | undefined = { before: [now], after: [then], inside }
  let from: Id | undefined
  while (mover) {
    for (const thing of around) {
      const lies = liesAt(thing)
      if (thing.id === from || !isInTheWay(mover, thing.rects, lies)) continue
      if (thing.isLocked || ++pushes > MOST_PUSHES * around.length) return { shifts: new Map(), stuck: thing.id }
      const side = ways.get(thing.id)?.side ?? mover.side ?? shortest(mover, thing.rects)
      const by = (ways.get(thing.id)?.by ?? 0) + wayOut(mover, { before: thing.rects, now: lies }, side)
      ways.set(thing.id, { side, by })
      pushed.push(thing)
    }
    const next = pushed.shift()
    from = next?.id
    mover = next && moverOf(next)
  }
  return { shifts: new Map([...ways].map(([id, way]) => [id, vector(way)])), stuck: undefined }
}

function isInTheWay({ before, after, inside }: Mover, rects: readonly Rect[], lies: readonly Rect[]): boolean {
  const meet = (a: readonly Rect[], b: readonly Rect[], by: number) =>
    a.some((one) => b.some((other) => rectsOverlap(growRect(one, by), other)))
  const comesOver = (by: number) => meet(after, lies, by) && !meet(before, rects, by)
  return comesOver(0) || comesOver(APART) || meet(inside, lies, APART)
}

/** Of the sides on which it stood, or of all when it stood on none. */
function shortest(mover: Mover, rects: readonly Rect[]): Side {
  const stood = SIDES.filter((side) => distance(mover.before, rects, side) >= 0)
  const way = (side: Side) => wayOut(mover, { before: rects, now: rects }, side)
  return (stood.length > 0 ? stood : SIDES).reduce((best, side) => (way(side) < way(best) ? side : best))
}

/** How far it has to go until it stands as far off as before, if that was neither too near nor needlessly far. */
function wayOut(
  mover: Mover,
  thing: { readonly before: readonly Rect[]; readonly now: readonly Rect[] },
  side: Side,
): number {
  const gap = Math.min(GROUP_GAP, Math.max(ROW_GAP, distance(mover.before, thing.before, side)))
  return Math.max(0, Math.ceil(gap - distance(mover.after, thing.now, side)))
}

/** From the one to the other that stands on that side of it; negative when it does not. */
function distance(of: readonly Rect[], other: readonly Rect[], side: Side): number {
  const a = boundsOf(of)
  const b = boundsOf(other)
  if (!a || !b) return 0
  if (side === 'right') return b.x - a.x - a.w
  if (side === 'left') return a.x - b.x - b.w
  return side === 'below' ? b.y - a.y - a.h : a.y - b.y - b.h
}

function vector({ side, by }: { readonly side: Side; readonly by: number }) {
  if (side === 'right' || side === 'left') return { x: side === 'right' ? by : -by, y: 0 }
  return { x: 0, y: side === 'below' ? by : -by }
}
