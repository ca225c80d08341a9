/**
 * Marked lines that rise as points do and list something else: steps of a recipe, who signed, works cited, what
 * happened when, values, rows of a table.
 */
import { compile } from '../compile-pattern'
import { LANGUAGES } from '../languages/rules-of'
import { isFirstName } from '../words/first-names'
import { CHINESE_SURNAMES } from '../words/chinese-surnames'
import type { Line } from '../text-lines'
import { isUnnumbered } from './list-marker'
import { isCitationsTitle } from './listed-parts'
import { titleOf, type MarkedLine } from './marked-lines'
import { countWords } from './run-in-heading'
import { pattern } from '../words/word-list'

/** Whether one rise from 1 on lists something else than points. */
export function isOtherList(run: readonly MarkedLine[], body: readonly Line[]): boolean {
  return (
    isBelowOwnTitle(run, body) ||
    isListOfThings(run, body) ||
    isListOfPeople(run) ||
    isListOfCitations(run, body) ||
    isChronology(run) ||
    isFormula(run)
  )
}

const LIST_TITLE = compile(
  pattern`
  ^(?:#{1,6} )?[*_]{0,3}(?:the |les |los |las |die )?(?:ingredients|method|directions|instructions|preparation|
  you will need|annex(?:es)?|appendices|attachments|contacts?|answers|anlagen|anhang|kontakt|pièces jointes|anexos|
  contactos?|приложени[ея]|контакты|附件|附录|联系方式|signed|signed by|signatories|timeline|chronology|getting there|
  how to get there|present|participants|attendees|zutaten|zubereitung|anleitung|unterzeichnet|unterzeichner|
  unterzeichnende|unterschriften|chronologie|zeitleiste|anfahrt|anwesend|anwesende|teilnehmer|teilnehmende|
  ingrédients|préparation|mode d['’]emploi|signataires|premiers signataires|signé|repères|accès|présents|participants|
  ingredientes|preparación|elaboración|firmantes|firman|firmas|cronología|cómo llegar|asistentes|ингредиенты|
  приготовление|способ приготовления|подписи|подписали|подписавшие|хронология|как добраться|присутствовали|участники|
  配料|原料|用料|做法|步骤|联署人|签署人|签名|大事记|时间线|出席人员|参会人员|
  与会人员)(?:,? [^.:：\n]{2,40}(?=[:：]))?[*_]{0,3}\s*[:：]?[*_]{0,3}$
`,
  'iu',
)

/** "Method", "Signed:", and right below each other what that is. */
function isBelowOwnTitle(run: readonly MarkedLine[], body: readonly Line[]): boolean {
  const above = body[firstIndex(run) - 1]
  return (
    above !== undefined &&
    above.text.length < 70 &&
    isClose(run) &&
    (LIST_TITLE.test(above.text) || isCitationsTitle(above.text))
  )
}

const THINGS = compile(
  `(?<![\\p{Lu}\\p{Ll}])(?:${LANGUAGES.map(({ listTitles }) => listTitles.things).join('|')})(?![\\p{Lu}\\p{Ll}])`,
  'iu',
)
const MAX_LEAD_UNITS = 120
const MAX_THING_WORDS = 6

/** "What I packed for the train", and below it, or below a line that ends in a colon, things rather than sentences. */
function isListOfThings(run: readonly MarkedLine[], body: readonly Line[]): boolean {
  const at = firstIndex(run)
  const leads = [body[at - 1], /[:：]$/.test(body[at - 1]?.text ?? '') ? body[at - 2] : undefined]
  const isLed = leads.some((lead) => lead !== undefined && lead.text.length <= MAX_LEAD_UNITS && THINGS.test(lead.text))
  return (
    isLed &&
    isClose(run) &&
    run.every((each) => {
      const [thing = ''] = wordsOf(each).split(/[,;(，；（]|\s[–—-]\s/u)
      return countWords(thing) <= MAX_THING_WORDS && !/[.!?。！？]\s?(?=\S)/u.test(thing)
    })
  )
}

const PERSON = compile(
  /^(?<first>\p{Lu}[\p{L}'’-]+|\p{Lu}\.)(?: ?\p{Lu}\.)?(?: (?:de|da|van|von|der|al))?(?: ?\p{Lu}[\p{L}'’-]+){1,3}(?:, [^.:;]{2,70}| \([^()]{2,40}\))[.;]?$/u,
)
const HAN_PERSON = compile(`^[${CHINESE_SURNAMES}]\\p{Script=Han}{1,2}[，（][^。：]{2,30}$`, 'u')

/** "1. Ana Velic, engineer", "2. Tom Rigg (Merrin)". */
function isListOfPeople(run: readonly MarkedLine[]): boolean {
  const rows = run.map(wordsOf)
  if (rows.every((row) => HAN_PERSON.test(row))) return true
  const people = rows.map((row) => PERSON.exec(row)?.groups?.first)
  return (
    people.every((first) => first !== undefined) &&
    people.some((first = '') => isFirstName(first) || /\.$|\p{Script=Cyrillic}/u.test(first))
  )
}

const CITED = compile(
  /(?<!\p{L})(?:pp?|S|s|с|стр|págs?|Bd|vol)\.\s?\d|https?:|\b(?:ibid|op\. cit)|第\s?\d+\s?页|\((?:[^()]{0,40}[ ,])?(?:19|20)\d\d\)|》.{0,20}\d{4}/u,
)
const MAX_CITATION_UNITS = 220

/** The last lines of a text, one right below the other, of which half or more name a page, a year in brackets or an address. */
function isListOfCitations(run: readonly MarkedLine[], body: readonly Line[]): boolean {
  const cited = run.filter(({ line }) => line.text.length < MAX_CITATION_UNITS && CITED.test(line.text))
  return cited.length * 2 >= run.length && isClose(run) && run.at(-1)?.index === body.length - 1
}

const MAX_DATE_WORDS = 5
const DAY_WORD = compile(
  pattern`
  ^(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|today|tonight|tomorrow|yesterday|heute|morgen|(?:mon|diens|donners|
  frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|
  sábado|domingo|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|周[一二三四五六日])(?!\p{L})
`,
  'iu',
)

/** "- 12 May: the ship leaves", "• 1954 — a flood". */
function isChronology(run: readonly MarkedLine[]): boolean {
  if (!isUnnumbered(run[0]?.family)) return false
  const dated = run.filter((each) => {
    const title = titleOf(each) ?? ''
    return (
      (/^(?:\p{L}{1,4} )?\d{1,4}(?!\d)/u.test(title) || DAY_WORD.test(title)) && countWords(title) <= MAX_DATE_WORDS
    )
  })
  return dated.length * 2 > run.length
}

/** "1. HEARD:", "2. HEARD:": what every item of minutes begins with. */
function isFormula(run: readonly MarkedLine[]): boolean {
  const titles = new Set(run.map(titleOf))
  return run.length > 1 && titles.size === 1 && !titles.has(undefined)
}

const MIN_VALUE_WORDS = 4
/** A second sentence; "A. Velic" begins none. */
const RUNS_ON = compile(/(?<!(?<!\p{L})\p{Lu})[.!?。！？]["”»)]?\s?(?=[\p{Lu}\p{Lo}“"«„])/u)

/** "Built: 1998", "Cost: 3 million, of which the town pays a third.": labelled values, a sentence at most each, half of them. */
export function isListOfFacts(run: readonly MarkedLine[]): boolean {
  const facts = run.filter(({ line, bodyAt }) => {
    const words = line.text.slice(bodyAt - line.start)
    return countWords(words) < MIN_VALUE_WORDS || !RUNS_ON.test(words)
  })
  return facts.length * 2 >= run.length
}

/** "1. Ana Ruiz 12:03": rows that end in a figure, more of them than not. */
export function isTable(run: readonly MarkedLine[]): boolean {
  const rows = run.filter(
    ({ line, bodyAt }) =>
      bodyAt >= line.end &&
      /\s(?:\d{1,2}[:.]\d\d(?:[:.]\d+)?|(?<=,\s)\d{1,3}|[\d.,]+\s?(?:pts|points|puntos|punti|Punkte|очк(?:ов|а)|分|%))$/u.test(
        line.text,
      ),
  )
  return rows.length * 2 > run.length && run.every(({ line }) => line.text.length < 60)
}

const LIST_SHARE = 6
/** A list nearer the top may be what the text is about. */
const LINES_ABOVE = 3

/** Untitled lines one right below the other, well inside a text of so many `units` that they are a small part of. */
export function isListWithin(run: readonly MarkedLine[], units: number): boolean {
  const own = run.reduce((sum, { line }) => sum + line.text.length, 0)
  return isClose(run) && firstIndex(run) >= LINES_ABOVE && own * LIST_SHARE < units
}

function isClose(run: readonly MarkedLine[]): boolean {
  return run.every((each, at) => {
    const before = run[at - 1]
    return before === undefined || (before.index + 1 === each.index && each.line.from - before.line.end <= 1)
  })
}

function firstIndex(run: readonly MarkedLine[]): number {
  return run[0]?.index ?? Number.POSITIVE_INFINITY
}

function wordsOf({ line, wordsAt }: MarkedLine): string {
  return line.text.slice(wordsAt - line.start)
}
