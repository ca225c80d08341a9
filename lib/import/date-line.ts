/** A line that is only there to say when: "Mar 19, 2025 12:32 AM", "Published: 22 July 2025", "Held on Thursday …". */
import { compile } from './compile-pattern'
import { findDates } from './dates/find-dates'
import { LANGUAGES } from './languages/rules-of'
import { MONTH_PATTERN, WEEKDAY_PATTERN } from './words/calendar-words'
import { CHINESE_SURNAMES } from './words/chinese-surnames'
import { pattern } from './words/word-list'

const MAX_UNITS = 110
const DATE = pattern`
  (?:\d{4}-\d\d-\d\d(?:[T ][\d:+.Z]{4,30})?|\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?\s+${MONTH_PATTERN},?\s+\d{4}|
  ${MONTH_PATTERN}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./]\d{1,2}[./]\d{1,2}|
  ${MONTH_PATTERN}\s+\d{4}|\d{4}年\d{1,2}月\d{1,2}日)
`
const LEAD = pattern`
  (?:[\p{L} ()]{0,70}\bdate\b[^:\d]{0,60}:\s*|(?:For (?:immediate |general )?release|Published|Updated|Last updated|
  Posted|Issued|Dated?|Date|Held|Released|Created|Filed|Meeting|As of|(?:This|Current) version|Version|Revised|
  Judg(?:e)?ment(?: of| delivered| given)?|Decision of|Handed down|Delivered|Heard|Signed|Submitted|Received|
  Accessed)\s*(?:on|at|:)?\s*)?
`
const TIME = '(?:\\d{1,2}[:.]\\d\\d\\s?(?:[ap]\\.?m\\.?)?(?:\\s[A-Z]{2,4})?,?\\s+)?'
const DATE_LINE = compile(`^${LEAD}${TIME}(?:${WEEKDAY_PATTERN},?\\s+)?${DATE}(.{0,60})$`, 'iu')
/** What may follow the date, word by word: a time, a place, an update, a reading time; not a sentence. */
const TAIL_WORD = compile(
  /^(?:\(?(?:UTC|GMT)?[+-]?[\d:.]+(?:Z|hrs)?\)?|\(?(?:UTC|GMT)\)?|[\d:.]+(?:am|pm|AM|PM|h\.?)?|am|pm|at|min|read|\p{Lu}[\p{L}.-]*:?)$/u,
)

/** "Oct. 7, 2025 Updated: …": such words may stand between two dates. */
const STAMP_WORD = /^(?:published|updated|posted|modified|first|last|original|originally|[ap]\.m\.?):?$/iu

const LEAD_WORDS = compile(`^(?:${LANGUAGES.map(({ head }) => head.dateLead).join('|')})(?![\\p{L}])[\\s:：]*`, 'iu')
const TAIL_WORDS = compile(`^(?:${LANGUAGES.map(({ head }) => head.dateTail).join('|')})[.:]?$`, 'iu')

/** `language` is the text's. */
export function isDateLine(line: string, language: string): boolean {
  if (line.length > MAX_UNITS || /[!?。]$/.test(line)) return false
  // "Policy Paper 7 — by Ana Velic — 3 March 2026"
  const dashed = line.split(/\s[—–-]\s/)
  if (dashed.length > 1 && isDateBesideLabels(dashed, language, 8)) return true
  const parts = line.split(/\s+[|·•]\s+|\s*[｜丨]\s*/)
  if (parts.length > 1) {
    return isDateBesideLabels(parts, language, 6)
  }
  const match = DATE_LINE.exec(line)
  const tail = match ? wordsOf(match[1] ?? '') : []
  if (match && !/\.$/.test(line) && tail.every(isTailWord)) return true
  return language !== 'und' && isDateLineOf(line, language)
}

/**
 * "North Centre for Ice, 14 January 2025", "«Северный пакет», 5 марта 2026 года, 16:20": who publishes, or where, and the
 * day. Only below a title, which may look the same.
 */
export function isPlacedDate(line: string, language: string): boolean {
  if (line.length > MAX_UNITS || /(?<!\d\s?г)[.!?:。]$/.test(line)) return false
  if (!/(?:19|20)\d\d/.test(line)) return false
  const date = findDates(line, language, null, []).find(({ iso, precision }) => iso !== null && precision === 'day')
  if (!date || !NAMES_YEAR.test(date.text)) return false
  const before = /^(?<who>.{2,80}?)(?:,(?: (?:le|den|am|a))?|\s[|·•—–-]|(?<=\p{Script=Han}))\s*$/u.exec(
    line.slice(0, date.start),
  )?.groups?.who
  if (before === undefined || /[.!?;:。；：]\s|\d/u.test(before)) return false
  const words = before.split(/\s+/)
  const named = words.filter((word) => /^["“„«'(]?[\p{Lu}\p{Lo}]/u.test(word))
  const isName =
    named.length * 2 > words.length || INSTITUTE_FIRST.test(before) || /^[«“„"][^«»“”„"]+[»”“"]$/.test(before)
  return words.length <= 9 && isName && wordsOf(line.slice(date.end)).every(isTailWord)
}

/** "Вечерний Озёрск, № 61 (4118), среда, 4 мая 2026 года": a paper's name, the number of its issue and the day. */
export function isIssueLine(line: string, language: string): boolean {
  const lead = ISSUE.exec(line)?.[0]
  return lead !== undefined && isDateLine(line.slice(lead.length), language)
}
const ISSUE = compile(
  pattern`
  ^(?!.{0,24}(?:протокол|бюллетень|дайджест|обзор|отч[её]т|сводка|справка|записка|сообщение|заседани|acta|boletín|informe|
  circular|nota|sesión))["«„“]?\p{Lu}[^.,№]{2,40}?,?\s(?:№|N\.?\s?[º°]|Nr\.|No\.|Núm\.)\s?\d{1,5}(?:\s?\(\d{1,6}\))?,?\s
`,
  'iu',
)

/** "Центр водной политики": of languages that write only the first word of a body's name with a capital. */
const INSTITUTE_FIRST =
  /^(?:Центр|Институт|Фонд|Министерство|Агентство|Управление|Observatoire|Institut|Centre|Fondation|Ministère|Observatorio|Instituto|Centro|Fundación|Ministerio)\s/u
const NAMES_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/

/** "PTI | Istanbul | Updated: 29-03-2022": beside the date only short labels. */
function isDateBesideLabels(parts: readonly string[], language: string, maxWords: number): boolean {
  const rest = parts.filter((part) => !isDateLine(part, language))
  return (
    rest.length < parts.length &&
    rest.every((part) => part.split(/\s+/).length <= maxWords && (!/[.:]$/.test(part) || /\d ?[ap]\.m\.$/.test(part)))
  )
}

function wordsOf(tail: string): string[] {
  return tail.split(/[\s,|•·–—]+|(?:^|\s)-+(?=\s|$)/).filter((word) => word !== '' && word !== '-')
}

function isTailWord(word: string): boolean {
  return TAIL_WORD.test(word) || TAIL_WORDS.test(word)
}

/** No date is whole without one; most lines have none, and need no search for dates. */
const HAS_NUMBER = compile(/[\p{N}零一二三四五六七八九十]/u)

/** "COMPTE RENDU DE LA RÉUNION DU 12 MARS 2026" is a title. */
const MAX_CAPITALS = 3

/** "记者 赵文静" */
const HAN_REPORTER = compile(
  `(?:记者|作者|编辑|责编|核查员)[\\s　:：]*[${CHINESE_SURNAMES}]\\p{Script=Han}{1,2}(?=[\\s　]|$)`,
  'gu',
)

/** The same in another language: a date with its year, and nothing else that says anything. */
function isDateLineOf(line: string, language: string): boolean {
  if (!HAS_NUMBER.test(line)) return false
  const dates = findDates(line, language, null, [])
  if (!dates.some(({ iso, precision }) => iso !== null && (precision === 'day' || precision === 'month'))) return false
  let rest = line
  for (const { start, end } of dates.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`
  const words = wordsOf(
    rest
      .replace(LEAD_WORDS, '')
      .replace(HAN_REPORTER, ' ')
      .replace(/[（）()]/g, ' '),
  )
  return (
    words.filter((word) => !TAIL_WORDS.test(word) && /^\p{Lu}{2}/u.test(word)).length <= MAX_CAPITALS &&
    words.every((word) => isTailWord(word) || (language === 'en' && STAMP_WORD.test(word)) || /^[,.:：]+$/.test(word))
  )
}
