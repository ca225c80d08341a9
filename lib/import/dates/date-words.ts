/**
 * Makes the date rules of a language out of its words. What all European languages share (day, month, year in that
 * order; weekdays; "last week") is here once; what they call it is in languages/.
 */
import { compile, LETTERS } from '../compile-pattern'
import { WORD_UNITS } from '../word-edges'
import { readIsoDay } from './calendar'
import type { DateContext, DateRule, Resolved } from './date-match'
import {
  resolveDay,
  resolveHalfOfMonth,
  resolveInYearBefore,
  resolveMonth,
  resolveMonthBeside,
  resolveMonthOfYear,
  resolveOffset,
  resolveRelativeMonth,
  resolveRelativeYear,
  resolveWeek,
  resolveWeekNumber,
  resolveWeekday,
  resolveWeekend,
  resolveYears,
} from './resolve'
import { createSpanRules, type SpanWords, type WhichWords } from './span-words'
import { indexIn, wordRule } from './word-rule'
import { pattern } from '../words/word-list'

export type DateUnit = 'day' | 'week' | 'weekend' | 'month' | 'year'

/** All strings are pattern sources, matched case-blind and between word boundaries. */
export interface DateWords extends WhichWords {
  /** January first; each with its inflections and abbreviations. */
  readonly months: readonly string[]
  /** January first: what they are written as between a day and a year only, and may mean something else elsewhere. */
  readonly shortMonths?: readonly string[]
  /** Sunday first. */
  readonly weekdays: readonly string[]
  /** After a weekday: "matin". */
  readonly partsOfDay: string
  /** The day's number as it stands before a month, with its stop or ordinal ending outside the group. */
  readonly day: string
  /** Whether days are written "26.01.". */
  readonly stopsBehindMonth?: boolean
  /** Between day and month. */
  readonly ofMonth: string
  /** After a year: "года". Optional; taken into the date. */
  readonly afterYear?: string
  /** Between the days of a range: "au", "bis". */
  readonly to: string
  /** Between two whole dates, from the one to the other: "bis zum", "al", "по". */
  readonly through: string
  /** Before and between the years of an interval: ["von", "bis"]. */
  readonly years: readonly [from: string, to: string]
  /** Before two such dates: something was put off from one to the other, and lasted none of the time between. */
  readonly moved: string
  /** Before a month or a year, taken into the date: "début", "Ende". */
  readonly phases: string
  /** One of these right before a month makes it a date. Not taken into it. */
  readonly beforeMonth: string
  /** One of these right before four digits makes them a year; with `afterYear` nothing is needed. */
  readonly beforeYear: string
  /** In a language that names years bare: what right before four digits makes them a number after all. */
  readonly bareYear?: string
  /** After four digits: what they count, so that they are no year. */
  readonly counted: string
  /** Relative words and how many units from the document's day they mean: ["hier", "day", -1]. */
  readonly relative: readonly (readonly [words: string, unit: DateUnit, by: number])[]
  /** The same where a capital makes another word of it: "morgen". */
  readonly casedRelative?: readonly (readonly [words: string, unit: DateUnit, by: number])[]
  /** Seasons, quarters, feasts. */
  readonly spans?: SpanWords
  /** Around a month, behind an ordinal of `spans`: "zweite Maihälfte", "première quinzaine de mai". */
  readonly halfOfMonth?: { readonly before: string; readonly after: string }
  /** A week by its number, which is the group `week` or `weekAfter`: "18. Kalenderwoche". */
  readonly weekNumber?: string
  /** Days of the month in words, the first first: "первого" in "первого мая". */
  readonly dayWords?: readonly string[]
  /** January first: "of January" as one word that inflects, "январские". Without a capital, which names have. */
  readonly monthAdjectives?: readonly string[]
  /** Behind a day: "of that month". */
  readonly ofThatMonth?: string
  /** What stands before the first and before the last of several days of one month: "el 3, el 5 y el 9 de mayo". */
  readonly listedDays?: { readonly lead: string; readonly and: string }
  /** "The next day": by how many days it lies behind the date that stands before it. */
  readonly fromDateBefore?: readonly (readonly [words: string, by: number])[]
  /** "il y a N jours": one group `count`, in digits or `numbers`. */
  readonly ago: readonly (readonly [words: string, unit: DateUnit])[]
  /** Number words from one upwards, each with its inflections. */
  readonly numbers: readonly string[]
}

const YEAR = '(?<year>(?:1[5-9]|20)\\d\\d)(?![\\d.,]?\\d)'
/** "- Mercredi : conseil municipal", an entry of an agenda, which no full stop ends. */
const ENTRY = '(?=(?<entry>(?<=^[-*•–]?\\s*\\*{0,2}\\p{L}+)\\*{0,2}\\s?:[^\\n]*[^.!?…\\n]$)?)'
const ROMAN_MONTHS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
const UNIT_WORDS = { day: resolveOffset, week: resolveWeek, month: resolveRelativeMonth, year: resolveRelativeYear }

/** Most specific first. */
export function createDateRules(words: DateWords): DateRule[] {
  const months = words.months.join('|')
  const weekdays = words.weekdays.join('|')
  const M = `(?<month>${months})`
  const W = `(?:(?:${weekdays}),?[ \u00A0]+(?:(?:den|dem|le|el) )?)?`
  const D = `(?<day>[0-3]?\\d)${words.day}`
  const after = words.afterYear ? `(?:\\s*(?:${words.afterYear}))?` : ''
  const monthOf = (groups: Groups) => indexIn(words.months, groups.month) + 1
  const countOf = (count = '') => (/^\d/.test(count) ? Number(count) : indexIn(words.numbers, count) + 1)
  const { last, next, ofYears } = words
  const sides = (noun: string) =>
    `(?:(?:(?<last>${last.before})|(?<next>${next.before}))\\s+)?${noun}(?:\\s+(?:(?<lastAfter>${last.after})|(?<nextAfter>${next.after})))?`
  const rules = [
    ...numericRules(),
    yearOfEntry,
    wordRule(
      pattern`
        ${W}${D}${words.ofMonth}${M}(?:${words.ofYear}${YEAR}${after})?\s*(?:[–-]|
        (?:${words.through})(?=\s)(?<!(?:${words.moved})\s[^;:]{1,60}))\s*${W}
        (?<until>[0-3]?\d)${words.day}${words.ofMonth}(?<untilMonth>${months})
        (?:${words.ofYear}(?<untilYear>(?:1[5-9]|20)\d\d)(?![\d.,]?\d)${after})?
      `,
      (g, c) => longRange(g, monthOf(g), indexIn(words.months, g.untilMonth) + 1, c),
    ),
    ...(words.listedDays
      ? [
          wordRule(
            pattern`
              (?<=${words.listedDays.lead})${D}(?=(?:,\s+[0-3]?\d${words.day}){0,5}\s+
              (?:${words.listedDays.and})\s+[0-3]?\d${words.day}${words.ofMonth}${M}(?:${words.ofYear}${YEAR})?)
            `,
            (g, c) => resolveDay(Number(g.day), monthOf(g), yearOf(g), c),
          ),
        ]
      : []),
    wordRule(
      `${W}${D}\\s*(?:[–-]|${words.to})\\s*(?<until>[0-3]?\\d)${words.day}${words.ofMonth}${M}(?:${words.ofYear}${YEAR}${after})?`,
      (g, c) => dayRange(g, monthOf(g), c),
    ),
    wordRule(`(?:${D}${words.ofMonth})?${M}\\s+(?:${ofYears.that})`, (g) =>
      resolveInYearBefore(g.day === undefined ? undefined : Number(g.day), monthOf(g)),
    ),
    wordRule(
      `(?:${D}${words.ofMonth})?${M}\\s+(?:(?<lastYear>${ofYears.last})|(?<thisYear>${ofYears.this})|(?:${ofYears.next}))`,
      (g, c) => {
        const by = g.lastYear ? -1 : g.thisYear ? 0 : 1
        if (g.day === undefined) return resolveMonthOfYear(monthOf(g), by, c)
        const found = c.day && resolveDay(Number(g.day), monthOf(g), c.day.year + by, c)
        return found === null ? { iso: null, precision: 'day', relative: true } : found && { ...found, relative: true }
      },
    ),
    wordRule(
      pattern`
        (?<=(?<!(?:${words.moved})\s[^;:]{0,60})(?<!\p{L})(?:${words.years[0]})\s)${YEAR}\s+(?:${words.years[1]})\s+
        (?<untilYear>(?:1[5-9]|20)\d\d)(?![\d.,]?\d)${after}(?!\s*(?:%|${words.counted}))
      `,
      (g) => resolveYears(g.year, g.untilYear),
    ),
    wordRule(`${W}${D}${words.ofMonth}${M}(?:${words.ofYear}${YEAR}${after})?`, (g, c) =>
      resolveDay(Number(g.day), monthOf(g), yearOf(g), c),
    ),
    // "26.01."; at a line's head it numbers a chapter.
    ...(words.stopsBehindMonth
      ? [
          wordRule(
            `(?<!^\\s*|\\p{Lu}\\p{L}+ |\\d[.,]|(?<!\\p{L})(?:um|mit) )${W}(?<day>[0-3]\\d)\\.\\s?(?<ofYear>[01]\\d)\\.(?![.,]?\\d)(?! Uhr)`,
            (g, c) => resolveDay(Number(g.day), Number(g.ofYear), undefined, c),
            'gmu',
          ),
        ]
      : []),
    ...dayWordRules(words, `${words.ofMonth}${M}(?:${words.ofYear}${YEAR}${after})?`, D),
    ...(words.shortMonths ? [shortMonthRule(`${W}${D}`, words.shortMonths)] : []),
    ...halfOfMonthRules(words, M, after),
    wordRule(`(?:(?:${words.phases})\\s*)?${M}${words.ofYear}${YEAR}${after}`, (g, c) =>
      resolveMonth(monthOf(g), yearOf(g), c),
    ),
    wordRule(
      `(?<=(?:${words.beforeMonth}|el|del|al)\\s)(?:(?<last>${last.before})|(?<next>${next.before}))\\s+${M}`,
      (g, c) => resolveMonthBeside(monthOf(g), g.last ? -1 : 1, c),
    ),
    wordRule(`${M}\\s+(?:(?<lastAfter>${last.after})|(?<nextAfter>${next.after}))`, (g, c) =>
      resolveMonthBeside(monthOf(g), g.lastAfter ? -1 : 1, c),
    ),
    wordRule(
      `(?:(?:${words.phases})\\s*|(?<=(?:${words.beforeMonth})\\s))${M}(?!\\s*\\d{1,2}(?!\\d)|\\s*\\d{4}(?!\\d))`,
      (g, c) => resolveMonth(monthOf(g), undefined, c),
    ),
    ...(words.spans ? createSpanRules(words.spans, words) : []),
    ...(words.weekNumber
      ? [wordRule(words.weekNumber, (g, c) => resolveWeekNumber(Number(g.week ?? g.weekAfter), c))]
      : []),
    ...(words.fromDateBefore ?? []).map(([source, by]) =>
      wordRule(source, () => ({ iso: null, precision: 'day', relative: true, daysFromDateBefore: by })),
    ),
    ...words.relative.map(([source, unit, by]) => wordRule(source, (_g, c) => relative(unit, by, c))),
    ...(words.casedRelative ?? []).map(([source, unit, by]) =>
      wordRule(source, (_g, c) => relative(unit, by, c), 'gu'),
    ),
    ...words.ago.map(([source, unit]) => wordRule(source, (g, c) => ago(unit, countOf(g.count), c))),
    wordRule(
      `${sides(`(?<weekday>${weekdays})`)}(?:\\s*(?:${words.partsOfDay}))?${ENTRY}`,
      (g, c) =>
        resolveWeekday(
          indexIn(words.weekdays, g.weekday),
          g.last || g.lastAfter ? 'last' : g.next || g.nextAfter ? 'next' : undefined,
          g.entry !== undefined && c.tense === 'unknown' ? { ...c, tense: 'future' } : c,
        ),
      'gimu',
    ),
    wordRule(
      `(?:(?:${words.phases})\\s*|(?<=(?:${words.beforeYear})\\s|\\())${YEAR}${after}(?!\\s*(?:%|${words.counted}))`,
      yearAlone,
    ),
  ]
  if (words.monthAdjectives) rules.push(monthAdjectiveRule(words.monthAdjectives))
  if (words.bareYear) rules.push(bareYearRule(words.bareYear))
  if (words.afterYear) rules.push(wordRule(`${YEAR}\\s*(?:${words.afterYear})`, yearAlone))
  return rules
}

function halfOfMonthRules({ halfOfMonth, spans, months, ofYear }: DateWords, month: string, after: string): DateRule[] {
  if (!halfOfMonth || !spans) return []
  const [first, second] = spans.ordinals
  return [
    wordRule(
      `(?:(?<first>${first})|(?:${second}))\\s${halfOfMonth.before}${month}${halfOfMonth.after}(?:${ofYear}${YEAR}${after})?`,
      (g, c) => resolveHalfOfMonth(g.first ? 1 : 2, indexIn(months, g.month) + 1, yearOf(g), c),
    ),
  ]
}

function dayWordRules(words: DateWords, ofMonth: string, day: string): DateRule[] {
  const { dayWords, ofThatMonth } = words
  const rules: DateRule[] = []
  if (dayWords)
    rules.push(
      wordRule(`(?<dayWord>${dayWords.join('|')})${ofMonth}`, (g, c) =>
        resolveDay(indexIn(dayWords, g.dayWord) + 1, indexIn(words.months, g.month) + 1, yearOf(g), c),
      ),
    )
  if (ofThatMonth)
    rules.push(
      wordRule(`${day}\\s+(?:${ofThatMonth})`, (g) => ({
        ...{ iso: null, precision: 'day', relative: true, dayInMonthBefore: Number(g.day) },
      })),
    )
  return rules
}

/** "в январском отчёте" */
function monthAdjectiveRule(adjectives: readonly string[]): DateRule {
  return {
    pattern: compile(`(?<![${WORD_UNITS}-])(?<month>${adjectives.join('|')})(?![${WORD_UNITS}-])`, 'gu'),
    resolve: (g, c) => resolveMonth(indexIn(adjectives, g.month) + 1, undefined, c),
  }
}

/** "12 mar 2026", and in a dateline "12 mar (AGENCIA)" */
function shortMonthRule(day: string, months: readonly string[]): DateRule {
  return wordRule(`${day}[ .]\\s?(?<month>${months.join('|')})(?:[ .]\\s?${YEAR}|(?=\\s\\())`, (g, c) =>
    resolveDay(Number(g.day), indexIn(months, g.month) + 1, yearOf(g), c),
  )
}

type Groups = Readonly<Record<string, string | undefined>>

/** "die 2019 geprüft wurde": before a small word or a stop. Case tells the noun that is counted. */
function bareYearRule(notAfter: string): DateRule {
  const source = `(?<!(?<![${LETTERS}])(?:${notAfter})\\s)(?<![${WORD_UNITS}]|[\\d.,]\\s?)(?<year>19\\d\\d|20[0-4]\\d)(?=\\s\\p{Ll}|[,;:)]|\\.?$|\\.\\s)`
  return { pattern: compile(source, 'gu'), resolve: yearAlone }
}

/** "2025-03-18", "18.03.2025" and "18/03/2025": the day stands first. */
function numericRules(): DateRule[] {
  return [
    {
      pattern: /(?<!\d)(?<iso>(?:1[5-9]|20)\d\d-\d\d-\d\d)(?!\d)/gu,
      resolve: (g) => (g.iso && readIsoDay(g.iso) ? { iso: g.iso, precision: 'day' } : undefined),
    },
    {
      pattern: /(?<![\d./])(?<day>\d{1,2})(?<sep>[./])\s?(?<month>\d{1,2})\k<sep>\s?(?<year>(?:19|20)\d\d)(?!\d)/gu,
      resolve: (g, c) => resolveDay(Number(g.day), Number(g.month), Number(g.year), c),
    },
    {
      // "12.03.26"; with fewer digits it may number a chapter.
      pattern: /(?<![\d./,])(?<day>[0-3]\d)\.(?<month>[01]\d)\.(?<year>[0-4]\d)(?![\d.,]*\d)/gu,
      resolve: (g, c) => resolveDay(Number(g.day), Number(g.month), 2000 + Number(g.year), c),
    },
    {
      // "12.III.2026"
      pattern:
        /(?<![\d./])(?<day>\d{1,2})[./-](?<month>VI{0,3}|I{1,3}|I[VX]|XI{0,2})[./-](?<year>(?:19|20)\d\d)(?!\d)/gu,
      resolve: (g, c) => resolveDay(Number(g.day), ROMAN_MONTHS.indexOf(g.month ?? '') + 1, Number(g.year), c),
    },
  ]
}

function dayRange(groups: Groups, month: number, context: DateContext): Resolved | undefined {
  const from = resolveDay(Number(groups.day), month, yearOf(groups), context)
  const to = resolveDay(Number(groups.until), month, yearOf(groups), context)
  if (!from || !to) return undefined
  return { ...from, precision: 'range', iso: from.iso && to.iso ? `${from.iso}/${to.iso}` : null }
}

/** "28. April bis 2. Mai": the year of the last is the first's too, where it does not run over the new year's. */
export function longRange(
  groups: Groups,
  month: number,
  lastMonth: number,
  context: DateContext,
): Resolved | undefined {
  const lastYear = groups.untilYear === undefined ? yearOf(groups) : Number(groups.untilYear)
  const to = resolveDay(Number(groups.until), lastMonth, lastYear, context)
  const year = yearOf(groups) ?? (to?.iso ? Number(to.iso.slice(0, 4)) : undefined)
  const isYearBefore = groups.year === undefined && month > lastMonth
  const from = resolveDay(Number(groups.day), month, year === undefined ? year : year - (isYearBefore ? 1 : 0), context)
  if (!from || !to) return undefined
  return { ...to, precision: 'range', iso: from.iso && to.iso ? `${from.iso}/${to.iso}` : null }
}

/** "2008: the port is built", an entry of a chronology. */
export const yearOfEntry: DateRule = {
  pattern: compile(
    /(?<=^[#•*–+ -]{0,6}_{0,2})(?<year>(?:1[5-9]|20)\d\d)(?=[*_]{0,3}\s?(?:[:：]\s?|[–—-]\s)[\p{L}“"«])/gmu,
  ),
  resolve: yearAlone,
}

function relative(unit: DateUnit, by: number, context: DateContext): Resolved {
  if (unit === 'weekend') return resolveWeekend(by < 0 ? 'last' : by > 0 ? 'next' : undefined, context)
  return UNIT_WORDS[unit](by, context)
}

/** "Two weeks ago" is that day of the week. */
function ago(unit: DateUnit, count: number, context: DateContext): Resolved {
  return unit === 'week' ? resolveOffset(-7 * count, context) : relative(unit, -count, context)
}

export function yearAlone(groups: Groups): Resolved {
  return { iso: groups.year ?? null, precision: 'year' }
}

function yearOf(groups: Groups): number | undefined {
  return groups.year === undefined ? undefined : Number(groups.year)
}
