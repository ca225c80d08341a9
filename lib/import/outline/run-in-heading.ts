/**
 * The title a numbered line carries: the words before its colon, dash or first stop ("Territorial Adjustments: The
 * leaders …"), or the whole line when it stands alone.
 */
import type { Span } from '@/lib/schema/excerpt'
import { startsSmall } from '../capitals'
import { compile } from '../compile-pattern'

/** Offsets within the given words. `bodyAt` is where the running text begins, the length when there is none. */
export interface RunInHeading extends Span {
  readonly bodyAt: number
}

const MAX_UNITS = 90
const MAX_WORDS = 12
/** A stop may also end a short sentence, so a title before a stop is shorter … */
const MAX_WORDS_BEFORE_STOP = 7
/** … unless a paragraph follows, whose first sentence says what the rest of it explains. */
const MIN_WORDS_OF_PARAGRAPH = 20

/**
 * `words` is the line after its marker. Undefined when the line is running text from its first word.
 * `mayBeginSmall`: behind a marker that leaves no doubt ("Argument one: it costs too much. …").
 */
export function readRunInHeading(words: string, { mayBeginSmall = false } = {}): RunInHeading | undefined {
  // Emphasis around the title (`**Price.** The ministry …`) belongs to neither.
  const open = /^[*_]{0,3}/.exec(words)?.[0].length ?? 0
  const head = words.slice(open, open + MAX_UNITS + 4)
  if (!/^[\p{Lu}\p{Lo}\p{N}“"«]/u.test(head) && !(mayBeginSmall && startsSmall(head))) return undefined
  // "12:03" is a time.
  const colon = /^([^:：.!?。！？\n—]{2,90}?)[*_]{0,3}\s*(?::(?!\d\d(?!\d))|：|\s[–—-]\s|—)[*_]{0,3}\s*/u.exec(head)
  if (colon?.[1] && countWords(colon[1]) <= MAX_WORDS) return heading(open, colon[1], colon[0])
  const question = /^([^:.!?\n]{3,80}\?)[*_]{0,3}\s+(?=[\p{Lu}"“(])/u.exec(head)
  if (question?.[1] && countWords(question[1]) <= MAX_WORDS) return heading(open, question[1], question[0])
  // "Rate of 4.1 per cent", "Imports under Art. 12": those stops end no title.
  const stop = /^((?:[^:.!?\n]|\.(?=\s?\d)){3,80}?)(?<!\s\p{Lu})\.[*_]{0,3}\s+(?=[\p{Lu}"“(])/u.exec(head)
  // Emphasis that ends with the stop leaves no doubt.
  const isSure =
    stop !== null &&
    ((open > 0 && /\.[*_]+\s+$/.test(stop[0])) ||
      countWords(words.slice(open + stop[0].length, open + 400)) >= MIN_WORDS_OF_PARAGRAPH)
  const most = isSure ? MAX_WORDS : MAX_WORDS_BEFORE_STOP
  if (stop?.[1] && countWords(stop[1]) <= most && !/\d$/.test(stop[1])) {
    return heading(open, stop[1], stop[0])
  }
  const fullStop = /^([\p{Script=Han}“「《][^。：，；！？\n]{1,13})。(?=[\p{Script=Han}“「《\d])/u.exec(head)
  if (fullStop?.[1]) return heading(open, fullStop[1], fullStop[0])
  const emphasised = /^([^*_:\n]{3,80})\.[*_]{2,3}$/u.exec(words.slice(open))
  if (emphasised?.[1] && countWords(emphasised[1]) <= MAX_WORDS) return heading(open, emphasised[1], words.slice(open))
  const isWhole =
    words.length <= MAX_UNITS + 4 && !/[.!?;,:。！？；，：]["”*_]*$/.test(words) && countWords(words) <= MAX_WORDS
  if (isWhole) return heading(open, words.slice(open).replace(/[*_\s]+$/, ''), words.slice(open))
  return undefined
}

const CAPITALS_TITLE = compile(/^(?<title>\p{Lu}[\p{Lu}\d'’&-]*(?: [\p{Lu}\d'’&-]+){0,5})\.\s+(?=[\p{Lu}“"])/u)
const MIN_BODY_WORDS = 8

/** "COSTS. The council said …": words all in capitals before a stop, and a paragraph behind them. */
export function readCapitalsTitle(words: string): RunInHeading | undefined {
  const match = CAPITALS_TITLE.exec(words.slice(0, MAX_UNITS))
  const title = match?.groups?.title
  if (!match || title === undefined || !/\p{Lu}{4}/u.test(title)) return undefined
  if (countWords(words.slice(match[0].length, match[0].length + 200)) < MIN_BODY_WORDS) return undefined
  return { start: 0, end: title.length, bodyAt: match[0].length }
}

function heading(open: number, title: string, whole: string): RunInHeading {
  const trimmed = title.trimEnd()
  return { start: open, end: open + trimmed.length, bodyAt: open + whole.length }
}

/** Of any script. */
export function countWords(text: string): number {
  // Two characters make a word where nothing parts words.
  const parted = /\p{Script=Han}/u.test(text) ? text.replace(/\p{Script=Han}{1,2}/gu, ' $& ') : text
  return parted.trim() === '' ? 0 : parted.trim().split(/\s+/).length
}
