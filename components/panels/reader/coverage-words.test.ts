import { describe, expect, it } from 'vitest'
import { coverageWords } from './coverage-words'

const wordsOf = (count: number, covered: number, hasTables = false) =>
  coverageWords({
    paragraphs: Array.from({ length: count }, (_, at) => ({ start: at * 10, end: at * 10 + 9 })),
    covered: new Set(Array.from({ length: covered }, (_, at) => at)),
    hasTables,
  })

describe('what is said of what gave evidence', () => {
  it('names what is counted', () => {
    expect(wordsOf(4, 1)).toBe('1 of 4 paragraphs of the text gave evidence')
    expect(wordsOf(1, 1)).toBe('1 of 1 paragraph of the text gave evidence')
    expect(wordsOf(18, 18)).toBe('All 18 paragraphs of the text gave evidence')
    expect(wordsOf(3, 1, true)).toBe('1 of 3 paragraphs and tables of the text gave evidence')
  })
})
