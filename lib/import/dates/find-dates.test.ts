import { describe, expect, it } from 'vitest'
import { findDates } from './find-dates'

/** A Tuesday. */
const DAY = { year: 2025, month: 3, day: 18 }

function isoOf(text: string, day: typeof DAY | null = DAY): (string | null)[] {
  return findDates(text, 'en', day, [{ start: 0, end: text.length }]).map(({ iso }) => iso)
}

describe('findDates', () => {
  it.each([
    ['on 3 March 2025', '2025-03-03'],
    ['on March 3rd, 2025', '2025-03-03'],
    ['on Tuesday 18 March 18 2025', '2025-03-18'],
    ['the 3rd of March', '2025-03-03'],
    ['on 2025-03-03', '2025-03-03'],
    ['15–16 March 2025', '2025-03-15/2025-03-16'],
    ['in February', '2025-02'],
    ['in early January 2025', '2025-01'],
    ['in mid-April', '2025-04'],
    ['in August last year', '2024-08'],
    ['since last November', '2024-11'],
    ['built in 1998', '1998'],
    ['he left last night', '2025-03-17'],
    ['they met yesterday', '2025-03-17'],
    ['they met on Monday', '2025-03-17'],
    ['they will meet on Monday', '2025-03-24'],
    ['the museum reopens on Monday', '2025-03-24'],
    ['they had reached it by Monday', '2025-03-17'],
    ['it opens by Monday', '2025-03-24'],
    ['work done over the weekend', '2025-03-15/2025-03-16'],
    ['it fell last week', '2025-03-10/2025-03-16'],
    ['it rose two weeks ago', '2025-03-03/2025-03-09'],
    ['three days ago', '2025-03-15'],
    ['he said he kept it, dated October 3', '2024-10-03'],
    ['it warned as early as 2019', '2019'],
    ['winds are forecast to drop on Wednesday', '2025-03-19'],
    ['last month', '2025-02'],
    ['next year', '2026'],
    ['on 23/04/2025', '2025-04-23'],
    ['on 09/03/2025', '2025-03-09'],
    ['on 29-03-2025', '2025-03-29'],
    ['enough to last until late February', '2026-02'],
    ['they said that they would report to their capitals and agree on how to go on by Monday', '2025-03-24'],
  ])('reads %j as %s', (text, iso) => {
    expect(isoOf(text)).toEqual([iso])
  })

  it('takes the year that puts a day nearest the document', () => {
    expect(isoOf('on 28 December')).toEqual(['2024-12-28'])
    expect(isoOf('on 28 December', { year: 2025, month: 11, day: 2 })).toEqual(['2025-12-28'])
  })

  it('takes nothing for a date that is none', () => {
    for (const text of [
      'they may go',
      'he reads USA Today',
      'he reads the Sunday Times',
      'he reads the Sunday Beacon',
      'a 30-day truce',
      'for four years',
      'in 2024 people',
      'costs 2025',
      'march on',
      'no. 1999',
      'at 1400 GMT',
      'Mr March',
      'the 31 April',
    ]) {
      expect([text, isoOf(text)]).toEqual([text, []])
    }
  })

  it('marks what cannot be settled instead of guessing', () => {
    expect(isoOf('on 11/04/2024')).toEqual([null])
    expect(isoOf('last week, on Monday and on 3 May', null)).toEqual([null, null, null])
  })

  it('reads other languages through their own rules', () => {
    const ru = findDates('Встреча прошла 5 марта 2025 года.', 'ru', DAY, [])
    expect(ru.map(({ iso }) => iso)).toEqual(['2025-03-05'])
    const fr = findDates('La réunion du 3 mars a duré.', 'fr', DAY, [])
    expect(fr.map(({ iso, yearInferred }) => [iso, yearInferred])).toEqual([['2025-03-03', true]])
    expect(findDates('pe 3 martie 2025', 'ro', DAY, [])).toEqual([])
  })
})
