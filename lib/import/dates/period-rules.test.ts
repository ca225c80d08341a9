import { describe, expect, it } from 'vitest'
import { findDates } from './find-dates'

/** A Thursday. */
const DAY = { year: 2026, month: 5, day: 14 }

function isoOf(text: string): (string | null)[] {
  return findDates(text, 'en', DAY, [{ start: 0, end: text.length }]).map(({ iso }) => iso)
}

describe('spans of the year', () => {
  it.each([
    ['The pier will reopen in the autumn.', ['2026-09/2026-11']],
    ['The pier was shut in the autumn.', ['2025-09/2025-11']],
    ['Repairs are due by late summer.', ['2026-06/2026-08']],
    ['The fleet was sold last winter, she said.', ['2025-12/2026-02']],
    ['He leaves this summer.', ['2026-06/2026-08']],
    ['It opens in spring 2027.', ['2027-03/2027-05']],
    ['It was drained in the winter of 2019.', ['2019']],
    ['The dam was finished in the fall of 2024.', ['2024-09/2024-11']],
    ['Work will start next spring, then stop.', ['2027-03/2027-05']],
    ['She quit in the spring of last year.', ['2025-03/2025-05']],
    ['Output rose in the first quarter.', ['2026-01-01/2026-03-31']],
    ['Fourth-quarter sales fell, as in the fourth quarter of 2024.', ['2024-10-01/2024-12-31']],
    ['The bank expects a cut in the third quarter.', ['2026-07-01/2026-09-30']],
    ['Trade fell in the first half of the year.', ['2026-01-01/2026-06-30']],
    ['Trade fell in the first nine months of 2025.', ['2025-01-01/2025-09-30']],
    ['H2 2025 was worse than Q1 2026.', ['2025-07-01/2025-12-31', '2026-01-01/2026-03-31']],
    ['The ferry was sold before Christmas.', ['2025-12-25']],
    ['It broke on New Year’s Day and again on Boxing Day 2023.', ['2026-01-01', '2023-12-26']],
    ['The bells were rung on Easter Monday.', ['2026-04-06']],
    ['They will vote after Easter 2027.', ['2027-03-28']],
  ])('reads %j', (text, isos) => {
    expect(isoOf(text)).toEqual(isos)
  })

  it.each([
    'A spring broke in the clock.',
    'They moved to the summer palace.',
    'The pass is beautiful in winter.',
    'The spring session was lively.',
    'This fall in prices hurt the mills.',
    'He waited for the last quarter of an hour.',
    'She sat in the first quarter of the hall.',
    'Winter Palace staff struck.',
    'They sold Christmas trees after the Easter holiday.',
    'Mr Summer said no.',
    'This is the last summer we sit in the dark.',
  ])('reads no date in %j', (text) => {
    expect(isoOf(text)).toEqual([])
  })
})
