import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spansTouching } from './spans-touching'

const span = fc
  .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 200 }))
  .map(([start, length]) => ({ start, end: start + length }))

describe('spansTouching', () => {
  it('finds in lists of any length and order what looking at each would find, in the same order', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 120 }), span, (spans, within) => {
        const expected = spans.filter((each) => each.start < within.end && within.start < each.end)
        expect(spansTouching(spans, within)).toEqual(expected)
      }),
    )
  })
  it('finds a long span far before the stretch that it reaches into', () => {
    const short = Array.from({ length: 100 }, (_, index) => ({ start: index * 10, end: index * 10 + 5 }))
    const long = { start: 1, end: 2000 }
    expect(spansTouching([...short, long], { start: 1500, end: 1600 })).toEqual([long])
  })
  it('looks at few spans of a long list', () => {
    let looks = 0
    const spans = Array.from({ length: 10_000 }, (_, index) => ({
      get start() {
        looks++
        return index * 10
      },
      end: index * 10 + 5,
    }))
    spansTouching(spans, { start: 0, end: 1 })
    looks = 0
    expect(spansTouching(spans, { start: 50_000, end: 50_100 })).toHaveLength(10)
    expect(looks).toBeLessThan(100)
  })
})
