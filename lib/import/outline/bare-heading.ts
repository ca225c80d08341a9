/**
 * Headings that only their looks give away: a short line without a stop, in title case or capitals or set apart, with
 * a longer paragraph after it.
 */
import { compile } from '../compile-pattern'
import type { Line } from '../text-lines'
import { countWords } from './run-in-heading'
import { pattern } from '../words/word-list'

const MAX_UNITS = 80
const MAX_WORDS = 10
/** In sentence case a line has to be shorter before its looks say "heading". */
const MAX_WORDS_SENTENCE_CASE = 6
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a an and as at but by for from in into of on or over the to under versus vs with'.split(' '),
)
/** Lines of a letter or a web page, which look like headings and are none. */
const LETTER_LINES = compile(
  pattern`
  ^(?:dear|hi|hello|good morning|thanks|thank you|cheers|(?:best|kind|warm|with)\b.{0,20}regards|regards|best wishes|
  yours|sincerely|p\.?s|read|also read|click|follow|subscribe|share|sign up|related|advertisement)\b
`,
  'i',
)

/**
 * `before` and `after` are the neighbouring lines as they stand, `nextText` the next line that is not blank, and
 * whether that one is itself a numbered or marked heading.
 */
export interface HeadingSurroundings {
  readonly before: Line | undefined
  readonly after: Line | undefined
  readonly nextText: string | undefined
  readonly nextIsMarked: boolean
}

export function isBareHeading(line: string, around: HeadingSurroundings): boolean {
  if (around.nextText === undefined || line.length > MAX_UNITS || line.length < 2) return false
  if (!/^[\p{Lu}\p{Lo}]/u.test(line) || /[.!?;,。！？；，]["”')]*$/.test(line) || /["“”]|\s[-–—]$|@|https?:/.test(line))
    return false
  if (LETTER_LINES.test(line)) return false
  // "What else there is:" leads in to a list.
  if (line.endsWith(':') && /^[•*+–-]\s/.test(around.nextText) && !isAllCapitals(line)) return false
  const title = line.replace(/:$/, '')
  // "Present: A. Abbot" is a labelled value, not a heading.
  if (title.includes(': ')) return false
  const words = title.split(/\s+/)
  const count = countWords(title)
  if (count > MAX_WORDS) return false
  if (!around.nextIsMarked && !isRunningText(around.nextText, line)) return false
  if (isAllCapitals(title) || isTitleCase(words)) return true
  const isSetApart = (!around.before || around.before.isBlank) && count <= MAX_WORDS_SENTENCE_CASE
  return isSetApart || (count <= 4 && around.after?.isBlank === false)
}

/** Whether the next line runs on, so that `heading` may be one. */
export function isRunningText(next: string, heading: string): boolean {
  return next.length > 2 * heading.length && countWords(next.slice(0, 200)) >= 6
}

export function isAllCapitals(title: string): boolean {
  return /\p{Lu}{2}/u.test(title) && !/\p{Ll}/u.test(title)
}

function isTitleCase(words: readonly string[]): boolean {
  const weighty = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()))
  return weighty.length > 0 && weighty.every((word) => /^[\p{Lu}\p{N}(&]/u.test(word))
}
