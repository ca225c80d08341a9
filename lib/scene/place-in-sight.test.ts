import { describe, expect, it } from 'vitest'
import { rectsTouch, type Rect } from '@/lib/geometry/rect'
import { placeInSight } from './place-in-sight'
import { EXISTING_GAP } from './tidy-columns'

const SIZE = { w: 200, h: 100 }
const TARGET: Rect = { x: 0, y: 0, w: 280, h: 140 }
const place = (others: readonly Rect[], frame?: Rect) =>
  placeInSight(SIZE, TARGET, {
    around: frame ?? TARGET,
    isTaken: (area) => [...others, TARGET, ...(frame ? [frame] : [])].some((each) => rectsTouch(each, area)),
    isCrossed: (area) => others.some((each) => rectsTouch(each, area)),
  })
const inFrame: Rect = { x: 340, y: 40, w: 100, h: 60 }
const FRAME: Rect = { x: -40, y: -300, w: 520, h: 700 }

describe('a place beside a card', () => {
  it('is right of it, level with its middle', () => {
    expect(place([])).toEqual({ x: 280 + EXISTING_GAP, y: 20, ...SIZE })
  })

  it('is on the other side where the right is taken, or where a card stands between', () => {
    const left = { x: -EXISTING_GAP - 200, y: 20, ...SIZE }
    expect(place([{ x: 400, y: 0, w: 200, h: 200 }])).toEqual(left)
    expect(place([inFrame], FRAME)).toEqual({ ...left, x: left.x - 40 })
  })

  it('is under or above it where both sides are blocked, and nowhere where all are', () => {
    const blocked: Rect[] = [inFrame, { x: -30, y: 60, w: 20, h: 20 }]
    expect(place(blocked, FRAME)).toEqual({ x: 40, y: 400 + EXISTING_GAP, ...SIZE })
    blocked.push({ x: 0, y: 200, w: 280, h: 140 })
    expect(place(blocked, FRAME)).toEqual({ x: 40, y: -300 - EXISTING_GAP - 100, ...SIZE })
    blocked.push({ x: 0, y: -200, w: 280, h: 140 })
    expect(place(blocked, FRAME)).toBeUndefined()
  })
})
