/**
 * Spans of a year and its feasts in languages besides English: seasons, quarters and halves, "Jahresbeginn", "Noël".
 * Without a year they are read by the tense around them; a season or feast is one only behind a word that dates take.
 */
import { pattern } from '../words/word-list'
import { civilDay, dayNumber, easterSunday, type CivilDay } from './calendar'
import type { DateContext, DateRule } from './date-match'
import { quarterBeside } from './period-rules'
import { indexIn, wordRule } from './word-rule'
import { resolveFeast, resolveMonth, resolveSpan, type MonthsOfYear, type Which } from './resolve'

/** Pattern sources, matched case-blind and between word edges. */
export interface SpanWords {
  /** Spring first. */
  readonly seasons: readonly [spring: string, summer: string, autumn: string, winter: string]
  /** Right before a season that is one of a certain year, with the space between. */
  readonly beforeSeason: string
  /** Before a season or feast with another word that tells its year: "l'été dernier". */
  readonly article?: string
  /** Right before a feast. */
  readonly beforeFeast: string
  readonly this: string
  /** First to fourth. */
  readonly ordinals: readonly [string, string, string, string]
  readonly quarter: string
  readonly half: string
  /** The abbreviations of quarters: "T" in "T3 2026". */
  readonly quarterLetter: string
  /** Behind them: "des laufenden Jahres". Read as the year of the document. */
  readonly ofThisYear: string
  /** "Jahresbeginn": its January. */
  readonly beginOfYear: string
  /** By days from Easter, or by month and day. */
  readonly feasts: readonly (readonly [words: string, day: number | readonly [month: number, day: number]])[]
}

/** How a language tells which year, week or month is meant. */
export interface WhichWords {
  /** Between month and year. */
  readonly ofYear: string
  /** Behind a month: "of that year", "last year", "this year", "next year". */
  readonly ofYears: Readonly<Record<'that' | 'last' | 'this' | 'next', string>>
  readonly last: { readonly before: string; readonly after: string }
  readonly next: { readonly before: string; readonly after: string }
}

const YEAR = '(?<year>(?:19|20)\\d\\d)(?![\\d.,]?\\d)'
const FIRST_MONTHS = [3, 6, 9, 12]

export function createSpanRules(spans: SpanWords, { last, next, ofYears, ofYear }: WhichWords): DateRule[] {
  const which = `(?:(?:(?<last>${last.before})|(?<next>${next.before})|(?<this>${spans.this}))\\s+)?`
  const behind = `(?:\\s+(?:(?<lastAfter>${last.after})|(?<nextAfter>${next.after})))?`
  const year = pattern`
    (?:(?:${ofYear})(?:de )?${YEAR}|\s+(?:(?<lastYear>${ofYears.last})|(?<thisYear>${ofYears.this}|${spans.ofThisYear})|
    (?<nextYear>${ofYears.next})))?
  `
  const seasons = spans.seasons.join('|')
  const feasts = spans.feasts.map(([words]) => words).join('|')
  const [first, second, third, fourth] = spans.ordinals
  return [
    wordRule(
      `(?:(?<lead>${spans.beforeSeason})|(?:${spans.article ?? '(?!)'}))?${which}(?<season>${seasons})${behind}${year}`,
      (g, c) => {
        const from = FIRST_MONTHS[indexIn(spans.seasons, g.season)]
        if (from === undefined || !isMeant(g, c)) return undefined
        const told = yearOf(g, c)
        // Of a winter the year does not say which of two it is.
        if (from === 12 && told !== undefined) return { iso: String(told), precision: 'year' }
        return resolveSpan({ from, months: 3 }, { year: told, which: whichOf(g) }, c)
      },
    ),
    wordRule(
      pattern`
        (?:(?<first>${first})|(?<second>${second})|(?<third>${third})|(?<fourth>${fourth}))\s(?:(?<quarter>${spans.quarter})|
        (?:${spans.half}))${year}
      `,
      (g, c) => resolveSpan(monthsOf(g), { year: yearOf(g, c) }, c),
    ),
    wordRule(`(?:Q|${spans.quarterLetter})(?<quarterOf>[1-4])[ /]${YEAR}`, (g, c) =>
      resolveSpan({ from: 3 * Number(g.quarterOf) - 2, months: 3, isExact: true }, { year: Number(g.year) }, c),
    ),
    wordRule(
      `(?:(?<last>${last.before})|(?<next>${next.before})|(?<this>${spans.this}))\\s(?:${spans.quarter})|(?:${spans.quarter})\\s(?:(?<lastAfter>${last.after})|(?<nextAfter>${next.after}))`,
      (g, c) => quarterBeside({ which: whichOf(g) }, c),
    ),
    wordRule(spans.beginOfYear, (_g, c) => ({ ...resolveMonth(1, undefined, c), relative: true })),
    wordRule(`(?<lead>${spans.beforeFeast})?(?<feast>${feasts})${behind}${year}`, (g, c) => {
      const day =
        spans.feasts[
          indexIn(
            spans.feasts.map(([words]) => words),
            g.feast,
          )
        ]?.[1]
      if (day === undefined || !isMeant(g, c)) return undefined
      const dayIn = (year: number): CivilDay =>
        typeof day === 'number' ? civilDay(dayNumber(easterSunday(year)) + day) : { year, month: day[0], day: day[1] }
      // What happened on a feast happened on the last one.
      const tense = c.tense === 'past' ? 'since' : c.tense
      return resolveFeast(dayIn, { year: yearOf(g, c), which: whichOf(g) }, { ...c, tense })
    }),
  ]
}

type Groups = Parameters<DateRule['resolve']>[0]

function isMeant(groups: Groups, context: DateContext): boolean {
  return groups.lead !== undefined || whichOf(groups) !== undefined || yearOf(groups, context) !== undefined
}

function whichOf({ last, lastAfter, next, nextAfter, this: same }: Groups): Which | undefined {
  return (last ?? lastAfter) ? 'last' : (next ?? nextAfter) ? 'next' : same ? 'this' : undefined
}

function yearOf({ year, lastYear, thisYear, nextYear }: Groups, { day }: DateContext): number | undefined {
  if (year !== undefined) return Number(year)
  if (day === null || !(lastYear ?? thisYear ?? nextYear)) return undefined
  return day.year + (lastYear ? -1 : nextYear ? 1 : 0)
}

function monthsOf({ first, second, third, quarter }: Groups): MonthsOfYear {
  const at = first ? 0 : second ? 1 : third ? 2 : 3
  const months = quarter ? 3 : 6
  return { from: months * Math.min(at, 12 / months - 1) + 1, months, isExact: true }
}
