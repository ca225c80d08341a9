import { describe, expect, it } from 'vitest'
import { shorten } from './make-point'

describe('shorten', () => {
  it('keeps short words as they are, on one line', () => {
    expect(shorten('  The harbour\nstays shut. ')).toBe('The harbour stays shut.')
  })
  it('cuts between words and says that it did', () => {
    const title = shorten('pilots and tugs '.repeat(20))
    expect(title.length).toBeLessThanOrEqual(121)
    expect(title).toMatch(/(pilots|and|tugs)…$/u)
  })
})
