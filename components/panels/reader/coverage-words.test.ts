import { describe, expect, it } from 'vitest'
import { coverageWords } from './coverage-words'

const wordsOf = (count: number, covered: number, { hasTables = false, cards = 0, linked = 0 } = {}) =>
  coverageWords({
    paragraphs: Array.from({ length: count }, (_, at) => ({ start: at * 10, end: at * 10 + 9 })),
    covered: new Set(Array.from({ length: covered }, (_, at) => at)),
    hasTables,
    cards,
    linked,
  })

describe('what is said of what gave evidence', () => {
  it('names what is counted', () => {
    expect(wordsOf(4, 0)).toBe('Evidence from 0 of 4 paragraphs of running text')
    expect(wordsOf(1, 1)).toBe('Evidence from 1 of 1 paragraph of running text')
    expect(wordsOf(18, 18)).toBe('Evidence from all 18 paragraphs of running text')
    expect(wordsOf(3, 1, { hasTables: true })).toBe('Evidence from 1 of 3 paragraphs and tables of running text')
  })

  it('says how many of its cards are linked', () => {
    expect(wordsOf(18, 18, { cards: 25, linked: 12 })).toBe(
      'Evidence from all 18 paragraphs of running text · 12 of 25 cards linked',
    )
    expect(wordsOf(4, 1, { cards: 1 })).toMatch(/ · 0 of 1 card linked$/)
    expect(wordsOf(4, 2, { cards: 2, linked: 2 })).toMatch(/ · all 2 cards linked$/)
  })
})
