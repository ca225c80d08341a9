import { describe, expect, it } from 'vitest'
import { analyseDocument } from './analyse-document'
import { compile } from './compile-pattern'

const PROPERTIES = ['L', 'Lu', 'Ll', 'N', 'M']
const charactersOf = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index))

describe('compile', () => {
  it.each(PROPERTIES)('takes \\p{%s} for what it is in Latin-1, Latin Extended-A, Cyrillic and Hangul', (property) => {
    const exact = new RegExp(`^\\p{${property}}$`, 'u')
    const ranged = compile(`^\\p{${property}}$`, 'u')
    const blocks = [charactersOf(0, 0x17f), charactersOf(0x400, 0x45f), charactersOf(0xac00, 0xd7a3)]
    expect(blocks.flat().filter((unit) => ranged.test(unit) !== exact.test(unit))).toEqual([])
  })

  it.each(['Łukasz', 'Đorđe', 'İnci', 'Şahin', 'Øyvind', 'Žižek', 'Nguyễn', 'Ștefan', 'Ъ', 'Їжак', 'Γιώργος', 'Հայկ'])(
    'knows %s for a name',
    (name) => {
      expect(compile(/^\p{Lu}\p{Ll}*$/u).test(name)).toBe(true)
    },
  )

  it.each(['გიორგი', 'محمد', 'שלמה', 'राम', '김정은', '佐々木', 'スター', 'ＡＰＥＣ', 'Nguyễn', 'Hawaiʻi'])(
    'takes %s for letters',
    (word) => {
      expect(compile(/^[\p{L}\p{M}]+$/u).test(word.normalize('NFC'))).toBe(true)
      expect(compile(/(?<!\p{L})x(?!\p{L})/u).test(`${word}x${word}`)).toBe(false)
    },
  )

  it('tells classes from what stands outside of them, and an escaped bracket from one', () => {
    expect(compile(/^\[\p{Lu}[^\]\p{L}]\]$/u).test('[Ł1]')).toBe(true)
    expect(compile(String.raw`\\p{L}`, '').test('a')).toBe(false)
    expect(compile('[\\p{N}-]+$', 'giu').flags).toBe('giu')
  })

  it('leaves the names of an English text whole, wherever they come from', () => {
    for (const name of [
      'Łukasz Wójcik',
      'Đorđe Šarić',
      'İnci Şahin',
      'Nguyễn Văn Đức',
      'Ștefan Țîrlea',
      'Γιώργος Παππάς',
    ]) {
      const text = `${name}, a spokesman for the city, told reporters that the bridge would reopen.`
      const { marks } = analyseDocument(text, { language: 'en', format: 'plain' })
      expect(marks.names).toEqual([{ start: 0, end: name.length, type: 'person' }])
    }
  })
})
