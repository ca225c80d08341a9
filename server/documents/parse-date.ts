/** A date as a person types it for a document: a day, a month or a year, ISO 8601. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { FuzzyDate } from '@/lib/schema/fuzzy-date'

const PATTERN = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/

/** Null for empty text: no date given. Throws `bad-request` for anything else that is no date. */
export function parseDate(typed: string): FuzzyDate | null {
  const text = typed.trim()
  if (text === '') return null
  const [, year, month, day] = PATTERN.exec(text) ?? []
  if (!year || !isOnCalendar(Number(year), Number(month ?? 1), Number(day ?? 1))) {
    const shown = text.slice(0, 40)
    throw new RedthreadError('bad-request', `“${shown}” is not a date; write 2025-03-18, 2025-03 or 2025.`)
  }
  return { text, iso: text, precision: day ? 'day' : month ? 'month' : 'year' }
}

/** `Date` rolls 31 February over into March; a day that exists comes back as it was. */
function isOnCalendar(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
