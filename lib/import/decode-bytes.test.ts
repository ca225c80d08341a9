import { describe, expect, it } from 'vitest'
import { decodeBytes } from './decode-bytes'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** Encodes through the decoder's own table, byte by byte: enough for single-byte encodings. */
function encodeSingleByte(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) table.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte)
  // Node's own table for windows-1252 lacks it (see text-decoding.ts).
  if (encoding === 'windows-1252') table.set('’', 0x92)
  return Uint8Array.from([...text], (character) => table.get(character) ?? 63)
}

/** The same for encodings of up to two bytes a character. */
function encodeDoubleByte(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number[]>()
  for (let lead = 0x20; lead < 0xff; lead++) {
    table.set(String.fromCharCode(lead), [lead])
    if (lead < 0x81) continue
    for (let trail = 0x40; trail < 0xff; trail++) {
      const character = new TextDecoder(encoding).decode(Uint8Array.of(lead, trail))
      if (character.length === 1 && !table.has(character)) table.set(character, [lead, trail])
    }
  }
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? [63]))
}

function encodeUtf16(text: string, isBig: boolean, bom: boolean): Uint8Array {
  const units = bom ? `\uFEFF${text}` : text
  const bytes = new Uint8Array(units.length * 2)
  for (let at = 0; at < units.length; at++) new DataView(bytes.buffer).setUint16(at * 2, units.charCodeAt(at), !isBig)
  return bytes
}

const RUSSIAN = 'Министр заявил, что переговоры продолжатся в понедельник.\nПо данным агентства, стороны согласны.'

describe('decodeBytes', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decodeBytes(utf8('Größe – 5 €'))).toEqual({ kind: 'text', text: 'Größe – 5 €', encoding: 'utf-8' })
    expect(decodeBytes(utf8('\uFEFFhello'))).toEqual({ kind: 'text', text: 'hello', encoding: 'utf-8' })
  })

  it.each([true, false])('honours a UTF-16 byte order mark (big-endian: %s)', (isBig) => {
    expect(decodeBytes(encodeUtf16('Привет, мир', isBig, true))).toEqual({
      kind: 'text',
      text: 'Привет, мир',
      encoding: isBig ? 'utf-16be' : 'utf-16le',
    })
  })

  it('asks about UTF-16 without a mark, the right end first', () => {
    for (const isBig of [true, false]) {
      const decoded = decodeBytes(encodeUtf16('The minister said no.\nNothing else.', isBig, false))
      expect(decoded.kind === 'unsure' && decoded.candidates[0]).toEqual({
        encoding: isBig ? 'utf-16be' : 'utf-16le',
        preview: 'The minister said no.\nNothing else.',
      })
    }
  })

  it.each([
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['windows-1252', 'Le ministère a déclaré que l’accord était « prêt ». Der Minister für Verkehr äußerte Zweifel.'],
    ['windows-1250', 'Příliš žluťoučký kůň úpěl ďábelské ódy. Ministr řekl, že jednání skončila.'],
  ])('puts %s first for text that is in it', (encoding, text) => {
    const decoded = decodeBytes(encodeSingleByte(text, encoding))
    expect(decoded.kind === 'unsure' && decoded.candidates[0]?.encoding).toBe(encoding)
    expect(decoded.kind === 'unsure' && decoded.candidates[0]?.preview).toBe(text)
  })

  it.each([
    ['gb18030', '外交部发言人在记者会上说，双方同意继续谈判。这是一个好的开始，但还有很多问题。'],
    ['shift_jis', '外務省は、きょう会見を開き、両国が協議を続けることで合意したと発表しました。'],
    ['euc-kr', '외교부 대변인은 양측이 협상을 계속하기로 합의했다고 밝혔다.'],
  ])('puts %s first for text that is in it', (encoding, text) => {
    const decoded = decodeBytes(encodeDoubleByte(text, encoding))
    expect(decoded.kind === 'unsure' && decoded.candidates[0]?.encoding).toBe(encoding)
  })

  it('takes the encoding that a person chose', () => {
    expect(decodeBytes(encodeSingleByte(RUSSIAN, 'koi8-r'), 'koi8-r')).toMatchObject({ kind: 'text', text: RUSSIAN })
  })

  it('refuses a choice that does not fit, or that names no encoding', () => {
    expect(decodeBytes(Uint8Array.of(0x81, 0x20), 'gb18030')).toMatchObject({ kind: 'refused', why: 'bad-encoding' })
    expect(decodeBytes(utf8('hello'), 'no-such-encoding')).toMatchObject({ kind: 'refused', why: 'bad-encoding' })
  })

  it('refuses an empty file, a blank one, and binary ones, each with its reason', () => {
    expect(decodeBytes(new Uint8Array())).toMatchObject({ why: 'empty', reason: 'is empty.' })
    expect(decodeBytes(utf8(' \n\t'))).toMatchObject({ why: 'empty' })
    expect(decodeBytes(Uint8Array.of(1, 0, 2, 7, 0, 0, 0, 9, 3))).toMatchObject({ why: 'binary' })
    expect(decodeBytes(utf8('%PDF-1.7 …'))).toMatchObject({
      why: 'binary',
      reason: expect.stringContaining('a PDF document') as string,
    })
    expect(decodeBytes(Uint8Array.from({ length: 400 }, (_, index) => index % 20))).toMatchObject({ why: 'binary' })
  })

  it('never cuts a character in two in a preview', () => {
    const text = `${'x'.repeat(399)}\u{1F600}é`
    const decoded = decodeBytes(encodeUtf16(text, false, false))
    expect(decoded.kind === 'unsure' && decoded.candidates[0]?.preview).toBe('x'.repeat(399))
  })
})
