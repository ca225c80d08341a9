/**
 * How English texts name dates, most specific first: where two rules match the same words, the earlier one wins.
 * Every pattern is bounded, so that each costs time linear in the text.
 */
import {
  countOf,
  monthNumber,
  MONTH_PATTERN,
  NUMBER_PATTERN,
  weekdayNumber,
  WEEKDAY_PATTERN,
} from '../words/calendar-words'
import { addMonths } from './calendar'
import { OUTLET_HEADS } from '../words/outlet-names'
import type { DateContext, DateRule, Resolved } from './date-match'
import { longRange, yearOfEntry } from './date-words'
import {
  resolveDay,
  resolveInYearBefore,
  resolveMonth,
  resolveMonthBeside,
  resolveMonthOfYear,
  resolveNumeric,
  resolveOffset,
  resolveQuarter,
  resolveRelativeMonth,
  resolveRelativeYear,
  resolveWeek,
  resolveWeekday,
  resolveWeekdayOf,
  resolveWeekend,
  resolveYears,
} from './resolve'

const M = `(?<month>${MONTH_PATTERN})`
const W = `(?:(?<weekday>${WEEKDAY_PATTERN}),?[ \u00A0]+)?`
const D = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?'
const Y = '(?<year>(?:1[5-9]|20)\\d\\d)(?![\\d.,]?\\d)'
const PART_OF_DAY = '(?:\\s+(?:early\\s+)?(?:morning|afternoon|evening|night))?'

const ORDINAL_DAY = '[0-3]?\\d(?:st|nd|rd|th)?'
/** "moved from 3 to 5 May" names two days, and no time between them. */
const TO = `(?:\\s*[–—-]\\s*|(?<=\\b(?<!(?:moved|postponed|rescheduled|delayed|shifted|changed|put back|brought forward|extended)\\s(?:[^.]{0,30}\\s)?)[Ff]rom\\s[^.]{1,30})\\s+(?:to|until|till|through)\\s+|(?<=\\b[Bb]etween\\s[^.]{1,30})\\s+and\\s+)(?:the\\s+)?(?:${WEEKDAY_PATTERN},?\\s+)?`
const NOT_MOVED =
  '(?<!\\b(?:moved|postponed|rescheduled|delayed|shifted|changed|put back|brought forward|pushed back|extended)\\s[^.]{1,60})'
/** "between 28 April and 2 May" may mean a day of them; "moved from 28 April to 2 May" means the two. */
const THROUGH = `(?:\\s*[–-]\\s*|\\s+(?:to|until|till|through)\\s+)${NOT_MOVED}(?:the\\s+)?(?:${WEEKDAY_PATTERN},?\\s+)?`
const UNTIL_DAY = '(?<until>[0-3]?\\d)(?:st|nd|rd|th)?'
const UNTIL_MONTH = `(?<untilMonth>${MONTH_PATTERN})`
const UNTIL_YEAR = '(?:,?\\s+(?<untilYear>(?:1[5-9]|20)\\d\\d)(?![\\d.,]?\\d))?'
const LIST_BEFORE = `(?<=\\b(?:[Oo]n|of|the|for|by|and|or|until|since|before|after|both|dated|${WEEKDAY_PATTERN})\\s|[,(:]\\s?)`

/** Not "the day before the vote". */
const OF_ITS_OWN = '(?!\\s(?:the|a|an|his|her|its|their|this|that|it|he|she|they|we|I|\\p{Lu}\\p{L}*|[\\p{L}]+ing)\\b)'

function besideDate(days: number): Resolved {
  return { iso: null, precision: 'day', relative: true, daysFromDateBefore: days }
}

/** "the Sunday Times" is no day. */
const PAPER = `(?:${[...OUTLET_HEADS].join('|')}|Business|Independent|World|Sun)\\b`

const NUMBER_BEFORE_YEAR =
  '(?<=\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Oo]f|[Ff]rom|[Bb]efore|[Aa]fter|[Dd]uring|[Tt]o|[Ff]or|[Aa]nd|[Ll]ate|[Ee]arly|[Mm]id|than|year|[Bb]etween|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|through|till|as)[ -]|\\()'
/** "in 2024 people" counts people. */
const NOT_A_COUNT =
  '(?!\\s*(?:%|per cent|percent|people|tonnes|tons|MW|GW|km|metres|meters|miles|cases|workers|troops|soldiers|dollars|euros|GMT|UTC|hours))'

export const DATE_RULES: readonly DateRule[] = [
  {
    pattern: /(?<![\d/.-])\b(?<year>(?:1[5-9]|20)\d\d)(?<sep>[-/.])(?<month>\d\d)\k<sep>(?<day>\d\d)(?![\d/])/gu,
    resolve: (g) => resolveDay(Number(g.day), Number(g.month), Number(g.year), { day: null, tense: 'unknown' }),
  },
  // "18 March 18 2025": the day came twice.
  rule(`${W}${D}\\s+${M}\\s+\\k<day>,?\\s+${Y}`, (g, c) => resolveDay(Number(g.day), monthOf(g), Number(g.year), c)),
  // "28 April–2 May 2026", "28 April to 2 May"
  rule(`${W}\\b${D}\\s+${M}(?:,?\\s+${Y})?${THROUGH}${UNTIL_DAY}\\s+${UNTIL_MONTH}${UNTIL_YEAR}`, rangeOf),
  rule(`${W}\\b${M}\\s+${D}(?:,?\\s+${Y})?${THROUGH}${UNTIL_MONTH}\\s+${UNTIL_DAY}(?![\\d:])${UNTIL_YEAR}`, rangeOf),
  // "15–16 March 2025", "from 3 to 5 May", "between 2 and 9 April", "May 3–5"
  rule(`${W}\\b${D}${TO}${UNTIL_DAY}\\s+(?:of\\s+)?${M}(?:,?\\s+${Y})?`, rangeOf),
  rule(`${W}\\b${M}\\s+${D}${TO}${UNTIL_DAY}(?![\\d:])(?:,?\\s+${Y})?`, rangeOf),
  // "6 to 12 April 2026" on its own line or behind a colon
  rule(`(?<=^|[:(]\\s?)${D}\\s+(?:to|until|through)\\s+${UNTIL_DAY}\\s+${M}(?:,?\\s+${Y})?`, rangeOf, 'gmu'),
  rule(`\\b(?:${D}\\s+)?${M}\\s+of\\s+(?:that|the\\s+same)\\s+year\\b`, (g) =>
    resolveInYearBefore(g.day === undefined ? undefined : Number(g.day), monthOf(g)),
  ),
  // "on 3, 5 and 9 May": each of them.
  rule(
    `${LIST_BEFORE}${D}(?=(?:,\\s+${ORDINAL_DAY}){0,5},?\\s+(?:and|or|&)\\s+${ORDINAL_DAY}\\s+(?:of\\s+)?${M}(?:,?\\s+${Y})?)`,
    (g, c) => resolveDay(Number(g.day), monthOf(g), yearOf(g), c),
  ),
  rule(`${W}\\b${D}\\s+(?:of\\s+)?${M}(?:,?\\s+${Y})?`, (g, c) => resolveDay(Number(g.day), monthOf(g), yearOf(g), c)),
  rule(`${W}\\b${M}\\s+${D}(?![\\d:])(?:,?\\s+${Y})?`, (g, c) => resolveDay(Number(g.day), monthOf(g), yearOf(g), c)),
  rule(`(?<![\\d./-])(?<day>\\d{1,2})(?<sep>[./-])(?<second>\\d{1,2})\\k<sep>(?<year>(?:19|20)\\d\\d)(?!\\d)`, (g, c) =>
    resolveNumeric(Number(g.day), Number(g.second), Number(g.year), c),
  ),
  // "May 3, 5 and 9"
  rule(
    `(?<=\\b${M}\\s${ORDINAL_DAY}(?:,\\s${ORDINAL_DAY}){0,5}(?:,?\\s(?:and|or|&)\\s|,\\s(?=${ORDINAL_DAY},?\\s(?:and|or|&)\\s\\d)))${D}(?=,?\\s(?:and|or|&)\\s\\d|[,.;:)]|\\s(?:in|at|on|to|for|with|by|but|when|after|before|as|from|the)\\b|$)`,
    (g, c) => resolveDay(Number(g.day), monthOf(g), undefined, c),
  ),
  // "13/5/26"
  rule(`(?<![\\d./-])(?<day>\\d{1,2})/(?<second>\\d{1,2})/(?<short>\\d\\d)(?![\\d/])`, (g, c) =>
    resolveNumeric(Number(g.day), Number(g.second), 2000 + Number(g.short), c),
  ),
  yearOfEntry,
  // "March: the first bolts break", an entry of a chronology.
  {
    pattern: new RegExp(`(?<=^[#•*–+ -]{0,6}_{0,2})${M}(?=[*_]{0,3}\\s?(?:[:.]|[–—-]\\s))`, 'gmu'),
    resolve: (g, c) => resolveMonth(monthOf(g), undefined, c),
  },
  rule(
    `\\b(?:(?:[Tt]he )?(?<which>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ff]inal) quarter (?:of )?|Q(?<quarter>[1-4])(?: of)?[ /-]?\\s?)${Y}`,
    (g) => resolveQuarter(g.quarter ? Number(g.quarter) : quarterOf(g.which), Number(g.year)),
  ),
  rule(`(?<year>(?:19|20)\\d\\d)[ /-]?Q(?<quarter>[1-4])\\b`, (g) => resolveQuarter(Number(g.quarter), Number(g.year))),
  rule(`\\b(?:(?:[Tt]he )?(?<which>[Ff]irst|[Ss]econd) half of |H(?<half>[12]) )${Y}`, (g) => {
    const isFirst = g.half ? g.half === '1' : /^first$/i.test(g.which ?? '')
    const [from, to] = isFirst ? ['01-01', '06-30'] : ['07-01', '12-31']
    return { iso: `${g.year}-${from}/${g.year}-${to}`, precision: 'range' }
  }),
  rule(`\\b(?:[Tt]he )?(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Pp]revious|[Cc]urrent)\\s+quarter\\b`, (g, c) => {
    if (!c.day) return { iso: null, precision: 'range', relative: true }
    const by = /^(?:last|previous)$/i.test(g.which ?? '') ? -1 : /^next$/i.test(g.which ?? '') ? 1 : 0
    const { year, month } = addMonths(c.day, 3 * by)
    return { ...resolveQuarter(Math.ceil(month / 3), year), relative: true }
  }),
  rule(`\\b(?<which>last|next)\\s+${M}`, (g, c) => resolveMonthBeside(monthOf(g), g.which === 'last' ? -1 : 1, c)),
  rule(`\\b${M}\\s+(?<which>last|next|this)\\s+year\\b`, (g, c) => resolveMonthOfYear(monthOf(g), yearsBy(g), c)),
  rule(`\\b(?:(?:early|mid|late)[ -]|(?:the )?(?:beginning|start|middle|end) of )?${M},?\\s+${Y}`, (g, c) =>
    resolveMonth(monthOf(g), yearOf(g), c),
  ),
  rule(`\\b(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[ -]|(?:the )?(?:beginning|start|middle|end) of )${M}`, (g, c) =>
    resolveMonth(monthOf(g), undefined, c),
  ),
  // "May", "March" and the names that people also bear need a word before them that dates take.
  rule(
    `\\b(?<=\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Bb]efore|[Aa]fter|[Dd]uring|[Ff]or|[Oo]f|[Tt]o|through|till|as|[Bb]etween|${MONTH_PATTERN}(?:\\s+\\d{4})? (?:and|or))\\s)${M}(?!\\s+\\d)`,
    (g, c) => resolveMonth(monthOf(g), undefined, c),
  ),
  rule(`\\b(?<month>January|February|July|September|October|November|December)\\b(?!\\s+\\d)`, (g, c) =>
    resolveMonth(monthOf(g), undefined, c),
  ),
  // "from 1961 to 1987", "in 2019–2022"
  rule(
    `(?:(?<=\\b[Ff]rom\\s)${NOT_MOVED}${Y}\\s+(?:to|until|till|through)\\s+|${NUMBER_BEFORE_YEAR}(?<first>(?:1[5-9]|20)\\d\\d)\\s?[–—-]\\s?)(?<untilYear>(?:1[5-9]|20)\\d\\d)(?![\\d.,]?\\d)${NOT_A_COUNT}`,
    (g) => resolveYears(g.year ?? g.first, g.untilYear),
  ),
  rule(`(?:\\b(?:(?:the )?(?:beginning|start|middle|end) of )|${NUMBER_BEFORE_YEAR})${Y}${NOT_A_COUNT}`, (g) => ({
    iso: g.year ?? null,
    precision: 'year',
  })),
  rule(
    `\\b(?:[Oo]ver|[Aa]t|[Dd]uring|[Oo]n)\\s+(?:the|(?<which>last|next|this))\\s+weekend\\b|\\b(?<other>[Ll]ast|[Nn]ext|[Tt]his)\\s+weekend\\b`,
    (g, c) => resolveWeekend(g.which ?? g.other?.toLowerCase(), c),
  ),
  // "Monday last week"
  rule(`\\b(?<weekday>${WEEKDAY_PATTERN})${PART_OF_DAY}\\s+(?:of\\s+)?(?<which>last|next|this)\\s+week\\b`, (g, c) =>
    resolveWeekdayOf(weekdayNumber(g.weekday ?? ''), yearsBy(g), c),
  ),
  rule(`\\b(?<which>[Ll]ast|[Nn]ext|[Tt]his)\\s+week\\b`, (g, c) => resolveWeek(yearsBy(g), c)),
  rule(`\\b(?<which>[Ll]ast|[Nn]ext|[Tt]his)\\s+month\\b`, (g, c) => resolveRelativeMonth(yearsBy(g), c)),
  rule(`\\b(?<which>[Ll]ast|[Nn]ext|[Tt]his)\\s+year\\b`, (g, c) => resolveRelativeYear(yearsBy(g), c)),
  // "The 2024 audit"
  rule(`(?<=\\b(?:[Tt]he|[Aa]|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\\s)${Y}${NOT_A_COUNT}(?=\\s\\p{Ll}{4,})`, (g) => ({
    iso: g.year ?? null,
    precision: 'year',
  })),
  rule(
    `\\b[Tt]he (?:end|start|beginning|middle|close|turn) of the (?<unit>year|month|week)\\b|\\bby year-end\\b`,
    (g, c) =>
      g.unit === 'month'
        ? resolveRelativeMonth(0, c)
        : g.unit === 'week'
          ? resolveWeek(0, c)
          : resolveRelativeYear(0, c),
  ),
  rule(`\\b[Tt]he day before yesterday\\b`, (_g, c) => resolveOffset(-2, c)),
  rule(`\\b[Tt]he (?:day before|previous day|preceding day)\\b${OF_ITS_OWN}`, () => besideDate(-1)),
  rule(`\\b[Tt]he (?:(?:next|following) day\\b|day after\\b${OF_ITS_OWN})`, () => besideDate(1)),
  rule(
    `\\b(?<count>${NUMBER_PATTERN}|An?|[OTFSEN](?:ne|wo|hree|our|ive|ix|even|ight|ine|en)) (?<unit>day|week)s? (?<side>earlier\\b|later\\b|afterwards\\b|(?:before|after)\\b${OF_ITS_OWN})`,
    (g) => {
      const days = countOf(g.count?.toLowerCase() ?? '') * (g.unit === 'week' ? 7 : 1)
      return besideDate(/^(?:earlier|before)$/.test(g.side ?? '') ? -days : days)
    },
  ),
  rule(`\\b(?:[Ll]ast night|[Yy]esterday${PART_OF_DAY})\\b`, (_g, c) => resolveOffset(-1, c)),
  rule(`\\b(?:[Tt]omorrow${PART_OF_DAY})\\b`, (_g, c) => resolveOffset(1, c)),
  rule(
    `\\b(?:(?<!\\b[Nn]ot )today|(?<!\\p{Lu}[\\p{L}.]*\\s)Today|tonight|(?<!\\p{Lu}[\\p{L}.]*\\s)Tonight|[Tt]his (?:morning|afternoon|evening))\\b`,
    (_g, c) => resolveOffset(0, c),
  ),
  rule(
    `\\b(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his)\\s+)?(?<weekday>(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)${PART_OF_DAY}(?![\\p{L}]|\\s${PAPER})`,
    (g, c) => {
      const which = g.which?.toLowerCase()
      return resolveWeekday(weekdayNumber(g.weekday ?? ''), which === 'last' || which === 'next' ? which : undefined, c)
    },
  ),
  rule(`\\b(?<count>${NUMBER_PATTERN})\\s+(?<unit>day|week|month|year)s?\\s+ago\\b`, (g, c) => {
    const count = -countOf(g.count ?? '')
    if (g.unit === 'day') return resolveOffset(count, c)
    if (g.unit === 'week') return resolveWeek(count, c)
    return g.unit === 'month' ? resolveRelativeMonth(count, c) : resolveRelativeYear(count, c)
  }),
]

const QUARTERS = ['first', 'second', 'third', 'fourth']

function quarterOf(words = ''): number {
  return QUARTERS.indexOf(words.toLowerCase()) + 1 || QUARTERS.length
}

function rangeOf(groups: Groups, context: DateContext): Resolved | undefined {
  return longRange(groups, monthOf(groups), monthNumber(groups.untilMonth ?? groups.month ?? ''), context)
}

function rule(source: string, resolve: DateRule['resolve'], flags = 'gu'): DateRule {
  return { pattern: new RegExp(source, flags), resolve }
}

type Groups = Parameters<DateRule['resolve']>[0]

function monthOf(groups: Groups): number {
  return monthNumber(groups.month ?? '')
}

function yearOf(groups: Groups): number | undefined {
  return groups.year === undefined ? undefined : Number(groups.year)
}

/** −1, 0 or 1 for last, this and next. */
function yearsBy(groups: Groups): number {
  const which = groups.which?.toLowerCase()
  return which === 'last' ? -1 : which === 'next' ? 1 : 0
}
