import { expect, it } from 'vitest'
import { cutEnd } from './cut-end'
import { spanOfWords } from './excerpt'

it('cuts whole characters, and nothing before the first that stays', () => {
  expect(cutEnd('“It opens.” 😀…', /[^\p{L}\p{N}]/u)).toBe('“It opens')
  expect(cutEnd('a 𝒜', /[^\p{L}]/u)).toBe('a 𝒜')
  expect(cutEnd('…', /[^\p{L}]/u)).toBe('')
  expect(cutEnd('\uDC00', /[^\p{L}]/u)).toBe('')
})

it('finds the words of a passage with a long line of dots in it', () => {
  const exact = `“Harbour${'.'.repeat(60_000)}5”`
  expect(spanOfWords({ start: 10, end: 10 + exact.length }, exact)).toEqual({ start: 11, end: 9 + exact.length })
})
