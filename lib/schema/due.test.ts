import { describe, expect, it } from 'vitest'
import { byWhen, dueWords, readDue } from './due'

const written = (text: string) => ({ text, iso: null, precision: 'unknown' })
const words = (value: unknown) => {
  const due = readDue(value)
  return due && dueWords(due)
}

describe('a day that must come', () => {
  it('is read as it is, whatever an older board kept of it', () => {
    expect(words({ text: '2025-03-18', iso: '2025-03-18', precision: 'day' })).toBe('18 Mar 2025')
    expect(words({ text: 'x', iso: 'soon', precision: 'day' })).toBe('“x” is not a date')
    expect(words('2025-03-18')).toBe('18 Mar 2025')
    expect(words(written('  18 March 2025 '))).toBe('18 Mar 2025')
    expect([words(undefined), words(''), words(written(' ')), words(7)]).toEqual(Array(4).fill(undefined))
  })
  it('shows what can be read among other words, and says that the rest is none', () => {
    expect(words(written('before 18 March 2025, if funded'))).toBe(
      '18 Mar 2025; the rest of “before 18 March 2025, if funded” is not a date',
    )
    expect(words(written('spring 2025'))).toBe('2025; the rest of “spring 2025” is not a date')
  })
  it.each(['once the ice breaks', 'between May 2025 and June 2025', 'after 1500 tonnes', '31 Feb 2025'])(
    'chooses nothing in “%s”',
    (text) => {
      expect(words(written(text))).toBe(`“${text}” is not a date`)
      expect(byWhen({ text, iso: null, precision: 'unknown' })).toBe(`by “${text}”, which is not a date`)
    },
  )
})
