import { describe, expect, it } from 'vitest'
import { boundsOf, rectEncloses, rectsTouch, type Rect } from '@/lib/geometry/rect'
import { freePlace, tidyColumns, type PlacedGroup, type TidyGroup } from './tidy-columns'

/** Heights that vary, the same every time. */
const sizes = (count: number) => Array.from({ length: count }, (_, index) => ({ w: 280, h: 96 + ((index * 37) % 120) }))

function overlapping(rects: readonly Rect[]): [Rect, Rect] | undefined {
  for (const [index, a] of rects.entries()) for (const b of rects.slice(index + 1)) if (rectsTouch(a, b)) return [a, b]
  return undefined
}

describe('tidyColumns', () => {
  const groups: TidyGroup[] = [
    { framed: true, sizes: sizes(5) },
    { framed: true, sizes: sizes(1) },
    { framed: true, sizes: [] },
    { framed: false, sizes: sizes(120) },
  ]
  it('lets nothing overlap, neither the new nor what is there', () => {
    const taken = [{ x: -500, y: 40, w: 1300, h: 900 }]
    const placed = tidyColumns(groups, taken)
    const tops = placed.flatMap((group) => (group.frame ? [group.frame] : group.cards))
    expect(overlapping([...taken, ...tops])).toBeUndefined()
    for (const group of placed) expect(overlapping(group.cards)).toBeUndefined()
  })
  it('keeps the cards of a frame inside it, below its name', () => {
    for (const { frame, cards } of tidyColumns(groups, [])) {
      for (const card of frame ? cards : []) {
        expect(rectEncloses(frame!, card)).toBe(true)
        expect(card.y - frame!.y).toBeGreaterThanOrEqual(40)
      }
    }
  })
  it('makes columns of many cards instead of one long one', () => {
    const [group] = tidyColumns([{ framed: false, sizes: sizes(100) }], [])
    const height = Math.max(...group!.cards.map((card) => card.y + card.h))
    expect(height).toBeLessThan(1600)
  })
  it('begins at the origin on an empty board, beside the rest on another', () => {
    expect(tidyColumns([{ framed: false, sizes: sizes(1) }], [], { x: 8, y: 16 })[0]?.cards[0]).toMatchObject({
      x: 8,
      y: 16,
    })
    const [beside] = tidyColumns([{ framed: false, sizes: sizes(1) }], [{ x: 0, y: 64, w: 300, h: 100 }])
    expect(beside?.cards[0]?.x).toBeGreaterThan(300)
    expect(beside?.cards[0]?.y).toBe(64)
  })
  it('lays groups in rows, and below what is there, where that shows the board larger', () => {
    const bounds = (placed: readonly PlacedGroup[]) => boundsOf(placed.flatMap(({ frame }) => frame ?? []))!
    const frames = Array.from({ length: 6 }, () => ({ framed: true, sizes: sizes(12) }))
    const alone = bounds(tidyColumns(frames, []))
    expect(alone.w / alone.h).toBeLessThan(2)
    expect(alone.w / alone.h).toBeGreaterThan(0.8)
    const below = bounds(tidyColumns(frames.slice(0, 2), [{ x: 0, y: 0, w: 3000, h: 900 }]))
    expect(below.y).toBeGreaterThan(900)
    expect(below.x).toBe(0)
  })
})

describe('freePlace', () => {
  it('takes the wanted place when it is free, else the nearest one beside it', () => {
    const taken = [{ x: 0, y: 0, w: 280, h: 150 }]
    const isTaken = (area: Rect) => taken.some((each) => rectsTouch(each, area))
    expect(freePlace({ w: 280, h: 150 }, { x: 1000, y: 0 }, isTaken)).toMatchObject({ x: 1000, y: 0 })
    const beside = freePlace({ w: 280, h: 150 }, { x: 0, y: 0 }, isTaken)
    expect(isTaken(beside)).toBe(false)
    expect(Math.hypot(beside.x, beside.y)).toBeLessThan(400)
  })
})
