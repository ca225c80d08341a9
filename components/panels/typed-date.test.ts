import { describe, expect, it } from 'vitest'
import { parseTypedDate } from '@/lib/schema/parse-typed-date'
import { dateHint, dateToKeep, dueHint, typedHint } from './typed-date'

describe('a date field', () => {
  it('keeps what is no date in its words, and says so below them', () => {
    expect(dateToKeep('last week')).toEqual({ text: 'last week', iso: null, precision: 'unknown' })
    expect(dateHint(parseTypedDate('last week'))).toBe('Not read as a day, month or year: it stays in these words.')
    expect([typedHint('last week'), typedHint('Mar 2025'), typedHint(' ')]).toEqual([
      dateHint(parseTypedDate('last week')),
      undefined,
      undefined,
    ])
  })
  it('refuses it where a day is to come, and says what can be written', () => {
    expect(() => dateToKeep('next tuesday', { settled: true })).toThrow(
      '“next tuesday” is not a date; write 18 Mar 2025, Mar 2025 or 2025.',
    )
    expect(dateToKeep('Mar 2025', { settled: true })).toMatchObject({ iso: '2025-03' })
    expect(dateToKeep('', { settled: true })).toBeNull()
  })
  it('says of words in its place how much of them is a date', () => {
    expect(dueHint(parseTypedDate('once the ice breaks'))).toBe(
      'This is not a date: it stays in these words until you write one.',
    )
    expect(dueHint(parseTypedDate('by 18 March 2025'))).toBe(
      'Read as 18 Mar 2025. The rest is not a date, and stays until you write one.',
    )
    expect(dueHint(parseTypedDate('18 Mar 2025'))).toBeUndefined()
  })
})
