import { describe, expect, it, vi } from 'vitest'
import { findTables } from './tables/find-tables'
import { chunkAt, chunkText } from './text-blocks'

const wordsOf = (text: string) =>
  chunkText(text, []).flatMap((chunk) => chunk.blocks.map((line) => text.slice(line.start, line.end)))

describe('chunkText', () => {
  it('keeps every line that has words, without its line feed', () => {
    expect(wordsOf('One\n\n  \nTwo\nThree')).toEqual(['One', 'Two', 'Three'])
  })
  it('tiles the text from its start to its end', () => {
    const text = Array.from({ length: 900 }, (_, line) => `Line ${line} of the harbour log`).join('\n')
    const chunks = chunkText(text, [])
    expect(chunks.length).toBeGreaterThan(5)
    expect(chunks[0]?.start).toBe(0)
    expect(chunks.at(-1)?.end).toBe(text.length)
    chunks.slice(1).forEach((chunk, index) => expect(chunk.start).toBe(chunks[index]?.end))
  })
  it('keeps a table whole, and parts one of many rows at their ends', () => {
    const short = `One\n\n| a | b |\n|---|---|\n${'| c | d |\n'.repeat(60)}\nTwo`
    expect(chunkText(short, findTables(short)).flatMap(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual([
      'line',
      'table',
      'line',
    ])
    const long = `| a | b |\n${'| c | d |\n'.repeat(1_000)}`
    const chunks = chunkText(long, findTables(long))
    const parts = chunks.flatMap(({ blocks }) => blocks).filter((each) => each.kind === 'table')
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.at(-1)?.to).toBe(1_001)
    parts.slice(1).forEach((part, index) => expect(part.from).toBe(parts[index]?.to))
    for (const part of parts) expect(chunks[chunkAt(chunks, part.start)]?.blocks).toContain(part)
    expect(chunks.at(-1)?.end).toBe(long.length)
  })
  it('gives an empty text one empty chunk', () => {
    expect(chunkText('', [])).toEqual([{ index: 0, start: 0, end: 0, blocks: [] }])
  })
  it('cuts an endless line without losing a unit or splitting a surrogate pair', () => {
    const text = '🌊'.repeat(9_001)
    const lines = chunkText(text, []).flatMap((chunk) => chunk.blocks)
    expect(lines.map((line) => text.slice(line.start, line.end)).join('')).toBe(text)
    for (const line of lines) expect(text.codePointAt(line.start)).toBe('🌊'.codePointAt(0))
  })
})

describe('a text of one endless line', () => {
  it('is cut behind a sentence where one ends near, else behind a space', () => {
    const said = 'The gates stay shut “today”. '.repeat(500)
    for (const words of wordsOf(said).slice(0, -1)) expect(words).toMatch(/”\. $/)
    expect(wordsOf(said).join('')).toBe(said)
    const told = '港口关闭了。船只等待潮水！'.repeat(900)
    for (const words of wordsOf(told)) expect(words).toMatch(/[。！]$/)
    const listed = 'harbour gates and '.repeat(900)
    for (const words of wordsOf(listed)) expect(words).toMatch(/ $/)
    expect(wordsOf(listed).join('')).toBe(listed)
  })
  it('is searched for its end once, and for a place to cut only near the cut', () => {
    const text = 'x'.repeat(12_000_000)
    const ahead = vi.spyOn(String.prototype, 'indexOf')
    const back = vi.spyOn(String.prototype, 'lastIndexOf')
    const chunks = chunkText(text, [])
    const searched = { ahead: ahead.mock.calls.length, back: back.mock.calls.length }
    vi.restoreAllMocks()
    expect(searched).toEqual({ ahead: 1, back: 0 })
    expect(chunks).toHaveLength(3_000)
    for (const { blocks } of chunks) expect(blocks).toHaveLength(1)
  })
})

describe('chunkAt', () => {
  const text = Array.from({ length: 500 }, (_, line) => `Line ${line}`).join('\n')
  const chunks = chunkText(text, [])
  it('finds the chunk that holds an offset', () => {
    for (const offset of [0, 777, 2_000, text.length - 1]) {
      const chunk = chunks[chunkAt(chunks, offset)]
      expect(chunk && chunk.start <= offset && offset < chunk.end).toBe(true)
    }
  })
  it('gives the last chunk for an offset beyond the end', () => {
    expect(chunkAt(chunks, text.length + 10)).toBe(chunks.length - 1)
  })
})
