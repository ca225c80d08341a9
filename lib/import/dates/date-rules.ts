/**
 * How English texts name dates, most specific first: where two rules match the same words, the earlier one wins.
 * Every pattern is bounded, so that each costs time linear in the text.
 */
import { compile } from '../compile-pattern'
import {
  countOf,
  monthNumber,
  MONTH_PATTERN,
  NUMBER_PATTERN,
  weekdayNumber,
  WEEKDAY_PATTERN,
} from '../words/calendar-words'
import { OUTLET_HEADS } from '../words/outlet-names'
import type { DateContext, DateRule, Resolved } from './date-match'
import { longRange, yearOfEntry } from './date-words'
import { PERIOD_RULES } from './period-rules'
import {
  resolveDay,
  resolveDayOfMonth,
  resolveInYearBefore,
  resolveMonth,
  resolveMonthBeside,
  resolveMonthOfYear,
  resolveNumeric,
  resolveOffset,
  resolveRelativeMonth,
  resolveRelativeYear,
  resolveSeason,
  resolveWeek,
  resolveWeekday,
  resolveWeekdayOf,
  resolveWeekend,
  resolveYears,
} from './resolve'
import { pattern } from '../words/word-list'

/** Also where it opens a sentence. */
const COUNT = `${NUMBER_PATTERN}|An?|[OTFSEN](?:ne|wo|hree|our|ive|ix|even|ight|ine|en)`
const M = `(?<month>${MONTH_PATTERN})`
const W = `(?:(?<weekday>${WEEKDAY_PATTERN}),?[ \u00A0]+)?`
const D = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?'
const Y = '(?<year>(?:1[5-9]|20)\\d\\d)(?![\\d.,]?\\d)'
const PART_OF_DAY = '(?:\\s+(?:early\\s+)?(?:morning|afternoon|evening|night))?'

const ORDINAL_DAY = '[0-3]?\\d(?:st|nd|rd|th)?'
/** "moved from 3 to 5 May" names two days, and no time between them. */
const TO = pattern`
  (?:\s*[–—-]\s*|(?<=\b(?<!(?:moved|postponed|rescheduled|delayed|shifted|changed|put back|brought forward|
  extended)\s(?:[^.]{0,30}\s)?)[Ff]rom\s[^.]{1,30})\s+(?:to|until|till|through)\s+|
  (?<=\b[Bb]etween\s[^.]{1,30})\s+and\s+)(?:the\s+)?(?:${WEEKDAY_PATTERN},?\s+)?
`
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

function besideMonth(by: number, unit: string | undefined): Resolved {
  const isYear = unit === 'year'
  return {
    ...{ iso: null, precision: isYear ? 'year' : 'month', relative: true },
    monthsFromDateBefore: by * (isYear ? 12 : 1),
  }
}

/** "the Sunday Times" is no day. */
const PAPER = `(?:${[...OUTLET_HEADS].join('|')}|Business|Independent|World|Sun)\\b`

const NUMBER_BEFORE_YEAR = pattern`
  (?<=\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Oo]f|[Ff]rom|[Bb]efore|[Aa]fter|[Dd]uring|[Tt]o|[Ff]or|[Aa]nd|[Ll]ate|
  [Ee]arly|[Mm]id|than|year|[Bb]etween|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|through|till|into|as)[ -]|\()
`
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
  rule(`${W}\\b${M}\\s+${D}(?:,?\\s+${Y})?${THROUGH}${UNTIL_MONTH}\\s+${UNTIL_DAY}(?!:?\\d)${UNTIL_YEAR}`, rangeOf),
  // "15–16 March 2025", "from 3 to 5 May", "between 2 and 9 April", "May 3–5"
  rule(`${W}\\b${D}${TO}${UNTIL_DAY}\\s+(?:of\\s+)?${M}(?:,?\\s+${Y})?`, rangeOf),
  rule(`${W}\\b${M}\\s+${D}${TO}${UNTIL_DAY}(?!:?\\d)(?:,?\\s+${Y})?`, rangeOf),
  // "6 to 12 April 2026" on its own line or behind a colon, "set for 3 to 5 June"
  rule(
    `(?<=^|[:(]\\s?|\\b(?:for|held|open)\\s)${D}\\s+(?:to|until|through)\\s+${UNTIL_DAY}\\s+${M}(?:,?\\s+${Y})?`,
    rangeOf,
    'gmu',
  ),
  rule(`\\b(?:${D}\\s+)?${M}\\s+of\\s+(?:that|the\\s+same)\\s+year\\b`, (g) =>
    resolveInYearBefore(g.day === undefined ? undefined : Number(g.day), monthOf(g)),
  ),
  // "on 3, 5 and 9 May": each of them.
  rule(
    `${LIST_BEFORE}${D}(?=(?:,\\s+${ORDINAL_DAY}){0,5},?\\s+(?:and|or|&)\\s+${ORDINAL_DAY}\\s+(?:of\\s+)?${M}(?:,?\\s+${Y})?)`,
    (g, c) => resolveDay(Number(g.day), monthOf(g), yearOf(g), c),
  ),
  rule(`${W}\\b${D}\\s+(?:of\\s+)?${M}(?:,?\\s+${Y})?`, (g, c) => resolveDay(Number(g.day), monthOf(g), yearOf(g), c)),
  rule(`${W}\\b${M}\\s+${D}(?!:?\\d)(?:,?\\s+${Y})?`, (g, c) => resolveDay(Number(g.day), monthOf(g), yearOf(g), c)),
  rule(`(?<![\\d./-])(?<day>\\d{1,2})(?<sep>[./-])(?<second>\\d{1,2})\\k<sep>(?<year>(?:19|20)\\d\\d)(?!\\d)`, (g, c) =>
    resolveNumeric(Number(g.day), Number(g.second), Number(g.year), c),
  ),
  // "May 3, 5 and 9"
  rule(
    pattern`
      (?<=\b${M}\s${ORDINAL_DAY}(?:,\s${ORDINAL_DAY}){0,5}(?:,?\s(?:and|or|&)\s|
      ,\s(?=${ORDINAL_DAY},?\s(?:and|or|&)\s\d)))${D}(?=,?\s(?:and|or|&)\s\d|[,.;:)]|\s(?:in|at|on|to|for|with|by|but|
      when|after|before|as|from|the)\b|$)
    `,
    (g, c) => resolveDay(Number(g.day), monthOf(g), undefined, c),
  ),
  // "13/5/26"
  rule(`(?<![\\d./-])(?<day>\\d{1,2})/(?<second>\\d{1,2})/(?<short>\\d\\d)(?![\\d/])`, (g, c) =>
    resolveNumeric(Number(g.day), Number(g.second), 2000 + Number(g.short), c),
  ),
  // "arrives on the 17th"
  rule(
    pattern`
      (?<=\b(?:[Oo]n|[Bb]y|[Uu]ntil|[Ff]rom|[Bb]efore|[Aa]fter|[Ss]ince|is|was|
      ${WEEKDAY_PATTERN})\s)the\s(?<day>[0-3]?\d)
      (?:st|nd|rd|th)\b(?![-\u2013]|\s(?!(?:and|or|to|but|at|in|after|before|when|with|for|by)\b)[\p{L}\d])
    `,
    (g, c) => resolveDayOfMonth(Number(g.day), c),
  ),
  yearOfEntry,
  // "March: the first bolts break", an entry of a chronology.
  {
    pattern: compile(`(?<=^[#•*–+ -]{0,6}_{0,2})${M}(?=[*_]{0,3}\\s?(?:[:.]|[–—-]\\s))`, 'gmu'),
    resolve: (g, c) => resolveMonth(monthOf(g), undefined, c),
  },
  ...PERIOD_RULES,
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
    pattern`
      \b(?<=\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Bb]efore|[Aa]fter|[Dd]uring|[Ff]or|[Oo]f|[Tt]o|through|
      throughout|into|around|till|as|[Bb]etween|${MONTH_PATTERN}(?:\s+\d{4})? (?:and|or))\s)${M}(?!\s+\d)
    `,
    (g, c) => resolveMonth(monthOf(g), undefined, c),
  ),
  // "the March vote", "its August issue"
  rule(
    pattern`
      \b(?<month>January|February|July|September|October|November|December|
      (?<=\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur)\s)(?:March|April|May|June|August)(?=\s\p{Ll}{3}))\b
      (?!\s+\d)
    `,
    (g, c) => resolveMonth(monthOf(g), undefined, c),
  ),
  // "from 1961 to 1987", "in 2019–2022"
  rule(
    pattern`
      (?:(?<=\b[Ff]rom\s)${NOT_MOVED}${Y}\s+(?:to|until|till|through)\s+|
      ${NUMBER_BEFORE_YEAR}(?<first>(?:1[5-9]|20)\d\d)\s?[–—-]\s?)(?<untilYear>(?:1[5-9]|
      20)\d\d)(?![\d.,]?\d)${NOT_A_COUNT}
    `,
    (g) => resolveYears(g.year ?? g.first, g.untilYear),
  ),
  // "for 2026-27", "the 2026/27 season"
  rule(
    pattern`
      (?:${NUMBER_BEFORE_YEAR}|(?<=\b[Tt]he\s)(?=.{7}\s(?:season|budget|(?:financial|fiscal|school|academic)\syear)))
      (?<year>(?:19|20)\d\d)[–/-](?<end>\d\d)(?![\d/-]|,\d)${NOT_A_COUNT}
    `,
    (g) => resolveSeason(Number(g.year), Number(g.end)),
  ),
  rule(`(?:\\b(?:(?:the )?(?:beginning|start|middle|end) of )|${NUMBER_BEFORE_YEAR})${Y}${NOT_A_COUNT}`, (g) => ({
    iso: g.year ?? null,
    precision: 'year',
  })),
  rule(
    pattern`
      \b(?:[Oo]ver|[Aa]t|[Dd]uring|[Oo]n|[Bb]y|[Ff]rom|[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]fter)\s+(?:the|(?<which>last|
      next|this))\s+weekend\b|\b(?<other>[Ll]ast|[Nn]ext|[Tt]his)\s+weekend\b
    `,
    (g, c) => resolveWeekend(g.which ?? g.other?.toLowerCase(), c),
  ),
  // "Monday last week"
  rule(`\\b(?<weekday>${WEEKDAY_PATTERN})${PART_OF_DAY}\\s+(?:of\\s+)?(?<which>last|next|this)\\s+week\\b`, (g, c) =>
    resolveWeekdayOf(weekdayNumber(g.weekday ?? ''), yearsBy(g), c),
  ),
  rule(`\\b(?<which>[Ll]ast|[Nn]ext|[Tt]his)\\s+week\\b`, (g, c) => resolveWeek(yearsBy(g), c)),
  rule(`\\b(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]he current)\\s+month\\b`, (g, c) =>
    resolveRelativeMonth(yearsBy(g), c),
  ),
  rule(`\\b(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]he current)\\s+(?:calendar\\s+)?year\\b`, (g, c) =>
    resolveRelativeYear(yearsBy(g), c),
  ),
  // "The 2024 audit"
  rule(
    `(?<=\\b(?:[Tt]he|[Aa]|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\\s|['’]s?\\s)${Y}${NOT_A_COUNT}(?=\\s\\p{Ll}{4,})`,
    (g) => ({
      iso: g.year ?? null,
      precision: 'year',
    }),
  ),
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
  rule(`\\b[Tt]he (?:(?:day|night|evening) before|(?:previous|preceding) (?:day|night|evening))\\b${OF_ITS_OWN}`, () =>
    besideDate(-1),
  ),
  rule(`\\b[Tt]he (?:(?:next|following) (?:day|morning|afternoon|evening|night)\\b|day after\\b${OF_ITS_OWN})`, () =>
    besideDate(1),
  ),
  rule(`\\b[Tt]he (?:(?<after>following)|previous|preceding) (?<unit>month|year)\\b(?!['’])`, (g) =>
    besideMonth(g.after ? 1 : -1, g.unit),
  ),
  // "rose from a year earlier" compares.
  rule(
    pattern`
      \b(?<!\b(?:from|than|with|over|on)\s)(?<count>${COUNT}) (?<unit>day|week|month|year)s? (?<side>earlier\b|later\b|afterwards\b|(?:before|after)\b${OF_ITS_OWN})
    `,
    (g) => {
      const side = /^(?:earlier|before)$/.test(g.side ?? '') ? -1 : 1
      const count = side * countOf(g.count?.toLowerCase() ?? '')
      if (g.unit === 'month' || g.unit === 'year') return besideMonth(count, g.unit)
      return besideDate(count * (g.unit === 'week' ? 7 : 1))
    },
  ),
  rule(`\\b(?:[Ll]ast night|[Yy]esterday${PART_OF_DAY})\\b`, (_g, c) => resolveOffset(-1, c)),
  rule(`\\b(?:[Tt]omorrow${PART_OF_DAY})\\b`, (_g, c) => resolveOffset(1, c)),
  rule(
    pattern`
      \b(?:(?<!\b[Nn]ot )today|(?<!\p{Lu}[\p{L}.]*\s)Today(?! (?:programme|program|show)\b)|tonight|
      (?<!\p{Lu}[\p{L}.]*\s)Tonight|[Tt]his (?:morning|afternoon|evening))\b
    `,
    (_g, c) => resolveOffset(0, c),
  ),
  rule(
    pattern`
      (?<!\bMail on )\b(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his)\s+)?(?<weekday>(?:Sun|Mon|Tues|Wednes|Thurs|Fri|
      Satur)day)${PART_OF_DAY}(?![\p{L}]|\s${PAPER})(?=(?<owned>['’]s (?:\p{Lu}|front|print|edition))?)
      (?=(?<entry>(?<=^[-*•–]?\s*\*{0,2}\p{Lu}\p{Ll}+)\*{0,2}:)?)
    `,
    (g, c) => {
      const which = g.which?.toLowerCase()
      return resolveWeekday(
        weekdayNumber(g.weekday ?? ''),
        which === 'last' || which === 'next' ? which : undefined,
        // "if Sunday's Echo is right": it has come out.
        g.owned
          ? { ...c, tense: 'past' }
          : g.entry !== undefined && c.tense === 'unknown'
            ? { ...c, tense: 'future' }
            : c,
      )
    },
  ),
  rule(`\\b(?<count>${COUNT})\\s+(?<unit>day|week|month|year)s?\\s+ago\\b`, (g, c) => {
    const count = -countOf(g.count?.toLowerCase() ?? '')
    if (g.unit === 'day') return resolveOffset(count, c)
    if (g.unit === 'week') return resolveWeek(count, c)
    return g.unit === 'month' ? resolveRelativeMonth(count, c) : resolveRelativeYear(count, c)
  }),
]

function rangeOf(groups: Groups, context: DateContext): Resolved | undefined {
  return longRange(groups, monthOf(groups), monthNumber(groups.untilMonth ?? groups.month ?? ''), context)
}

function rule(source: string, resolve: DateRule['resolve'], flags = 'gu'): DateRule {
  return { pattern: compile(source, flags), resolve }
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
