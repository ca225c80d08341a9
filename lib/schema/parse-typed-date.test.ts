import { describe, expect, it } from 'vitest'
import { parseComingDate, parseTypedDate } from './parse-typed-date'

describe('parseTypedDate', () => {
  it.each([
    ['2025-03-18', '2025-03-18', 'day'],
    ['2025-3-8', '2025-03-08', 'day'],
    ['18 Mar 2025', '2025-03-18', 'day'],
    ['8 March 2025', '2025-03-08', 'day'],
    ['March 18, 2025', '2025-03-18', 'day'],
    ['Mar 8th 2025', '2025-03-08', 'day'],
    ['1st May 2025', '2025-05-01', 'day'],
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

describe('parseComingDate', () => {
  it.each([
    ['20 March', '2026-03-20'],
    ['March 20', '2026-03-20'],
    ['5 Mar', '2027-03-05'],
    ['10 March', '2026-03-10'],
    ['29 Feb', '2028-02-29'],
  ])('takes %s for the next such day', (text, iso) => {
    expect(parseComingDate(text, '2026-03-10')).toEqual({ text: iso, iso, precision: 'day' })
  })
  it.each(['31 Feb', 'next tuesday', 'soon'])('settles nothing for “%s”', (text) => {
    expect(parseComingDate(text, '2026-03-10').iso).toBeNull()
  })
  it('leaves a year that is named alone', () => {
    expect(parseComingDate('20 March 2025', '2026-03-10').iso).toBe('2025-03-20')
  })
})
