import { describe, expect, it } from 'vitest'
import { parseTypedDate } from './parse-typed-date'

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
