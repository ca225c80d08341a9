import { describe, expect, it } from 'vitest'
import { findDates } from './find-dates'

/** A Tuesday. */
const DAY = { year: 2026, month: 6, day: 2 }

function isoOf(text: string): (string | null)[] {
  return findDates(text, 'en', DAY, [{ start: 0, end: text.length }]).map(({ iso }) => iso)
}

describe('dates beside each other', () => {
  it.each([
    ['They met on 3 and 4 May.', ['2026-05-03', '2026-05-04']],
    ['They met on 3, 5 and 9 May.', ['2026-05-03', '2026-05-05', '2026-05-09']],
    ['They met on May 3, 5 and 9 in Halden.', ['2026-05-03', '2026-05-05', '2026-05-09']],
    ['On May 3, 20 people came.', ['2026-05-03']],
    ['They met on 3 March and 4 April 2025.', ['2025-03-03', '2025-04-04']],
    ['It was shut on 28 December and 3 January 2025.', ['2024-12-28', '2025-01-03']],
    ['It was counted between March and May 2025.', ['2025-03', '2025-05']],
    ['They met from 3 to 5 May.', ['2026-05-03/2026-05-05']],
    ['They met between 2 and 9 April.', ['2026-04-02/2026-04-09']],
    ['The vote was moved from 3 to 5 May.', ['2026-05-05']],
    ['They met on May 3–5, 2025.', ['2025-05-03/2025-05-05']],
    ['They met 28 April – 2 May 2025.', ['2025-04-28/2025-05-02']],
    ['They met from 28 April to 2 May.', ['2026-04-28/2026-05-02']],
    ['It rose in Q3 2025 and in the fourth quarter of 2025.', ['2025-07-01/2025-09-30', '2025-10-01/2025-12-31']],
    ['It fell last quarter.', ['2026-01-01/2026-03-31']],
    ['It is due at the end of the month.', ['2026-06']],
    ['It was shut on 13/5/26.', ['2026-05-13']],
    ['She was elected in November 2024 and sworn in in January.', ['2024-11', '2025-01']],
    ['It was shut on 12 May and reopened the next day.', ['2026-05-12', '2026-05-13']],
    ['It was shut on 12 May. Two days earlier he had warned of it.', ['2026-05-12', '2026-05-10']],
    ['It was shut on 12 May. A week later she resigned.', ['2026-05-12', '2026-05-19']],
    ['He resigned the day before the vote of 12 May.', ['2026-05-12']],
    ['The next day she resigned.', []],
    ['Three days ago she resigned.', ['2026-05-30']],
    ['It was shut on 12 May. By the following morning it was open.', ['2026-05-12', '2026-05-13']],
    ['It was built in 2021 and sold the following year.', ['2021', '2022']],
    ['It was shut on 12 May and reopened three weeks later.', ['2026-05-12', '2026-06-02']],
    ['She left in March 2025. Five months later the mill was sold.', ['2025-03', '2025-08']],
    ['Sales fell in March from a year earlier.', ['2026-03']],
    ['The following year she resigned.', []],
    ['The envoy arrives on the 17th.', ['2026-06-17']],
    ['It was shut on 12 May and reopened on the 17th.', ['2026-05-12', '2026-05-17']],
    ['She came 3rd, and he sat on the 12th floor.', []],
    ['The round is set for 3 to 5 June.', ['2026-06-03/2026-06-05']],
    ['By Monday they had found four bolts.', ['2026-06-01']],
  ])('reads %j', (text, isos) => {
    expect(isoOf(text)).toEqual(isos)
  })

  it('gives the entries of a chronology the year of the line they stand below', () => {
    const text =
      '2023\nMarch: The first bolts break.\n- **May** – He warns of it.\n\n2024\n12 September: A bolt falls on a boat.'
    expect(isoOf(text).slice(-3)).toEqual(['2023-03', '2023-05', '2024-09-12'])
  })

  it('goes on from an entry that names its year', () => {
    const text =
      'March 2023: The first bolts break.\nMay: He warns of it.\nJanuary 2024: A bolt falls.\nApril: It closes.'
    expect(isoOf(text)).toEqual(['2023-03', '2023-05', '2024-01', '2024-04'])
    expect(isoOf('3 March 2023. He warns of it. The council replied in May.')).toEqual(['2023-03-03', '2023-05'])
  })
})
