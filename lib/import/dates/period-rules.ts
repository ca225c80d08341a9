/**
 * English names for spans of the year: seasons, quarters and halves, and the feasts that have a day. Without a year they
 * are read by the tense around them; where nothing tells whether it has been or is to come, a season is no date.
 */
import { compile } from '../compile-pattern'
import { addMonths, civilDay, dayNumber, easterSunday, type CivilDay } from './calendar'
import type { DateContext, DateRule, Resolved } from './date-match'
import { resolveFeast, resolveQuarter, resolveSpan, type MonthsOfYear, type Which } from './resolve'
import { pattern } from '../words/word-list'

const YEAR = '(?<year>(?:19|20)\\d\\d)(?![\\d.,]?\\d)'
const YEAR_WORDS = '(?<whichYear>last|this|next)\\s+year'
const WHICH = '(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Pp]revious|[Cc]oming)'
/** A noun would make it another thing: "the spring session", "Christmas cards". */
const ALONE = `(?![\\p{L}-]|['’]s?\\s|\\s+(?!(?:${wordsBehind()})\\b)\\p{Ll})`

function wordsBehind(): string {
  const prepositions =
    'to|of|in|on|at|by|for|with|after|before|as|until|than|from|under|against|over|into|without|despite|amid|through|about|during|between|following'
  const joints = 'and|or|but|when|that|which|if|because|while|where|who|whose|according|since|so'
  const verbs = 'will|would|may|might|could|should|is|was|are|were|has|have|had|said|says'
  return `${prepositions}|${joints}|${verbs}|it|he|she|they|we|I|the|an?|his|her|its|their|this|also|now|again|alone`
}

/** The month in which each begins. */
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }
const SEASON = '[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter'
/** Before a season without a year; of "fall" it tells nothing. */
const PHASE = '(?:early|mid|late)[ -]|(?:beginning|start|middle|end)\\sof\\s(?:the\\s)?'
const BOUND = `(?<=\\b(?:[Bb]y|[Uu]ntil|till|[Ss]ince|[Bb]efore|[Aa]fter)\\s)(?:the\\s)?(?:${PHASE})?`
/** "in winter" is any winter, "in the winter" one. */
const WITHIN = `(?<=\\b(?:[Ii]n|[Dd]uring|[Ff]rom|[Tt]hrough|[Oo]ver|into|for|to|of)\\s)(?:the\\s(?:${PHASE})?|${PHASE})`

const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: 4, final: 4 }
const MONTHS_COUNT: Readonly<Record<string, number>> = { three: 3, four: 4, six: 6, nine: 9, ten: 10 }

export const PERIOD_RULES: readonly DateRule[] = [
  rule(
    pattern`
      \b(?:(?<!\bthe\s(?=last))${WHICH}\s(?!fall\s(?:in|of|from|to|by)\b)|(?=[temblsSaAwW])(?:${BOUND}|
      ${WITHIN})(?=${SEASON})|(?:[Tt]he\s)?(?=(?:${SEASON}|fall),?\s(?:of\s)?(?:\d{4}|
      ${YEAR_WORDS.replace('?<whichYear>', '?:')})))(?<season>${SEASON}|fall)(?:,?\s(?:of\s)?(?:${YEAR}|
      ${YEAR_WORDS})\b|${ALONE})
    `,
    season,
  ),
  // "the third quarter", but not "the third quarter of an hour"
  rule(
    pattern`
      \b(?<ordinal>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|[Ll]ast)(?:[ -](?<part>quarter|half)|
      \s(?<months>three|four|six|nine|ten)\smonths)(?:\s(?:of\s)?(?:the\s(?:current\s)?year|${YEAR}|${YEAR_WORDS})\b|
      (?<=\b[Tt]he\s\S{5,6}[ -]quarter)(?<!last.quarter)(?!\sof\s|[ -](?:hour|century|final|finals|mile)\b|s))
    `,
    part,
  ),
  rule(`\\b(?:Q(?<quarter>[1-4])|H(?<half>[12]))(?:\\sof)?[ /-]?\\s?${YEAR}`, part),
  rule(`(?<year>(?:19|20)\\d\\d)[ /-]?Q(?<quarter>[1-4])\\b`, part),
  rule(
    `\\b(?:[Tt]he\\s)?(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Pp]revious|[Cc]urrent)\\squarter\\b(?!\\sof\\s)`,
    quarterBeside,
  ),
  rule(
    pattern`
      \b(?:${WHICH}\s)?(?<feast>Christmas\s(?:Day|Eve)|Boxing\sDay|New\sYear['’]s\s(?:Day|Eve)|Good\sFriday|
      Easter\s(?:Sunday|Monday)|(?:Christmas|Easter)(?:(?=\s\d{4})|
      (?<=\b(?:[Aa]t|[Bb]y|[Bb]efore|[Aa]fter|[Ss]ince|[Uu]ntil|[Oo]ver|around|[Ll]ast|[Nn]ext|[Tt]his)\s\S{6,9})))
      (?:\s(?:of\s)?${YEAR}|${ALONE})
    `,
    feast,
  ),
]

type Groups = Parameters<DateRule['resolve']>[0]

function rule(source: string, resolve: DateRule['resolve']): DateRule {
  return { pattern: compile(source, 'gu'), resolve }
}

/** "2025", "last year": undefined where the words name none. */
function yearOf({ year, whichYear }: Groups, { day }: DateContext): number | undefined {
  if (year !== undefined) return Number(year)
  if (whichYear === undefined || day === null) return undefined
  return day.year + (whichYear === 'last' ? -1 : whichYear === 'next' ? 1 : 0)
}

function whichOf({ which }: Groups): Which | undefined {
  const key = which?.toLowerCase()
  return key === 'previous' ? 'last' : key === 'coming' ? 'next' : (key as Which | undefined)
}

/** Of a winter the year does not say which of two it is: it stays the year's. */
function season(groups: Groups, context: DateContext): Resolved | undefined {
  const from = SEASONS[(groups.season ?? '').toLowerCase()]
  const year = yearOf(groups, context)
  if (from === undefined) return undefined
  if (from === 12 && year !== undefined) return { iso: String(year), precision: 'year' }
  if (year === undefined && groups.which === undefined && context.tense === 'unknown') return undefined
  return resolveSpan({ from, months: 3 }, { year, which: whichOf(groups) }, context)
}

/** "the third quarter", "H1 2025", "the first nine months of the year" */
function part(groups: Groups, context: DateContext): Resolved | undefined {
  const year = yearOf(groups, context)
  return resolveSpan(monthsOf(groups), { year }, context)
}

function monthsOf({ ordinal, part, months, quarter, half }: Groups): MonthsOfYear {
  if (months !== undefined) return { from: 1, months: MONTHS_COUNT[months] ?? 12, isExact: true }
  const number = Number(quarter ?? half ?? ORDINALS[ordinal?.toLowerCase() ?? ''])
  const length = part === 'half' || half !== undefined ? 6 : 3
  return { from: length * (Math.min(number, 12 / length) - 1) + 1, months: length, isExact: true }
}

/** "last quarter" */
export function quarterBeside(groups: Groups, { day }: DateContext): Resolved {
  if (!day) return { iso: null, precision: 'range', relative: true }
  const which = groups.which?.toLowerCase()
  const by = which === 'last' || which === 'previous' ? -1 : which === 'next' ? 1 : 0
  const { year, month } = addMonths(day, 3 * by)
  return { ...resolveQuarter(Math.ceil(month / 3), year), relative: true }
}

const DAYS_FROM_EASTER: Readonly<Record<string, number>> = { 'good friday': -2, 'easter monday': 1 }
const FIXED_FEASTS: Readonly<Record<string, readonly [month: number, day: number]>> = {
  'christmas eve': [12, 24],
  'boxing day': [12, 26],
  "new year's day": [1, 1],
  "new year's eve": [12, 31],
}
const CHRISTMAS = [12, 25] as const

function feast(groups: Groups, context: DateContext): Resolved | undefined {
  const name = (groups.feast ?? '').toLowerCase().replace(/\s+/g, ' ').replace('’', "'")
  const [month, day] = FIXED_FEASTS[name] ?? CHRISTMAS
  const isMoving = /^(?:easter|good friday)/.test(name)
  const dayIn = (year: number): CivilDay =>
    isMoving ? civilDay(dayNumber(easterSunday(year)) + (DAYS_FROM_EASTER[name] ?? 0)) : { year, month, day }
  return resolveFeast(dayIn, { year: yearOf(groups, context), which: whichOf(groups) }, context)
}
