/** Whether a line at a document's head can be its title. */
import { compile } from './compile-pattern'
import { LANGUAGES } from './languages/rules-of'
import { readHeadingMark } from './markdown-marks'
import { hasListMark } from './outline/list-marker'
import { countWords } from './outline/run-in-heading'
import type { Line } from './text-lines'
import { pattern } from './words/word-list'

const MAX_TITLE_UNITS = 150
/** Headings of a first section, which title nothing. */
const SECTION_NAMES = compile(`^(?:${LANGUAGES.map(({ head }) => head.sections).join('|')})\\s*[:：]?$`, 'iu')
export const SCRAPED_PREFIX = /^date (\d{4}-\d\d-\d\d) (?=\S)/

/** "Present: …", "Ort: …": what heads state besides the day and the author. */
const FIELD = compile(
  pattern`
  ^(?:present|in attendance|attending|absent|apologies(?: for absence)?|chair(?:man|woman|person)?|clerk|
  minute[- ]taker|minutes taken by|circulation|classification|prepared for|attendees|from|to|cc|re|date|subject|
  (?:drafted|prepared) by|ref|reference|our ref|file|contact|distribution|ort|beginn|ende|zeit|dauer|
  anwesende?|abwesende?|entschuldigt|teilnehmer(?:innen)?|teilnehmende|gäste|leitung|vorsitz|sitzungsleitung|
  verteiler|sperrfrist|tag|tagesordnung|von|an|datum|betreff|de|à|objet|rückfragen|ansprechpartner(?:in)?|
  pressekontakt|kontakt|lieu|horaires?|présents?|excusés?|
  absents?|participants?|présidence|président(?:e)?|animation|diffusion|service (?:de )?presse|contact presse|
  lugar|hora|asistentes|место|присутствовали|时间|地点|主持人?|出席|列席|缺席|参加|
  参会人员|与会人员|呈报|呈送|主送|报送|抄送|分送|签发|密级|编号|主题|status|version|period|reporting period|
  period covered|location|venue|category|tags?|topics?|embargo(?:ed)?)\s*[:：]
`,
  'i',
)
export function isFieldOfHead(words: string): boolean {
  return FIELD.test(words)
}

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
  if (!/^[\p{Lu}\p{Lo}\p{N}“„"«»‘']/u.test(words) || !/\p{L}/u.test(words) || hasListMark(words)) return false
  if (isFieldOfHead(words)) return false
  if (SECTION_NAMES.test(words)) return false
  // A one-line document is text; a title has something after it.
  return next !== undefined
}
