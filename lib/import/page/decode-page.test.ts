import { describe, expect, it } from 'vitest'
import { decodePage } from './decode-page'

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
/** "Порт" in windows-1251. */
const PORT = Uint8Array.of(0xcf, 0xee, 0xf0, 0xf2)
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
const textOf = (decoded: ReturnType<typeof decodePage>) => (decoded.kind === 'text' ? decoded.text : decoded)

describe('decodePage', () => {
  it.each([
    '<meta charset="windows-1251">',
    "<META HTTP-EQUIV='Content-Type' content='text/html; charset=windows-1251'>",
  ])('reads a page in the charset that it names: %s', (meta) => {
    expect(decodePage(join(ascii(meta), PORT), {})).toEqual({
      kind: 'text',
      text: `${meta}Порт`,
      encoding: 'windows-1251',
    })
  })

  it('believes the sender before the page, a mark in the bytes before both, and a person before all', () => {
    const page = join(ascii('<meta charset="koi8-r">'), PORT)
    expect(textOf(decodePage(page, { charset: 'windows-1251' }))).toContain('Порт')
    expect(textOf(decodePage(page, { charset: 'windows-1251', encoding: 'iso-8859-1' }))).toContain('Ïîðò')
    const marked = join(
      Uint8Array.of(0xef, 0xbb, 0xbf),
      ascii('<meta charset="koi8-r">'),
      new TextEncoder().encode('Порт'),
    )
    expect(textOf(decodePage(marked, { charset: 'windows-1251' }))).toContain('Порт')
  })

  it('does not believe a charset in which the bytes are not valid, or that nobody knows', () => {
    const bytes = new TextEncoder().encode('<meta charset="x-unheard-of">Порт')
    expect(textOf(decodePage(bytes, { charset: 'nonsense' }))).toContain('Порт')
    expect(decodePage(join(ascii('<meta charset="utf-8">'), PORT), {})).toMatchObject({ kind: 'unsure' })
  })

  it('reads a page with a few bad bytes in the charset that it names, and counts them', () => {
    const page = join(ascii(`<meta charset="UTF-8">${'Words. '.repeat(400)}`), PORT.subarray(0, 1), ascii(' The end.'))
    expect(decodePage(page, {})).toMatchObject({ kind: 'text', encoding: 'utf-8', bad: 1 })
    expect(textOf(decodePage(page, {}))).toMatch(/\uFFFD The end\.$/)
  })

  it('takes a UTF-16 that readable bytes name for UTF-8', () => {
    expect(textOf(decodePage(new TextEncoder().encode('<meta charset="utf-16">Порт'), {}))).toContain('Порт')
  })
})
