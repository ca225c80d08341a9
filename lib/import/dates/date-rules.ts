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
import { OUTLET_HEADS } from '../words/outlet-names'
import type { DateRule } from './date-match'
import {
  resolveDay,
  resolveMonth,
  resolveMonthBeside,
  resolveMonthOfYear,
  resolveNumeric,
  resolveOffset,
  resolveRelativeMonth,
  resolveRelativeYear,
  resolveWeek,
  resolveWeekday,
  resolveWeekend,
} from './resolve'

const M = `(?<month>${MONTH_PATTERN})`
const W = `(?:(?<weekday>${WEEKDAY_PATTERN}),?[ \u00A0]+)?`
const D = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?'
const Y = '(?<year>(?:1[5-9]|20)\\d\\d)(?![\\d.,]?\\d)'
const PART_OF_DAY = '(?:\\s+(?:early\\s+)?(?:morning|afternoon|evening|night))?'

/** "the Sunday Times" is no day. */
const PAPER = `(?:${[...OUTLET_HEADS].join('|')}|Business|Independent|World|Sun)\\b`

const NUMBER_BEFORE_YEAR =
  '(?<=\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Oo]f|[Ff]rom|[Bb]efore|[Aa]fter|[Dd]uring|[Tt]o|[Ff]or|[Aa]nd|[Ll]ate|[Ee]arly|[Mm]id|than|year|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|through|till|as)[ -]|\\()'
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
  rule(`${W}\\b${D}(?:\\s*[–-]\\s*(?<until>[0-3]?\\d))\\s+${M}(?:,?\\s+${Y})?`, (g, c) => {
    const from = resolveDay(Number(g.day), monthOf(g), yearOf(g), c)
    const to = resolveDay(Number(g.until), monthOf(g), yearOf(g), c)
    if (!from || !to) return undefined
    return { ...from, precision: 'range', iso: from.iso && to.iso ? `${from.iso}/${to.iso}` : null }
  }),
  rule(`${W}\\b${D}\\s+(?:of\\s+)?${M}(?:,?\\s+${Y})?`, (g, c) => resolveDay(Number(g.day), monthOf(g), yearOf(g), c)),
  rule(`${W}\\b${M}\\s+${D}(?![\\d:])(?:,?\\s+${Y})?`, (g, c) => resolveDay(Number(g.day), monthOf(g), yearOf(g), c)),
  rule(`(?<![\\d./-])(?<day>\\d{1,2})(?<sep>[./-])(?<second>\\d{1,2})\\k<sep>(?<year>(?:19|20)\\d\\d)(?!\\d)`, (g, c) =>
    resolveNumeric(Number(g.day), Number(g.second), Number(g.year), c),
  ),
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
    `\\b(?<=\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Bb]efore|[Aa]fter|[Dd]uring|[Ff]or|[Oo]f|[Tt]o|through|till|as)\\s)${M}(?!\\s+\\d)`,
    (g, c) => resolveMonth(monthOf(g), undefined, c),
  ),
  rule(`\\b(?<month>January|February|July|September|October|November|December)\\b(?!\\s+\\d)`, (g, c) =>
    resolveMonth(monthOf(g), undefined, c),
  ),
  rule(`(?:\\b(?:(?:the )?(?:beginning|start|middle|end) of )|${NUMBER_BEFORE_YEAR})${Y}${NOT_A_COUNT}`, (g) => ({
    iso: g.year ?? null,
    precision: 'year',
  })),
  rule(
    `\\b(?:[Oo]ver|[Aa]t|[Dd]uring|[Oo]n)\\s+(?:the|(?<which>last|next|this))\\s+weekend\\b|\\b(?<other>[Ll]ast|[Nn]ext|[Tt]his)\\s+weekend\\b`,
    (g, c) => resolveWeekend(g.which ?? g.other?.toLowerCase(), c),
  ),
  rule(`\\b(?<which>[Ll]ast|[Nn]ext|[Tt]his)\\s+week\\b`, (g, c) => resolveWeek(yearsBy(g), c)),
  rule(`\\b(?<which>[Ll]ast|[Nn]ext|[Tt]his)\\s+month\\b`, (g, c) => resolveRelativeMonth(yearsBy(g), c)),
  rule(`\\b(?<which>[Ll]ast|[Nn]ext|[Tt]his)\\s+year\\b`, (g, c) => resolveRelativeYear(yearsBy(g), c)),
  rule(`\\bthe end of the year\\b|\\bby year-end\\b`, (_g, c) => resolveRelativeYear(0, c)),
  rule(`\\b[Tt]he day before yesterday\\b`, (_g, c) => resolveOffset(-2, c)),
  rule(`\\b(?:[Ll]ast night|[Yy]esterday${PART_OF_DAY})\\b`, (_g, c) => resolveOffset(-1, c)),
  rule(`\\b(?:[Tt]omorrow${PART_OF_DAY})\\b`, (_g, c) => resolveOffset(1, c)),
  rule(
    `\\b(?:(?<!\\b[Nn]ot )today|(?<!\\p{Lu}[\\p{L}.]*\\s)Today|[Tt]onight|[Tt]his (?:morning|afternoon|evening))\\b`,
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

function rule(source: string, resolve: DateRule['resolve']): DateRule {
  return { pattern: new RegExp(source, 'gu'), resolve }
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
