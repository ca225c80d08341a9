import { describe, expect, it } from 'vitest'
import { findTables } from './tables/find-tables'
import { sentenceAt, sentenceBeside } from './sentence-beside'

const TEXT = 'The gates are shut.  Nobody says why.\n\nA heading\nThe river rose.'
const besideIn = (text: string, from: number, by: 1 | -1) =>
  sentenceBeside({ text, language: 'en', tables: findTables(text) }, from, by)
const wordsOf = (from: number, by: 1 | -1, text = TEXT) => {
  const span = besideIn(text, from, by)
  return span && text.slice(span.start, span.end)
}

describe('the sentence beside a place', () => {
  it('goes on from sentence to sentence, over empty lines, to the end', () => {
    expect(wordsOf(0, 1)).toBe('The gates are shut.')
    expect(wordsOf(19, 1)).toBe('Nobody says why.')
    expect(wordsOf(37, 1)).toBe('A heading')
    expect(wordsOf(48, 1)).toBe('The river rose.')
    expect(wordsOf(TEXT.length, 1)).toBeUndefined()
  })
  it('goes back the same way, to the start', () => {
    expect(wordsOf(49, -1)).toBe('A heading')
    expect(wordsOf(39, -1)).toBe('Nobody says why.')
    expect(wordsOf(21, -1)).toBe('The gates are shut.')
    expect(wordsOf(0, -1)).toBeUndefined()
  })
  it('is that of a caret, wherever in it the caret stands', () => {
    const at = (caret: number) => {
      const span = sentenceAt({ text: TEXT, language: 'en', tables: [] }, caret)
      return span && TEXT.slice(span.start, span.end)
    }
    expect([0, 5, 18].map(at)).toEqual(Array(3).fill('The gates are shut.'))
    expect([20, 21, 30, TEXT.indexOf('\n')].map(at)).toEqual(Array(4).fill('Nobody says why.'))
    expect(at(TEXT.indexOf('river'))).toBe('The river rose.')
    expect(at(TEXT.length)).toBe('The river rose.')
  })
  it('goes from cell to cell of a table, over its bars and dashes', () => {
    const table = 'Sailings.\n\n| Route | 2025 |\n|---|---|\n| Merrin | Nine. Or ten. |\n\nThe end.'
    const walk = (from: number, by: 1 | -1) => {
      const words: string[] = []
      for (let span = besideIn(table, from, by); span; span = besideIn(table, by > 0 ? span.end : span.start, by))
        words.push(table.slice(span.start, span.end))
      return words
    }
    const all = ['Sailings.', 'Route', '2025', 'Merrin', 'Nine.', 'Or ten.', 'The end.']
    expect(walk(0, 1)).toEqual(all)
    expect(walk(table.length, -1)).toEqual([...all].reverse())
    const read = { text: table, language: 'en', tables: findTables(table) }
    const caret = table.indexOf('Merrin')
    for (const at of [caret, caret + 3, caret + 6]) expect(sentenceAt(read, at)?.start).toBe(caret)
  })
  it('finds nothing in a text of white space', () => {
    expect(wordsOf(0, 1, ' \n\n ')).toBeUndefined()
    expect(wordsOf(0, 1, '')).toBeUndefined()
  })
})
