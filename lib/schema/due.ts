/**
 * A day that must come: by when something should show, or be looked at again. Such a field takes dates only; boards of
 * before that hold any words in it. What can be read of them is shown, and that the rest is no date; what is stored stays.
 */
import { describeDate } from './date-words'
import { readFuzzyDate, type FuzzyDate } from './fuzzy-date'
import { isolated } from './own-direction'
import { parseTypedDate } from './parse-typed-date'

export function readDue(value: unknown): FuzzyDate | undefined {
  const bare = typeof value === 'string' ? ({ text: value, iso: null, precision: 'unknown' } as const) : undefined
  const due = readFuzzyDate(value) ?? bare
  return due && (due.iso !== null || due.text.trim() !== '') ? due : undefined
}

export interface DueParts {
  /** As people read it; undefined when there is none, or more than one to choose from. */
  readonly date: string | undefined
  /** There are no other words. */
  readonly isWhole: boolean
}

export function dueParts(due: FuzzyDate): DueParts {
  const settled = describeDate({ ...due, text: '' })
  if (settled !== '') return { date: settled, isWhole: true }
  const [only, ...others] = datesIn(due.text)
  if (!only || others.length > 0) return { date: undefined, isWhole: false }
  return { date: describeDate(only), isWhole: only.text === due.text.trim() }
}

/** "18 Mar 2025"; "Mar 2025; the rest of “in March 2025, or so” is not a date"; "“once the ice breaks” is not a date". */
export function dueWords(due: FuzzyDate): string {
  const { date, isWhole } = dueParts(due)
  if (date !== undefined && isWhole) return date
  const words = `“${isolated(due.text)}” is not a date`
  return date === undefined ? words : `${date}; the rest of ${words}`
}

/** The end of a sentence that says by when. */
export function byWhen(due: FuzzyDate): string {
  return dueParts(due).date === undefined ? `by “${isolated(due.text)}”, which is not a date` : `by ${dueWords(due)}`
}

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
/** A year that stands alone among words is one of our time: "1500 tonnes" is none. */
const DATE = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:\d{4}-\d{1,2}(?:-\d{1,2})?|(?:\d{1,2}\s+)?(?:${MONTH})\.?\s+\d{4}|(?:19|20)\d{2})(?![\p{L}\p{N}-])`,
  'giu',
)

function datesIn(text: string): readonly FuzzyDate[] {
  const found = text.match(DATE) ?? []
  return found.map(parseTypedDate).filter(({ iso }) => iso !== null)
}
