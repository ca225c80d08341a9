import { describe, expect, it } from 'vitest'
import { compareWords, wordsOf } from './word-changes'

/** "The [-old-] {+new+} words". */
const told = (then: string, now: string) =>
  compareWords(then, now)
    .map(({ in: side, words }) => (side === 'both' ? words : side === 'then' ? `[-${words}-]` : `{+${words}+}`))
    .join('')

describe('two forms of a text', () => {
  it('are told by their words, of a replacement the former first', () => {
    expect(told('The strait reopens in May.', 'The strait reopens in June.')).toBe(
      'The strait reopens in [-May-]{+June+}.',
    )
    expect(told('It reopens', 'It hardly reopens, as they say')).toBe('It {+hardly +}reopens{+, as they say+}')
    expect(told('', 'New')).toBe('{+New+}')
    expect(told('Old', '')).toBe('[-Old-]')
    expect(told('Same', 'Same')).toBe('Same')
  })

  it('hold both texts whole, whichever they are', () => {
    const words = ['a', ' ', 'strait', ', ', 'closes', '\n', 'may', '停火', 'может']
    let seed = 7
    const next = (below: number) => (seed = (seed * 48271) % 2147483647) % below
    const some = () => Array.from({ length: next(14) }, () => words[next(words.length)]).join('')
    for (let at = 0; at < 400; at += 1) {
      const [then, now] = [some(), some()]
      const changes = compareWords(then, now)
      const side = (own: 'then' | 'now') =>
        changes.flatMap((each) => (each.in === 'both' || each.in === own ? [each.words] : [])).join('')
      expect([side('then'), side('now')]).toEqual([then, now])
    }
  })

  it('are no patchwork where little stayed', () => {
    expect(told('The port is closed to every tanker', 'Insurers will not cover a tanker')).toBe(
      '[-The port is closed to every-]{+Insurers will not cover a+} tanker',
    )
  })

  it('part a text without spaces by its words', () => {
    expect(told('双方同意停火', '双方拒绝停火')).toBe('双方[-同意-]{+拒绝+}停火')
  })

  it('are cut around what differs, between words', () => {
    const long = 'Every word of this stayed as it was. '.repeat(20)
    const changes = compareWords(`${long}It holds. ${long}`, `${long}It fails. ${long}`)
    expect(changes.map(({ in: side }) => side)).toEqual(['both', 'then', 'now', 'both'])
    expect(changes[0]?.words).toMatch(/^…[A-Z a-z.]{40,80} It $/)
    expect(changes[3]?.words).toMatch(/^\. Every [A-Z a-z.]{40,80}…$/)
  })

  it('with nothing in common are one replacement, and a long loss is cut with its length', () => {
    const then = Array.from({ length: 900 }, (_, at) => `old${at}`).join(' ')
    const now = Array.from({ length: 900 }, (_, at) => `new${at}`).join(' ')
    expect(compareWords(then, now).map(({ in: side }) => side)).toEqual(['then', 'now'])
    expect(wordsOf('now', 'lost '.repeat(2000))[0]?.words).toMatch(/lost… \(5,00\d more characters\)$/)
    expect(wordsOf('now', '')).toEqual([])
  })
})
