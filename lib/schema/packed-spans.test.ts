import { describe, expect, it } from 'vitest'
import { packSpans, unpackSpans } from './packed-spans'

describe('packed spans', () => {
  it('come back as they were', () => {
    const spans = [
      { start: 0, end: 4 },
      { start: 4, end: 9 },
      { start: 120_000, end: 120_001 },
    ]
    expect(unpackSpans(packSpans(spans))).toEqual(spans)
    expect(unpackSpans(packSpans([]))).toEqual([])
  })

  it('weigh less than the words they mark, also far into a text', () => {
    const lines = Array.from({ length: 1000 }, (_, index) => ({
      start: 9_000_000 + index * 40,
      end: 9_000_039 + index * 40,
    }))
    expect(JSON.stringify(packSpans(lines)).length).toBeLessThan(6000)
  })
})
