import { describe, expect, it } from 'vitest'
import { shorten } from './shorten'

describe('shorten', () => {
  it('keeps short words as they are, on one line', () => {
    expect(shorten('  The harbour\nstays shut. ', 120)).toBe('The harbour stays shut.')
  })
  it('never cuts a character in two', () => {
    expect(shorten('\u{1F6A2}'.repeat(100).replace(/^/u, 'x'), 120)).toMatch(/^x(\u{1F6A2})+…$/u)
  })
  it('cuts between words and says that it did', () => {
    const title = shorten('pilots and tugs '.repeat(20), 120)
    expect(title.length).toBeLessThanOrEqual(120)
    expect(title).toMatch(/(pilots|and|tugs)…$/u)
  })
})
