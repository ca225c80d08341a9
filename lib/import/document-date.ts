/**
 * The day a document counts its relative dates from, and why that one. In order: a person's choice, a page's own mark, front matter, a
 * timestamp line, a mail header, a dateline, a byline or title, a scraped prefix (seen to be wrong by a day), a line at
 * the end, the words "this morning, Monday 17 March". Never today.
 */
import { capitalised } from '@/lib/schema/capitalised'
import type { FuzzyDate } from '@/lib/schema/fuzzy-date'
import { compile } from './compile-pattern'
import { isCivilDay, isoDay, readIsoDay, type CivilDay } from './dates/calendar'
import type { FoundDate } from './dates/date-match'
import { isDateLine, isPlacedDate } from './date-line'
import { findDates } from './dates/find-dates'
import type { Furniture } from './furniture'
import { matchesIn } from './matches-in'
import { MONTH_PATTERN, MONTHS } from './words/calendar-words'
import { pattern } from './words/word-list'

export interface DocumentDate {
  readonly date: FuzzyDate
  readonly day: CivilDay
  readonly reason: string
  /** Whether this is when the document says it was published or written, rather than a clue to it. */
  readonly isPublished: boolean
}

const DATE_FIELDS = ['date', 'published', 'sent', 'article:published_time', 'pubdate']
const DATELINE_UNITS = 120
const PHRASE_UNITS = 200_000

/** Null when the text gives none; then relative dates stay open. */
export function readDocumentDate(
  text: string,
  furniture: Furniture,
  given: string | undefined,
  language: string,
): DocumentDate | null {
  const chosen = given === undefined ? undefined : readIsoDay(given)
  if (given !== undefined && chosen) {
    return {
      date: { text: given, iso: given, precision: 'day' },
      day: chosen,
      reason: 'chosen by a person',
      isPublished: true,
    }
  }
  const wordsOf = (kinds: readonly string[]) =>
    furniture.lines.filter((line) => kinds.includes(line.kind)).map((line) => text.slice(line.start, line.end))
  const fields = furniture.fields.filter((field) => DATE_FIELDS.includes(field.name)).map((field) => field.value)
  const { stated } = furniture
  return (
    (stated && firstDay([stated.text], language, stated.reason)) ??
    firstDay(fields, language, 'from the document’s header') ??
    firstDay(wordsOf(['timestamp']), language, 'from the timestamp line') ??
    fromNumericLine(wordsOf(['timestamp', 'byline']), text) ??
    fromDateline(text, language) ??
    fromVersion(text, language) ??
    fromPublishedLine(text, language) ??
    firstDay(wordsOf(['byline']), language, 'from the byline') ??
    firstDay([furniture.title ?? '', ...wordsOf(['deck'])], language, 'from the title') ??
    fromRecord(text, language) ??
    fromOpeningOfRecord(text, language) ??
    fromScrapedPrefix(furniture) ??
    firstDay(shortLinesOnTop(text), language, 'from a line near the top') ??
    fromPeriod(shortLinesOnTop(text), language) ??
    fromFoot(text, language) ??
    fromPhrase(text)
  )
}

const PUBLISHED_LINES = 8
const PUBLISHED = compile(
  /^(?:(?:first )?published|posted|erschienen|veröffentlicht|publié|paru|publicado|publicada|опубликовано|вышло)(?!\p{L})/iu,
)

/** "Erschienen im „Boten“ am 16. Mai 2026", "Friday, 6 November 2026 | Compiled by the press section": a line of the head. */
function fromPublishedLine(text: string, language: string): DocumentDate | null {
  for (const line of firstLines(text).slice(0, PUBLISHED_LINES)) {
    const first = line.split(/ [|·] /)[0] ?? ''
    const isDated = first !== line && isDateLine(first, language)
    if (!isDated && (!PUBLISHED.test(line) || /[.!?]$/.test(line))) continue
    const [date, other] = wholeDates(isDated ? first : line, language)
    if (date && !other) return documentDate(date, 'from the line that says when it appeared', true)
  }
  return null
}

/** What minutes call themselves, at the head of their line. */
const RECORD = compile(
  pattern`
  ^[#*_ ]*(?:(?:draft|confirmed|approved|summary|verbatim) )?(?:minutes|record|notes|proceedings|protokoll|
  niederschrift|ergebnisprotokoll|kurzprotokoll|compte[- ]rendu|procès-verbal|relevé de décisions|acta|minuta|
  протокол|стенограмма)\s+(?:(?:n\.?\s?[º°o]|no\.?|nr\.?|№)\s?\d+\s+)?(?:of|der|des|einer|zur|über|de|du|d['’]|заседани|совещани|собрани|встреч|
  \p{L}+ (?:meeting|session))
`,
  'iu',
)
const RECORD_LINES = 4

/** "Minutes of the ordinary meeting held on 21 October 2026 in the Assembly Room": one day alone, among the first lines. */
function fromRecord(text: string, language: string): DocumentDate | null {
  for (const line of firstLines(text).slice(0, RECORD_LINES)) {
    if (!RECORD.test(line) || /[.!?]$/.test(line)) continue
    const [date, other] = wholeDates(line, language)
    if (date && !other) return documentDate(date, 'from the line that names the meeting', true)
  }
  return null
}

/** "En la sala, siendo las 10:15 horas del 6 de mayo de 2026, se reunieron …": how minutes begin. */
const CONVENED = compile(/(?:siendo las|se reunieron|se reúnen|reunid[oa]s|собрал(?:ись|ся))(?!\p{L})/iu)

function fromOpeningOfRecord(text: string, language: string): DocumentDate | null {
  const lines = firstLines(text)
  const opening = lines.slice(0, RECORD_LINES).some((line) => RECORD.test(line))
    ? lines.find((line) => CONVENED.test(line))
    : undefined
  // "a los 7 días del mes de julio de 2026"
  const plain = opening?.replace(/ días? del mes de /i, ' de ')
  return plain === undefined ? null : firstDay([plain], language, 'from the sentence that opens the minutes')
}

const TOP_LINES = 8
const SHORT_LINE_UNITS = 90

/** The lines above the first that runs on: a date there is the document's own. */
function shortLinesOnTop(text: string): string[] {
  const lines = text
    .slice(0, (TOP_LINES + 1) * SHORT_LINE_UNITS * 2)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, TOP_LINES)
  const running = lines.findIndex(
    (line) => line.length > SHORT_LINE_UNITS || /(?<!\b[ap]\.m)(?:[.!?]["”]?|。[”」』]?)$/.test(line),
  )
  return running < 0 ? [] : lines.slice(0, running)
}

const FOOT_LINES = 4
const FOOT_UNITS = 600
/** "(dpa, 24.03.2026, 16:42 Uhr)" */
const SIGNED_OFF = compile(/^\((?:\p{L}[\p{L}/-]{1,15}), ([^()]{6,40})\)$/u)
/** Of sources, deadlines and meetings to come. */
const OTHER_DAY = compile(/^(?:accessed|received|meeting|held|heard|next|from|until|by|deadline)(?!\p{L})/iu)

/** "Fait à Merrin, le 4 mai 2026", "2026年5月4日": below a letter or notice, a line for the day alone. */
function fromFoot(text: string, language: string): DocumentDate | null {
  const lines = text
    .slice(-FOOT_UNITS)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(-FOOT_LINES)
  const plain = lines.map((line) => SIGNED_OFF.exec(line)?.[1] ?? line)
  const dated = plain.filter(
    (line) => !OTHER_DAY.test(line) && (isDateLine(line, language) || isPlacedDate(line, language)),
  )
  return firstDay(dated, language, 'from a line at the end')
}

function firstDay(candidates: readonly string[], language: string, reason: string): DocumentDate | null {
  for (const words of candidates) {
    const date = wholeDates(words, language)[0]
    if (date) return documentDate(date, reason, true)
  }
  return null
}

/** "Reporting period: 1–14 May 2026": its last day. */
function fromPeriod(candidates: readonly string[], language: string): DocumentDate | null {
  for (const words of candidates) {
    const range = findDates(words, language, null, []).find(
      ({ iso, precision }) => precision === 'range' && iso !== null,
    )
    const last = range?.iso?.split('/')[1]
    const day = last === undefined ? undefined : readIsoDay(last)
    if (!range || last === undefined || !day) continue
    return {
      date: { text: range.text, iso: last, precision: 'day' },
      day,
      reason: 'from the end of the period that a line near the top names',
      isPublished: false,
    }
  }
  return null
}

/** Dates with a year. A numeric date that could be two days is settled by no one here. */
function wholeDates(words: string, language: string): FoundDate[] {
  const found = findDates(words, language, null, [])
  // A document in another language may well have an English dateline.
  const dates = found.length > 0 || language === 'en' ? found : findDates(words, 'en', null, [])
  return dates.filter((date) => date.iso !== null && date.precision === 'day')
}

function documentDate(date: FoundDate, reason: string, isPublished: boolean): DocumentDate | null {
  const day = readIsoDay(date.iso ?? '')
  if (!day) return null
  const { text, iso, precision, yearInferred } = date
  return { date: { text, iso, precision, ...(yearInferred && { yearInferred }) }, day, reason, isPublished }
}

/** "11/04/2025": day or month first, as the one of the two months that the text names elsewhere says. */
function fromNumericLine(candidates: readonly string[], text: string): DocumentDate | null {
  for (const words of candidates) {
    const match = /(?<!\d)(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\d)/.exec(words)
    if (!match) continue
    const [first, second, year] = [match[1], match[3], match[4]].map(Number)
    if (first === undefined || second === undefined || year === undefined) continue
    // Nobody puts a month before a stop and the day behind it.
    const order = match[2] === '.' ? 0 : (numericOrder(text) ?? writtenOrder(text))
    const readings = [
      { year, month: second, day: first },
      { year, month: first, day: second },
    ].filter((day, index) => isCivilDay(day) && (order === undefined ? isMonthNamed(day.month, text) : order === index))
    const [day] = readings
    if (readings.length !== 1 || !day) continue
    const date: FuzzyDate = { text: match[0], iso: isoDay(day), precision: 'day' }
    return { date, day, reason: 'from the timestamp line, its order by the other dates', isPublished: true }
  }
  return null
}

function isMonthNamed(month: number, text: string): boolean {
  return compile(`\\b${monthName(month)}\\b`).test(text.slice(0, PHRASE_UNITS))
}

/** 0 where the day stands first in the text's numeric dates ("28/05/2026"), 1 where the month does. */
function numericOrder(text: string): 0 | 1 | undefined {
  const sample = text.slice(0, PHRASE_UNITS)
  if (/(?<!\d)(?:1[3-9]|2\d|3[01])[./-]\d{1,2}[./-]\d{4}(?!\d)/.test(sample)) return 0
  return /(?<!\d)\d{1,2}[./-](?:1[3-9]|2\d|3[01])[./-]\d{4}(?!\d)/.test(sample) ? 1 : undefined
}

/** As the text writes its other dates: "30 October" puts the day first, "October 30" the month. */
function writtenOrder(text: string): 0 | 1 | undefined {
  const sample = text.slice(0, PHRASE_UNITS)
  const isDayFirst = compile(`(?<!\\d)\\d{1,2}(?:st|nd|rd|th)? ${MONTH_PATTERN}`, 'u').test(sample)
  const isMonthFirst = compile(`(?<!\\p{L})${MONTH_PATTERN} \\d{1,2}(?!\\d)`, 'u').test(sample)
  return isDayFirst === isMonthFirst ? undefined : isDayFirst ? 0 : 1
}

const VERSION_LINES = 4
const AS_OF =
  /(?:as (?:of|at)|status|dated|situation (?:of|on)|stand:?|stand vom|a fecha del?|situación a|état au|à jour au|по состоянию на|截至)\s+/giu

/** "Version 3, as of 1 December 2025." among the first lines. */
function fromVersion(text: string, language: string): DocumentDate | null {
  for (const line of firstLines(text).slice(0, VERSION_LINES)) {
    for (const match of matchesIn(line, AS_OF)) {
      const words = line.slice(match.index + match[0].length).slice(0, 40)
      const found = wholeDates(words, language)[0]
      if (found && found.start <= 1) return documentDate(found, 'from the words “as of” near the top', true)
    }
  }
  return null
}

function monthName(month: number): string {
  return capitalised(MONTHS[month - 1] ?? '')
}

/** What a dateline is made of: a place with its country, the date, who carries it, a dash. */
const PLACE = "\\p{Lu}[\\p{L}.'’-]+(?:(?:[ ,/]+| (?:and|und|et|y|e|и) )\\p{Lu}[\\p{L}.'’-]*){0,5}"
const CARRIER = '(?<carrier>\\s*(?:\\([^()]{2,60}\\)|/[^/]{2,40}/)\\.?)?'
const DATELINES: readonly RegExp[] = [
  // "ZARENA, Aug 12 (Agency) -", "Port Elsey, Norland, 3 December 2025 –"
  compile(`^(?<place>${PLACE})(?: \\([^()]{2,40}\\))?,\\s+(?<date>[^()/–—]{4,40}?)${CARRIER}\\s*[-–—]{1,2}\\s`, 'u'),
  // "Santa Rosa, 14 de mayo de 2026. ", "МОСКВА, 14 мая 2026 г. /ТАСС/. "
  compile(
    `^(?<place>${PLACE})(?: \\([^()]{2,40}\\))?,\\s+(?:den |le |a |el )?(?<date>\\d{1,2}[^()/–—;:]{4,30}?\\d{4}(?:\\s?(?:г\\.|года))?)${CARRIER}\\.\\s(?=\\p{Lu}|[“"«])`,
    'u',
  ),
  // "МОСКВА, 14 мая 2026. /Корр. ТАСС/. "
  compile(`^(?<place>${PLACE}),\\s+(?<date>\\d{1,2}[^()/–—;:]{3,30}?)\\.?\\s*(?<carrier>/[^/]{2,60}/)\\.`, 'u'),
  // "PORT ELSEY (Feb. 25, 2026) –", "PORT ELSEY – 3 December 2025 –"
  compile(
    `^(?<place>${PLACE})\\s*(?:\\(|[-–—]{1,2}\\s)(?<date>[^()–—]{6,40}?)(?:\\)|${CARRIER})\\s*[-–—:]{1,2}\\s`,
    'u',
  ),
  // "Москва. 14 мая. ВОЛГА-ПРЕСС – "
  compile(
    `^(?<place>${PLACE})\\.\\s+(?<date>\\d{1,2}[^()./–—;:]{3,24}(?:г\\.)?)\\.\\s+(?<carrier>\\p{Lu}{2}[\\p{L}. -]{1,30}?)\\s*[-–—]{1,2}\\s`,
    'u',
  ),
]
/** "新华社海湾5月14日电", "（江城讯，2026年5月14日）", "（江城，2026年5月14日）", "【2026年5月14日，江城】" */
const HAN_DATELINE = compile(
  pattern`
  ^[（(【]?(?:本报|[\p{Script=Han}]{2,8}社|[\p{Script=Han}]{2,8}[报网])[\p{Script=Han}、]{0,12}
  (?<date>(?:\d{4}年)?\d{1,2}月\d{1,2}日)(?:电|讯|消息|报道)|
  ^[（(【]\p{Script=Han}{2,10}(?:[讯電电訊][，, ]{0,2}|[，, —–-]{1,2})(?<bracketed>(?:\d{4}年)?\d{1,2}月\d{1,2}日)[）)】]|
  ^[（(【](?<opening>\d{4}年\d{1,2}月\d{1,2}日)[，, ]{1,2}\p{Script=Han}{2,10}[）)】]
`,
  'u',
)
/** How many lines down one may stand: below bullets, an editor's note, a byline. */
const DATELINE_LINES = 20

/** The year of a dateline without one is the one the text names most; such a dateline names its carrier or has its place in capitals. */
function fromDateline(text: string, language: string): DocumentDate | null {
  const year = yearMostNamed(text)
  for (const line of firstLines(text)) {
    const groups = HAN_DATELINE.exec(line)?.groups
    const han = groups?.date ?? groups?.bracketed ?? groups?.opening
    const day = han === undefined ? undefined : wholeDates(/年/.test(han) ? han : `${year ?? ''}年${han}`, language)[0]
    if (han !== undefined && day) return documentDate({ ...day, text: han }, 'from the dateline', true)
    for (const pattern of DATELINES) {
      const { place = '', date = '', carrier } = pattern.exec(line)?.groups ?? {}
      if (date === '') continue
      const isInCapitals = carrier !== undefined || /^\p{Lu}{2}/u.test(place)
      const found =
        wholeDates(date, language)[0] ??
        (year === null || !isInCapitals ? undefined : wholeDates(`${date} ${year}`, language)[0])
      if (found) return documentDate({ ...found, text: date }, 'from the dateline', true)
    }
  }
  return null
}

function firstLines(text: string): string[] {
  return text
    .slice(0, DATELINE_LINES * DATELINE_UNITS * 4)
    .split('\n')
    .map((line) => line.replace(/[*_]{2}/g, '').trim())
    .filter((line) => line !== '')
    .slice(0, DATELINE_LINES)
    .map((line) => line.slice(0, DATELINE_UNITS))
}

function fromScrapedPrefix(furniture: Furniture): DocumentDate | null {
  const iso = furniture.scrapedDate
  const day = iso === null ? undefined : readIsoDay(iso)
  if (!iso || !day) return null
  return {
    date: { text: iso, iso, precision: 'day' },
    day,
    reason: 'from the prefix of the first line, which may be off by a day',
    isPublished: true,
  }
}

/** "this morning, Monday 17 March": the words give the day away. */
function fromPhrase(text: string): DocumentDate | null {
  const sample = text.slice(0, PHRASE_UNITS)
  const match =
    /\b(?:this (?:morning|afternoon|evening)|today|tonight),?\s+(?=(?:\p{Lu}\p{Ll}+day,?\s+)?(?:\d|\p{Lu}))/u.exec(
      sample,
    )
  if (!match) return null
  const rest = sample.slice(match.index + match[0].length, match.index + match[0].length + 60)
  const found = findDates(rest, 'en', null, [])[0]
  if (!found || found.start > 0) return null
  const year = yearMostNamed(text)
  const whole = found.iso ? found : year === null ? undefined : wholeDates(`${found.text} ${year}`, 'en')[0]
  if (!whole) return null
  return documentDate(
    { ...whole, text: `${match[0]}${found.text}`, yearInferred: found.iso === null },
    `from the words “${match[0]}${found.text}”`,
    false,
  )
}

/** The year from 1900 to 2099 that stands most often in the text's beginning, the later on a tie. */
function yearMostNamed(text: string): number | null {
  const counts = new Map<number, number>()
  for (const match of text.slice(0, PHRASE_UNITS).matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)) {
    counts.set(Number(match[0]), (counts.get(Number(match[0])) ?? 0) + 1)
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])
  return ranked[0]?.[0] ?? null
}
