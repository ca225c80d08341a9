import { describe, expect, it } from 'vitest'
import type { Rect } from '@/lib/geometry/rect'
import { MAX_CARD_SIZE, MIN_CARD_SIZE } from '@/lib/schema/card-size'
import type { CardId } from '@/lib/schema/ids'
import { resizeRects } from './resize'

const cards = (...rects: Rect[]) => new Map(rects.map((rect, at) => [`card-${at}` as CardId, rect]))
const pull = (before: ReadonlyMap<CardId, Rect>, x: number, isProportional = false) => [
  ...resizeRects(before, { handle: 'se', by: { x, y: 0 }, isProportional }).values(),
]

describe('resizing', () => {
  it('leaves a group wider than any card may be as wide as the hand says', () => {
    const [left, right] = pull(cards({ x: 0, y: 0, w: 200, h: 100 }, { x: 19_800, y: 0, w: 200, h: 100 }), 2000)
    expect(left).toEqual({ x: 0, y: 0, w: 220, h: 100 })
    expect(right).toEqual({ x: 21_780, y: 0, w: 220, h: 100 })
  })
  it('does not shrink what is larger than the limit already', () => {
    expect(pull(cards({ x: 0, y: 0, w: 20_000, h: 500 }), 10)).toEqual([{ x: 0, y: 0, w: 20_000, h: 500 }])
    expect(pull(cards({ x: 0, y: 0, w: 20_000, h: 500 }), -100)).toEqual([{ x: 0, y: 0, w: 19_900, h: 500 }])
  })
  it('keeps every card within its limits, and its proportions when asked', () => {
    expect(pull(cards({ x: 0, y: 0, w: 4000, h: 1000 }), 50_000)[0]?.w).toBe(MAX_CARD_SIZE.w)
    expect(pull(cards({ x: 0, y: 0, w: 4000, h: 1000 }), 50_000, true)[0]).toMatchObject({ w: 8000, h: 2000 })
    expect(pull(cards({ x: 0, y: 0, w: 400, h: 100 }), -1000)[0]?.w).toBe(MIN_CARD_SIZE.w)
  })
})
