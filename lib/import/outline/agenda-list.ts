/** What a meeting is to talk of, an item a line below "Agenda": each line is all title, whatever mark ends it. */
import { compile } from '../compile-pattern'
import { LANGUAGES } from '../languages/rules-of'
import { cleanTitle, readHeadingMark } from '../markdown-marks'
import type { Line } from '../text-lines'
import { readMarkers } from './list-marker'
import { countWords } from './run-in-heading'

const TITLE = compile(
  `^(?:${LANGUAGES.map(({ listTitles }) => listTitles.agenda).join('|')})(?: [^.:：\\n]{2,60})?\\s*[:：]?$`,
  'iu',
)
const MAX_TITLE_UNITS = 90
const MAX_ITEM_WORDS = 25
const SENTENCES = /[.!?] (?=\p{Lu}\p{Ll})|[。！？](?=.)|: /u

/** The items' lines, and those further on that repeat them. Of items that run on into paragraphs, none: there the text itself stands. */
export function readAgenda(body: readonly Line[]): ReadonlySet<Line> {
  const items = new Set<Line>()
  const named = new Set<string>()
  body.forEach((line, index) => {
    if (named.has(line.text)) items.add(line)
    if (line.text.length > MAX_TITLE_UNITS || !TITLE.test(titleWords(line))) return
    const listed = risingFrom(body, index + 1)
    const isList = listed.every(({ text }) => {
      const words = text.slice(readMarkers(text)[0]?.length ?? 0)
      return countWords(words) <= MAX_ITEM_WORDS && !SENTENCES.test(words)
    })
    if (listed.length < 2 || !isList) return
    for (const each of listed) {
      items.add(each)
      named.add(each.text)
    }
  })
  return items
}

function titleWords(line: Line): string {
  return cleanTitle(line.text.slice(readHeadingMark(line)?.wordsAt ?? 0))
}

/** The lines from `start` that count 1, 2, 3 … by one kind of marker. */
function risingFrom(body: readonly Line[], start: number): Line[] {
  const family = readMarkers(body[start]?.text ?? '').find(({ ordinal }) => ordinal === 1)?.family
  const found: Line[] = []
  for (const line of body.slice(start)) {
    const isNext = readMarkers(line.text).some(
      (marker) => marker.family === family && marker.ordinal === found.length + 1,
    )
    if (!isNext) break
    found.push(line)
  }
  return found
}
