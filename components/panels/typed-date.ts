/** Dates in fields: as they stand there, what is said of them, and what a person types read as one. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import { describeDate } from '@/lib/schema/date-words'
import { fuzzyDateToJson, type FuzzyDate } from '@/lib/schema/fuzzy-date'
import type { Json } from '@/lib/schema/json'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const two = (value: number) => String(value).padStart(2, '0')

/** The date as a field shows it: as it was understood, else in the text's own words. */
export function dateAsTyped(date: FuzzyDate | undefined): string {
  return date ? describeDate(date) : ''
}

/** The text's own words, where they say it otherwise; or that they are all there is. */
export function dateHint(date: FuzzyDate | undefined): string | undefined {
  if (date && date.iso === null && date.text !== '') return ONLY_WORDS
  const isPlain = !date || date.text === dateAsTyped(date) || date.text === date.iso
  return isPlain ? undefined : `The text says “${date.text}”${date.yearInferred ? '; the year is the document’s' : ''}.`
}

/** What a field that keeps any words says below what is being typed into it. */
export function typedHint(typed: string): string | undefined {
  return typed.trim() === '' || parseTypedDate(typed).iso !== null ? undefined : ONLY_WORDS
}

const ONLY_WORDS = 'Not read as a day, month or year: it stays in these words.'

/** What a field keeps of what was typed, null when it was emptied. With `settled`, throws for what is no day, month or year. */
export function dateToKeep(typed: string, { settled }: { readonly settled?: boolean | undefined } = {}): Json | null {
  if (typed === '') return null
  const date = parseTypedDate(typed)
  if (settled && date.iso === null)
    throw new RedthreadError('bad-request', `“${typed}” is not a date; write 18 Mar 2025, Mar 2025 or 2025.`)
  return fuzzyDateToJson(date)
}

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
