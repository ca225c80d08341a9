/** What a person types, read as a date. */
import type { FuzzyDate } from './fuzzy-date'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const two = (value: number) => String(value).padStart(2, '0')

const FORMS = [
  /^(?<year>\d{4})(?:-(?<month>\d{1,2}))?(?:-(?<day>\d{1,2}))?$/u,
  /^(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s+)?(?<month>\p{L}{3,9})\.?,?\s+(?<year>\d{4})$/u,
  /^(?<month>\p{L}{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/u,
]
const WITHOUT_YEAR = [
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>\p{L}{3,9})\.?$/u,
  /^(?<month>\p{L}{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?$/u,
]

/**
 * A date as a person types it: "2025-03-18", "18 Mar 2025", "March 18, 2025", "Mar 2025", "2025". Anything else keeps its
 * words and settles nothing; a day that no calendar has counts as such.
 */
export function parseTypedDate(text: string): FuzzyDate {
  const typed = text.trim()
  const settled = settleAs(partsOf(typed, FORMS))
  return settled ? { text: typed, ...settled } : { text: typed, iso: null, precision: 'unknown' }
}

/** As `parseTypedDate`, of a day that is to come: without its year, "20 March", it is the next such day from `today` (ISO) on. */
export function parseComingDate(text: string, today: string): FuzzyDate {
  const typed = text.trim()
  const parts = partsOf(typed, WITHOUT_YEAR)
  if (!parts) return parseTypedDate(typed)
  const year = Number(today.slice(0, 4))
  // Eight years hold a 29 February, whichever they are.
  for (let ahead = 0; ahead <= 8; ahead++) {
    const settled = settleAs({ ...parts, year: String(year + ahead) })
    if (settled?.iso && settled.iso >= today) return { text: settled.iso, ...settled }
  }
  return { text: typed, iso: null, precision: 'unknown' }
}

type Parts = Readonly<Record<string, string | undefined>>

function partsOf(typed: string, forms: readonly RegExp[]): Parts | undefined {
  for (const form of forms) {
    const parts = form.exec(typed)?.groups
    if (parts) return parts
  }
  return undefined
}

function settleAs(parts: Parts | undefined) {
  if (!parts) return undefined
  const { year, month, day } = parts
  const number = month === undefined || /\d/u.test(month) ? month : monthNumber(month)
  return settle(Number(year), number, day)
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
