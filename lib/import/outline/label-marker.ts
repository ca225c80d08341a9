/**
 * Markers with a word of their own: "Issue 3:", "Key judgement 2", "Point one —", "Part II.", "Option B:", "议题一：".
 * Any capitalised word may label a series, whatever the language: that it rises from its first member with the same
 * word is what makes it one (marker-runs.ts).
 */
import { startsWithCapital } from '../capitals'
import { compile } from '../compile-pattern'
import { LANGUAGES } from '../languages/rules-of'
import { countOf, monthNumber, MONTH_PATTERN } from '../words/calendar-words'
import { ROLES, TITLES } from '../words/people-words'
import { cjkNumber, romanNumber, type Marker, type MarkerFamily } from './list-marker'
import { pattern } from '../words/word-list'

const NUMBER = pattern`
  (?:(?<outline>\d{1,2}\.\d{1,2})|(?<decimal>\d{1,2})(?:er|re|\.?[ºª°])?|(?<roman>[IVX]{1,5})|(?<letter>[A-H])|
  (?<word>[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|ONE|TWO|THREE|FOUR|FIVE|SIX|
  SEVEN|EIGHT|NINE|TEN))
`
/** What parts marker and title; a marker alone on its line has none. */
const PARTED =
  '(?<parted>(?: \\([^():]{2,40}\\)(?=:))?(?:(?:\\/| of )\\d{1,2}\\s?[:.)|](?=\\s|$)|\\s?[:.)|](?=\\s|$)|\\s[–—-](?=\\s)|\\s*$)|(?=\\s\\p{Lu}))'
const LABELLED = compile(
  `^(?:(?<label>\\p{Lu}[\\p{L}'’-]*(?: \\p{L}[\\p{L}'’-]*){0,2}?)\\.?\\s(?:(?:[Nn]o\\.|[Nn]\\.? ?[º°]|№|#) ?)?|(?<short>\\p{Lu}{1,3})-?)${NUMBER}${PARTED}\\s*`,
  'u',
)
const HAN_LABELLED = compile(
  pattern`
  ^【?(?<label>第|\p{Script=Han}{1,5}?)(?:(?<cjk>[一二三四五六七八九]|十[一二三四五六七八九]?)|(?<decimal>\d{1,2})|
  (?<letter>[A-H]))(?<after>部分|章|节|点|项|条|款|个\p{Script=Han}{1,4}(?=[：:，、]))?(?:】[：:]?\s*|[：:、，.．]\s*|
  \s+|$)
`,
  'u',
)
/** "First point:", "Second:", "Сценарий первый —", which open a title only with a colon, a stop or a dash. */
const RANKED = LANGUAGES.filter(({ ranks }) => ranks.length > 0).flatMap(({ ranks }) => {
  const rank = ranks.map((source, index) => `(?<rank${index + 1}>${source})`).join('|')
  const parted = '(?:\\s?:(?=\\s)|\\.-?(?=\\s)|\\s[–—-](?=\\s))\\s*(?=\\S)'
  return [`(?:The |По )?(?:${rank})(?: (?<label>\\p{L}+))?`, `(?<label>\\p{L}{3,20}) (?:${rank})`].map((source) =>
    compile(`^${source}${parted}`, 'iu'),
  )
})
/** What stands below a picture or beside a column, who speaks, when: not what a text is divided into. */
const NO_SERIES = compile(
  pattern`
  ^(?:figure|fig|table|chart|map|photo|picture|image|plate|box|exhibit|footnote|note|line|page|column|row|slide|
  diagram|graph|speaker|voice|participant|respondent|interviewer|caller|channel|day|night|room|gate|platform|route|
  lane|bus|flight|tableau|tabelle|abbildung|abb|tabla|gráfico|figura|carte|рисунок|рис|таблица)$
`,
  'iu',
)
const MONTH = compile(`^${MONTH_PATTERN}$`, 'u')
const HAN_NO_SERIES = /周|星期|礼拜|月|年|日|图|表|初/u

const NUMBER_WORD = /^(?<word>One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)(?:[.:](?=\s)|\s[–—-](?=\s))\s*(?=\S)/iu

const ALONE = /^(?:0?(?<decimal>\d{1,2})|(?<roman>[IVX]{1,5}))$/
/** "2" alone on its line, over a title. */
export const NUMBER_ALONE = 'label alone'

/** Undefined for a line without one. */
export function readLabelMarker(line: string): Marker | undefined {
  return readAlone(line) ?? readLabelled(line) ?? readRanked(line) ?? readNumberWord(line) ?? readHanLabelled(line)
}

function readAlone(line: string): Marker | undefined {
  const { decimal, roman = '' } = ALONE.exec(line)?.groups ?? {}
  const ordinal = decimal ? Number(decimal) : romanNumber(roman)
  return ordinal < 1 ? undefined : marker(NUMBER_ALONE, line, ordinal)
}

/** "One. The facts" */
function readNumberWord(line: string): Marker | undefined {
  const match = NUMBER_WORD.exec(line.slice(0, 60))
  return match ? marker('label number', match[0], countOf(match.groups?.word ?? '')) : undefined
}

function readLabelled(line: string): Marker | undefined {
  const match = LABELLED.exec(line.slice(0, 80))
  if (!match?.groups) return undefined
  const { short, label = short ?? '', outline, decimal, roman, letter, word, parted } = match.groups
  if (short !== undefined && decimal === undefined) return undefined
  // "Item 1.01 Impairment", "Section 2 The law": a title, if it is all of the line.
  const isJoined = parted === '' && line.length > match[0].length
  if (isJoined && (short !== undefined || letter !== undefined)) return undefined
  const last = label.slice(label.lastIndexOf(' ') + 1)
  if (NO_SERIES.test(last) || ROLES.has(last.toLowerCase()) || TITLES.has(last.toLowerCase())) return undefined
  if (MONTH.test(last) && monthNumber(last) > 0) return undefined
  if (outline !== undefined) {
    const [whole, part] = outline.split('.').map(Number)
    const ascending = (whole ?? 0) * 100 + (part ?? 0)
    return marker(`label ${label.toLowerCase()} ascending`, match[0], ascending)
  }
  const ordinal =
    decimal !== undefined
      ? Number(decimal)
      : roman !== undefined
        ? romanNumber(roman)
        : letter !== undefined
          ? letter.charCodeAt(0) - 64
          : countOf(word ?? '')
  return ordinal < 1 ? undefined : marker(`label ${label.toLowerCase()}${isJoined ? ' joined' : ''}`, match[0], ordinal)
}

function readRanked(line: string): Marker | undefined {
  const head = line.slice(0, 60)
  for (const pattern of startsWithCapital(head) ? RANKED : []) {
    const match = pattern.exec(head)
    if (!match) continue
    const { label = '', ...ranks } = match.groups ?? {}
    const rank = Object.entries(ranks).find(([name, words]) => name.startsWith('rank') && words !== undefined)?.[0]
    return marker(`label -th ${label.toLowerCase()}`, match[0], Number(rank?.slice('rank'.length)))
  }
  return undefined
}

function readHanLabelled(line: string): Marker | undefined {
  const match = HAN_LABELLED.exec(line.slice(0, 40))
  if (!match?.groups) return undefined
  const { label = '', cjk, decimal, letter, after = '' } = match.groups
  if (HAN_NO_SERIES.test(label) || (label === '第' && after === '')) return undefined
  const ordinal = letter ? letter.charCodeAt(0) - 64 : decimal ? Number(decimal) : cjkNumber(cjk ?? '')
  return marker(`label ${label}${after}`, match[0], ordinal)
}

function marker(family: MarkerFamily, words: string, ordinal: number): Marker {
  return { family, text: words.trim(), ordinal, length: words.length }
}
