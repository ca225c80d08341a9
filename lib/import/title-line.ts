/** Whether a line at a document's head can be its title. */
import { LANGUAGES } from './languages/rules-of'
import { readHeadingMark } from './markdown-marks'
import { hasListMark } from './outline/list-marker'
import { countWords } from './outline/run-in-heading'
import type { Line } from './text-lines'

const MAX_TITLE_UNITS = 150
/** Headings of a first section, which title nothing. */
const SECTION_NAMES = new RegExp(`^(?:${LANGUAGES.map(({ head }) => head.sections).join('|')})\\s*[:：]?$`, 'iu')
export const SCRAPED_PREFIX = /^date (\d{4}-\d\d-\d\d) (?=\S)/

export function isTitle(line: Line, next: Line | undefined): boolean {
  const hash = readHeadingMark(line)
  if (hash) return hash.level === 1
  const words = line.text.replace(SCRAPED_PREFIX, '')
  if (
    words.length > MAX_TITLE_UNITS ||
    countWords(words) < 2 ||
    (/[.,;。，；]["”']?$/.test(words) && !/(?:(?:\p{Lu}\.){2}|\d\s?г\.)$/u.test(words))
  )
    return false
  if (!/^[\p{Lu}\p{Lo}\p{N}“"«‘']/u.test(words) || !/\p{L}/u.test(words) || hasListMark(words)) return false
  // "Present: …" and other labelled values; "Name: subtitle" keeps its longer left side or right side in capitals.
  if (
    /^(?:present|apologies|attendees|to|cc|re|ref|reference|our ref|file|contact|distribution|ort|beginn|anwesend|teilnehmer(?:innen)?|lieu|présents?|participants|lugar|hora|asistentes|место|присутствовали|地点|主持人?|出席|参会人员|status|version|period|reporting period|period covered|location|venue|category|tags?|topics?|embargo(?:ed)?)\s*[:：]/i.test(
      words,
    )
  )
    return false
  if (SECTION_NAMES.test(words)) return false
  // A one-line document is text; a title has something after it.
  return next !== undefined
}
