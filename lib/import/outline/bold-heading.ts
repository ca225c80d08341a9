/** Titles that only Markdown's emphasis marks: a bold line, and bold words that open a paragraph. */
import { compile } from '../compile-pattern'
import { FIRST_NAMES } from '../words/first-names'
import { countWords, type RunInHeading } from './run-in-heading'
import { pattern } from '../words/word-list'

const MAX_WORDS = 12
const BOLD_LINE = /^(?:\*{2,3}|__)(?=\S)(?<title>[^*_\n]{2,90}?)[:：]?(?:\*{2,3}|__)[:：]?$/u
/** After the marks that open it: the title, a stop, colon or dash within or behind the closing marks, and text. */
const BOLD_TITLE = compile(
  /^(?<title>[\p{Lu}\p{Lo}\p{N}][^*_\n:]{1,78}?)(?:[.:：?!。][*_]{2,3}|[*_]{2,3}\s?[.:：。]|[*_]{2,3}\s[–—-](?=\s))\s*(?=\S)/u,
)
const MIN_BODY_WORDS = 6
/** Labelled values, and what live texts put before an entry. */
const LABELS = compile(
  pattern`
  ^(?:present|in attendance|apologies|absent|attendees|participants|to|from|cc|date|time|when|where|venue|location|
  author|by|source|contact|status|version|subject|re|ref|reference|distribution|update|updated|edit|note|nb|
  disclaimer|correction|warning|tl;dr|q|a|question|answer|keywords|tags|photo|caption)$|\d{1,2}[:.]\d\d
`,
  'iu',
)

/** "**The facts**" alone on its line. */
export function isBoldLine(line: string): boolean {
  const title = BOLD_LINE.exec(line)?.groups?.title
  return (
    title !== undefined &&
    countWords(title) <= MAX_WORDS &&
    !/(?:(?<!\d)\.|[!;,。！；，])$/.test(title) &&
    !/\d[:.]\d\d/.test(title)
  )
}

/** The end of a bold line that asks: of a title it is none, of an interview's turn it may be. */
export const BOLD_QUESTION = /\?(?:\*{2,3}|__)$/

/** "**Why did you go?**": somebody asks somebody. */
export function isQuestionTo(line: string): boolean {
  return (
    /^(?:\*{2,3}|__)/.test(line) &&
    line.length < 300 &&
    /\b(?:you|your)\b/i.test(line) &&
    /[?.](?:\*{2,3}|__)$/.test(line)
  )
}

/** "The facts.** The ministry said …": `words` stand behind the opening marks. */
export function readBoldTitle(words: string): RunInHeading | undefined {
  const match = BOLD_TITLE.exec(words.slice(0, 100))
  const title = match?.groups?.title
  if (!match || title === undefined || countWords(title) > MAX_WORDS || LABELS.test(title)) return undefined
  // "Ana Velic:" speaks.
  if (FIRST_NAMES.has(title.split(' ')[0] ?? '')) return undefined
  if (countWords(words.slice(match[0].length, match[0].length + 200)) < MIN_BODY_WORDS) return undefined
  return { start: 0, end: title.length, bodyAt: match[0].length }
}
