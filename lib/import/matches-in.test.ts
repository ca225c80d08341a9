import { describe, expect, it } from 'vitest'
import { matchesIn } from './matches-in'

describe('matchesIn', () => {
  it.each([
    [/a+/g, 'aa b a aaa'],
    [/(?=\p{Lu})/gu, 'Ana Ben'],
    [/x*/gu, '𝒳xx𝒳'],
    [/x*/g, '𝒳xx𝒳'],
    [/(?:)/g, ''],
    [/^/gm, 'one\ntwo\n'],
    [/a/gy, 'aaba'],
  ])('finds what matchAll finds with %s in %j', (pattern, text) => {
    expect([...matchesIn(text, pattern)]).toEqual([...text.matchAll(pattern)])
  })

  it('goes on where it was, whatever is sought with the same pattern meanwhile', () => {
    const pattern = /\w/g
    const seen: string[] = []
    for (const [letter] of matchesIn('abc', pattern)) {
      seen.push(letter)
      expect(pattern.test('z')).toBe(true)
      for (const match of matchesIn('de', pattern)) {
        seen.push(match[0])
        break
      }
    }
    expect(seen).toEqual(['a', 'd', 'b', 'd', 'c', 'd'])
  })
})
