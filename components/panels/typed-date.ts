/** Dates in fields: as they stand there, what is said of them, and what is kept of what a person types. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import { describeDate } from '@/lib/schema/date-words'
import { dueParts } from '@/lib/schema/due'
import { fuzzyDateToJson, type FuzzyDate } from '@/lib/schema/fuzzy-date'
import type { Json } from '@/lib/schema/json'
import { parseComingDate, parseTypedDate } from '@/lib/schema/parse-typed-date'

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

/** The same of a day that must come: boards of before such a field took dates only hold any words in it. */
export function dueHint(due: FuzzyDate | undefined): string | undefined {
  if (!due) return undefined
  const { date, isWhole } = dueParts(due)
  if (date === undefined) return 'This is not a date: it stays in these words until you write one.'
  if (!isWhole) return `Read as ${date}. The rest is not a date, and stays until you write one.`
  return due.iso === null ? undefined : dateHint(due)
}

/** What a field that keeps any words says below what is being typed into it. */
export function typedHint(typed: string): string | undefined {
  return typed.trim() === '' || parseTypedDate(typed).iso !== null ? undefined : ONLY_WORDS
}

const ONLY_WORDS = 'Not read as a day, month or year: it stays in these words.'

/** What a field keeps of what was typed, null when it was emptied. With `settled`, throws for what is no day, month or year. */
export function dateToKeep(typed: string, { settled }: { readonly settled?: boolean | undefined } = {}): Json | null {
  if (typed === '') return null
  const date = settled ? parseComingDate(typed, new Date().toISOString().slice(0, 10)) : parseTypedDate(typed)
  if (settled && date.iso === null)
    throw new RedthreadError('bad-request', `“${typed}” is not a date; write 18 Mar 2025, Mar 2025 or 2025.`)
  return fuzzyDateToJson(date)
}
