import { describe, expect, it } from 'vitest'
import { dateHint, dateToKeep, parseTypedDate, typedHint } from './typed-date'

describe('parseTypedDate', () => {
  it.each([
    ['2025-03-18', '2025-03-18', 'day'],
    ['2025-3-8', '2025-03-08', 'day'],
    ['18 Mar 2025', '2025-03-18', 'day'],
    ['8 March 2025', '2025-03-08', 'day'],
    ['Sept. 2024', '2024-09', 'month'],
    ['2025', '2025', 'year'],
  ])('reads %s as %s', (text, iso, precision) => {
    expect(parseTypedDate(text)).toEqual({ text, iso, precision })
  })
  it.each(['last week', '31 Feb 2025', '2025-13', 'Foo 2025', '0 Mar 2025'])(
    'keeps “%s” without settling it',
    (text) => {
      expect(parseTypedDate(text)).toEqual({ text, iso: null, precision: 'unknown' })
    },
  )
})

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
})
