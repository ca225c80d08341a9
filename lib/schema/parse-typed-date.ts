/** What a person types, read as a date. */
import type { FuzzyDate } from './fuzzy-date'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const two = (value: number) => String(value).padStart(2, '0')

/**
 * A date as a person types it: "2025-03-18", "18 Mar 2025", "Mar 2025", "2025". Anything else keeps its words and
 * settles nothing; a day that no calendar has counts as such.
 */
export function parseTypedDate(text: string): FuzzyDate {
  const typed = text.trim()
  const iso = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/u.exec(typed)
  const words = /^(?:(\d{1,2})\s+)?(\p{L}{3,9})\.?\s+(\d{4})$/u.exec(typed)
  const parts = iso
    ? { year: iso[1], month: iso[2], day: iso[3] }
    : words
      ? { year: words[3], month: monthNumber(words[2]), day: words[1] }
      : undefined
  const settled = parts && settle(Number(parts.year), parts.month, parts.day)
  return settled ? { text: typed, ...settled } : { text: typed, iso: null, precision: 'unknown' }
}

function monthNumber(word: string | undefined): string {
  return String(MONTHS.indexOf((word ?? '').slice(0, 3).toLowerCase()) + 1)
}

function settle(
  year: number,
  month: string | undefined,
  day: string | undefined,
): Pick<FuzzyDate, 'iso' | 'precision'> | undefined {
  if (month === undefined) return { iso: String(year), precision: 'year' }
  const m = Number(month)
  if (m < 1 || m > 12) return undefined
  if (day === undefined) return { iso: `${year}-${two(m)}`, precision: 'month' }
  const d = Number(day)
  const isReal = new Date(Date.UTC(year, m - 1, d)).getUTCDate() === d && d > 0
  return isReal ? { iso: `${year}-${two(m)}-${two(d)}`, precision: 'day' } : undefined
}
