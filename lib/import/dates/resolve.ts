/** The calendar sense of date words, given the document's day. One function per way of naming a date. */
import type { DateContext, Resolved } from './date-match'
import { addMonths, civilDay, dayNumber, isCivilDay, isoDay, isoMonth, weekdayOf, type CivilDay } from './calendar'

/** Beyond so many days a date on the wrong side of the document's day is one of another year. */
const TENSE_COUNTS_FROM_DAYS = 120

/** A day and month, with the year if the text gives one; else the nearest to the document's day on the tense's side. */
export function resolveDay(
  day: number,
  month: number,
  year: number | undefined,
  context: DateContext,
): Resolved | undefined {
  if (year !== undefined)
    return isCivilDay({ year, month, day }) ? { iso: isoDay({ year, month, day }), precision: 'day' } : undefined
  if (!isCivilDay({ year: 2024, month, day })) return undefined
  if (!context.day) return { iso: null, precision: 'day' }
  const nearest = nearestOf((candidate) => ({ year: candidate, month, day }), context.day, context.tense)
  return nearest && { iso: isoDay(nearest), precision: 'day', yearInferred: true }
}

/** The nearest of a day that comes once a year, on the tense's side. */
function nearestOf(
  dayIn: (year: number) => CivilDay,
  day: CivilDay,
  tense: DateContext['tense'],
): CivilDay | undefined {
  const at = dayNumber(day)
  return [day.year - 1, day.year, day.year + 1]
    .map(dayIn)
    .filter(isCivilDay)
    .map((date) => ({ date, by: dayNumber(date) - at }))
    .filter(({ by }) => isOnSide(by, tense))
    .sort((a, b) => Math.abs(a.by) - Math.abs(b.by))[0]?.date
}

export type Which = 'last' | 'next' | 'this'

/** What tells the year of something that comes once in each: its number, or the side of the document's day. */
export interface YearTold {
  readonly year?: number | undefined
  readonly which?: Which | undefined
}

/** "Christmas", "last Easter": `dayIn` is its day in a year. */
export function resolveFeast(
  dayIn: (year: number) => CivilDay,
  { year, which }: YearTold,
  { day, tense }: DateContext,
): Resolved | undefined {
  if (year !== undefined) return { iso: isoDay(dayIn(year)), precision: 'day' }
  if (!day) return { iso: null, precision: 'day' }
  const at = dayNumber(day)
  const years = [day.year - 1, day.year, day.year + 1].map(dayIn)
  const found =
    which === 'last'
      ? years.findLast((each) => dayNumber(each) < at)
      : which === 'next'
        ? years.find((each) => dayNumber(each) > at)
        : nearestOf(dayIn, day, tense)
  return found && { iso: isoDay(found), precision: 'day', yearInferred: true }
}

/** A season, a quarter, a half: so many months from the one that it begins with. */
export interface MonthsOfYear {
  /** 1–12 */
  readonly from: number
  readonly months: number
  /** Whether it begins and ends with a day, as no season does. */
  readonly isExact?: boolean
}

/** Without a year: the last that has begun in the past tense, the next that has not ended in the future, else the nearest. */
export function resolveSpan(
  { from, months, isExact }: MonthsOfYear,
  { year, which }: YearTold,
  { day, tense }: DateContext,
): Resolved | undefined {
  const iso = (first: number) => {
    const begin = { year: first, month: from }
    return isExact ? spanOfMonths(begin, months) : `${isoMonth(begin)}/${isoMonth(addMonths(begin, months - 1))}`
  }
  if (year !== undefined) return { iso: iso(year), precision: 'range' }
  if (!day) return { iso: null, precision: 'range', ...(which && { relative: true }) }
  /** Of the first month and of the last, counted from the document's. */
  const begins = (first: number) => (first - day.year) * 12 + from - day.month
  const ends = (first: number) => begins(first) + months - 1
  const years = [day.year - 1, day.year, day.year + 1]
  const begun = years.findLast((each) => begins(each) <= 0)
  const ahead = years.find((each) => ends(each) >= 0)
  const running = begun === ahead ? begun : undefined
  const isBehindNearer = begun !== undefined && ahead !== undefined && -ends(begun) < begins(ahead)
  const found =
    which === 'last'
      ? years.findLast((each) => ends(each) < 0)
      : which === 'next'
        ? years.find((each) => begins(each) > 0)
        : which === 'this'
          ? (running ?? day.year)
          : tense === 'future'
            ? ahead
            : tense !== 'unknown' || isBehindNearer
              ? begun
              : ahead
  if (found === undefined) return undefined
  return { iso: iso(found), precision: 'range', ...(which ? { relative: true } : { yearInferred: true }) }
}

/** "On the 17th": the nearest on the tense's side; but what has been may be of the month of the date before. */
export function resolveDayOfMonth(day: number, context: DateContext): Resolved {
  const told = {
    precision: 'day',
    relative: true,
    ...(context.tense !== 'future' && { dayInMonthBefore: day }),
  } as const
  if (!context.day) return { iso: null, ...told }
  const { year, month } = context.day
  const at = dayNumber(context.day)
  const found = [-1, 0, 1]
    .map((by) => ({ ...addMonths({ year, month }, by), day }))
    .filter(isCivilDay)
    .filter((each) => context.tense === 'unknown' || (context.tense === 'future') === dayNumber(each) >= at)
    .sort((a, b) => Math.abs(dayNumber(a) - at) - Math.abs(dayNumber(b) - at))[0]
  return { iso: found ? isoDay(found) : null, ...told }
}

function isOnSide(days: number, tense: DateContext['tense']): boolean {
  if (tense === 'since') return days <= 0
  if (tense === 'past') return days <= TENSE_COUNTS_FROM_DAYS
  return tense !== 'future' || days >= -TENSE_COUNTS_FROM_DAYS
}

/** A month without a year: the last one in the past tense, the next one in the future, else the nearest. */
export function resolveMonth(month: number, year: number | undefined, context: DateContext): Resolved {
  if (year !== undefined) return { iso: isoMonth({ year, month }), precision: 'month' }
  if (!context.day) return { iso: null, precision: 'month' }
  const ahead = month - context.day.month
  const years =
    context.tense === 'past' || context.tense === 'since'
      ? ahead > 0
        ? -1
        : 0
      : context.tense === 'future'
        ? ahead < 0
          ? 1
          : 0
        : nearestYear(ahead)
  return { iso: isoMonth({ year: context.day.year + years, month }), precision: 'month', yearInferred: true }
}

/** "In the second half of May": from its 1st to its 15th, or from its 16th to its last. */
export function resolveHalfOfMonth(
  half: 1 | 2,
  month: number,
  year: number | undefined,
  context: DateContext,
): Resolved {
  const { iso, ...told } = resolveMonth(month, year, context)
  if (iso === null) return { iso, ...told, precision: 'range' }
  const next = addMonths({ year: Number(iso.slice(0, 4)), month }, 1)
  const last = civilDay(dayNumber({ ...next, day: 1 }) - 1)
  return { ...told, precision: 'range', iso: half === 1 ? `${iso}-01/${iso}-15` : `${iso}-16/${isoDay(last)}` }
}

/** A week by its number: the first holds the 4th of January. Of the years beside the document's, the nearest. */
export function resolveWeekNumber(week: number, { day }: DateContext): Resolved | undefined {
  if (week < 1 || week > 53) return undefined
  if (!day) return { iso: null, precision: 'range' }
  const at = dayNumber(day)
  const [monday = at] = [day.year - 1, day.year, day.year + 1]
    .map((year) => {
      const fourth = dayNumber({ year, month: 1, day: 4 })
      return fourth - ((weekdayOf(fourth) + 6) % 7) + 7 * (week - 1)
    })
    .sort((a, b) => Math.abs(a - at) - Math.abs(b - at))
  return { iso: `${isoDay(civilDay(monday))}/${isoDay(civilDay(monday + 6))}`, precision: 'range', yearInferred: true }
}

function nearestYear(monthsAhead: number): number {
  return monthsAhead > 6 ? -1 : monthsAhead < -6 ? 1 : 0
}

/** "November of that year", "12 May of the same year": beside-dates.ts knows which. */
export function resolveInYearBefore(day: number | undefined, month: number): Resolved | undefined {
  const isDay = day !== undefined
  if (!isCivilDay({ year: 2024, month, day: day ?? 1 })) return undefined
  const inYearBefore = (isDay ? isoDay({ year: 2024, month, day }) : isoMonth({ year: 2024, month })).slice(5)
  return { iso: null, precision: isDay ? 'day' : 'month', inYearBefore }
}

/** "from 1961 to 1987"; undefined where the years do not rise. */
export function resolveYears(from: string | undefined, until: string | undefined): Resolved | undefined {
  if (from === undefined || until === undefined || from >= until) return undefined
  return { iso: `${from}/${until}`, precision: 'range' }
}

/** "2026-27": a year that begins in one and ends in the next, by its last two digits. */
export function resolveSeason(year: number, end: number): Resolved | undefined {
  return end === (year + 1) % 100 ? { iso: `${year}/${year + 1}`, precision: 'range' } : undefined
}

/** "August last year", "last August", "next March": `years` from the document's. */
export function resolveMonthOfYear(month: number, years: number, context: DateContext): Resolved {
  if (!context.day) return { iso: null, precision: 'month', relative: true }
  return { iso: isoMonth({ year: context.day.year + years, month }), precision: 'month', relative: true }
}

/** The last (−1) or next (+1) such month before or after the document's own. */
export function resolveMonthBeside(month: number, direction: -1 | 1, context: DateContext): Resolved {
  if (!context.day) return { iso: null, precision: 'month', relative: true }
  const isOther = direction < 0 ? month >= context.day.month : month <= context.day.month
  return resolveMonthOfYear(month, isOther ? direction : 0, context)
}

/** A bare weekday: back in the past tense, ahead in the future, the document's own day in either. */
export function resolveWeekday(weekday: number, which: 'last' | 'next' | undefined, context: DateContext): Resolved {
  if (!context.day) return { iso: null, precision: 'day', relative: true }
  const at = dayNumber(context.day)
  const back = (((weekdayOf(at) - weekday) % 7) + 7) % 7
  const isAhead = which === 'next' || (which === undefined && context.tense === 'future')
  const by = isAhead ? (back === 0 ? (which ? 7 : 0) : 7 - back) : -(back === 0 && which ? 7 : back)
  return { iso: isoDay(civilDay(at + by)), precision: 'day', relative: true }
}

/** That day of the week `weeks` from the document's, Monday first: "Monday last week". */
export function resolveWeekdayOf(weekday: number, weeks: number, context: DateContext): Resolved {
  if (!context.day) return { iso: null, precision: 'day', relative: true }
  const at = dayNumber(context.day)
  return resolveOffset(7 * weeks - ((weekdayOf(at) + 6) % 7) + ((weekday + 6) % 7), context)
}

/** `days` from the document's day. */
export function resolveOffset(days: number, context: DateContext): Resolved {
  if (!context.day) return { iso: null, precision: 'day', relative: true }
  return { iso: isoDay(civilDay(dayNumber(context.day) + days)), precision: 'day', relative: true }
}

/** The week, Monday to Sunday, `weeks` from the document's. */
export function resolveWeek(weeks: number, context: DateContext): Resolved {
  if (!context.day) return { iso: null, precision: 'range', relative: true }
  const at = dayNumber(context.day)
  const monday = at - ((weekdayOf(at) + 6) % 7) + 7 * weeks
  return range(monday, monday + 6)
}

/** Saturday and Sunday: the ones just past, or those of the week that is meant. */
export function resolveWeekend(which: string | undefined, context: DateContext): Resolved {
  if (!context.day) return { iso: null, precision: 'range', relative: true }
  const at = dayNumber(context.day)
  const sinceSaturday = (weekdayOf(at) + 1) % 7
  const isAhead = which === 'next' || (which !== 'last' && context.tense === 'future')
  const saturday = at - sinceSaturday + (isAhead ? 7 : 0)
  return range(saturday, saturday + 1)
}

function range(from: number, to: number): Resolved {
  return { iso: `${isoDay(civilDay(from))}/${isoDay(civilDay(to))}`, precision: 'range', relative: true }
}

/** `quarter` 1–4. */
export function resolveQuarter(quarter: number, year: number): Resolved {
  const from = { year, month: 3 * quarter - 2 }
  return { iso: spanOfMonths(from, 3), precision: 'range' }
}

/** All days of so many months. */
function spanOfMonths(from: { readonly year: number; readonly month: number }, months: number): string {
  const last = civilDay(dayNumber({ ...addMonths(from, months), day: 1 }) - 1)
  return `${isoDay({ ...from, day: 1 })}/${isoDay(last)}`
}

export function resolveRelativeMonth(months: number, context: DateContext): Resolved {
  if (!context.day) return { iso: null, precision: 'month', relative: true }
  return { iso: isoMonth(addMonths(context.day, months)), precision: 'month', relative: true }
}

export function resolveRelativeYear(years: number, context: DateContext): Resolved {
  if (!context.day) return { iso: null, precision: 'year', relative: true }
  return { iso: String(context.day.year + years), precision: 'year', relative: true }
}

/**
 * 03/04/2025: day first or month first? A part above 12 settles it, then nearness to the document's day (60 days or
 * less one way, more the other). Otherwise it stays open.
 */
export function resolveNumeric(
  first: number,
  second: number,
  year: number,
  context: DateContext,
): Resolved | undefined {
  const readings = [
    { year, month: second, day: first },
    { year, month: first, day: second },
  ].filter(isCivilDay)
  const [one, other] = readings
  if (!one) return undefined
  if (!other || (one.day === other.day && one.month === other.month)) return { iso: isoDay(one), precision: 'day' }
  if (context.day) {
    const at = dayNumber(context.day)
    const near = readings.filter((each) => Math.abs(dayNumber(each) - at) <= 60)
    if (near.length === 1 && near[0]) return { iso: isoDay(near[0]), precision: 'day' }
  }
  return { iso: null, precision: 'unknown' }
}
