/**
 * What dates say of each other, once each was found: "3 March and 4 April 2025" share a year, "May" below "3 March
 * 2023" belongs to that year, "the next day" counts from the date before it.
 */
import { addMonths, civilDay, dayNumber, isCivilDay, isoDay, isoMonth, readIsoDay, type CivilDay } from './calendar'
import type { FoundDate } from './date-match'

/** Of dates in text order. `day` is the document's. The result is in text order too. */
export function readBeside(text: string, found: readonly FoundDate[], day: CivilDay | null): FoundDate[] {
  return countFromDatesBefore(text, followAnchors(text, inOrder(text, shareYears(text, found)), day), day)
}

/** "12 May. The next day …": drops those that no day stands before. "2022 … in May of that year": leaves those open. */
function countFromDatesBefore(text: string, found: readonly FoundDate[], day: CivilDay | null): FoundDate[] {
  const today = day === null ? undefined : isoDay(day)
  let last: FoundDate | undefined
  /** The last day named, and the last of those not to come: "12 May … works began in 2019. The next day". */
  let lastDay: FoundDate | undefined
  let lastPast: FoundDate | undefined
  return found.flatMap((date): FoundDate[] => {
    const { daysFromDateBefore, monthsFromDateBefore, inYearBefore, dayInMonthBefore, ...rest } = date
    let read: FoundDate = rest
    const isClose = last !== undefined && date.start - last.end <= REACH_UNITS
    if (inYearBefore !== undefined) {
      const year = !isClose || last?.precision === 'range' ? undefined : last?.iso?.slice(0, 4)
      read = { ...rest, iso: year === undefined ? null : `${year}-${inYearBefore}` }
    }
    if (dayInMonthBefore !== undefined) {
      const month = isClose && last?.precision !== 'range' ? last?.iso?.slice(0, 7) : undefined
      const day = month && readIsoDay(`${month}-${String(dayInMonthBefore).padStart(2, '0')}`)
      if (!day && rest.iso === null) return []
      if (day) read = { ...rest, iso: isoDay(day) }
    }
    if (monthsFromDateBefore !== undefined) {
      const iso =
        last && isNear(text, last, date) ? monthsFrom(last.iso, monthsFromDateBefore, date.precision) : undefined
      if (iso === undefined) return []
      read = { ...rest, iso }
    }
    if (daysFromDateBefore !== undefined) {
      const isHere = (each: FoundDate | undefined) =>
        each && (daysFromDateBefore === 0 ? date.start - each.end <= REACH_UNITS : isNear(text, each, date))
      const from = readIsoDay([lastPast, lastDay].find(isHere)?.iso ?? '')
      if (!from) return []
      read = { ...rest, iso: isoDay(civilDay(dayNumber(from) + daysFromDateBefore)) }
    }
    last = read
    if (read.precision === 'day' && read.iso !== null) {
      lastDay = read
      if (today === undefined || read.iso <= today) lastPast = read
    }
    return [read]
  })
}

/** "2021 … the following year", "in May … three months later": undefined where the date before is not told so finely. */
function monthsFrom(iso: string | null, months: number, precision: FoundDate['precision']): string | undefined {
  const [year, month] = iso?.split('/')[0]?.split('-').map(Number) ?? []
  if (year === undefined || (month === undefined && precision === 'month')) return undefined
  const from = addMonths({ year, month: month ?? 1 }, months)
  return precision === 'year' ? String(from.year) : isoMonth(from)
}

/** Close by, in its own paragraph. */
function isNear(text: string, before: FoundDate, date: FoundDate): boolean {
  return date.start - before.end <= REACH_UNITS && !text.slice(before.end, date.start).includes('\n\n')
}

const JOINED =
  /^(?:,? (?:and|or|to|until|through|und|oder|bis|et|ou|au|y|o|al|и|или|по|до) (?:the )?|, |\s?[–—-]\s?|和|与|、|至)$/u
const NAMES_YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/

/** The year that only the last of several joined dates names. */
function shareYears(text: string, found: readonly FoundDate[]): FoundDate[] {
  const shared = [...found]
  for (let at = shared.length - 2; at >= 0; at--) {
    const date = shared[at]
    const next = shared[at + 1]
    if (!date || !next || !isYearOpen(date) || isYearOpen(next) || next.relative || !next.iso) continue
    if (next.start - date.end > 12 || !JOINED.test(text.slice(date.end, next.start))) continue
    const year = Number(next.iso.slice(0, 4))
    const iso = withYear(date, year)
    // "28 December and 3 January 2026": the year before.
    const whole = iso !== undefined && iso > next.iso ? withYear(date, year - 1) : iso
    if (whole !== undefined) shared[at] = { ...date, iso: whole, yearInferred: true }
  }
  return shared
}

const BETWEEN = /(?<!\p{L})(?:between|zwischen|entre|между) $/iu

/** "between November and March": of the year before, where that is the order. */
function inOrder(text: string, found: readonly FoundDate[]): FoundDate[] {
  return found.map((date, at) => {
    const next = found[at + 1]
    if (!next || !isYearOpen(date) || !isYearOpen(next) || !date.iso || !next.iso || date.iso <= next.iso) return date
    if (!JOINED.test(text.slice(date.end, next.start)) || !BETWEEN.test(text.slice(date.start - 9, date.start)))
      return date
    const iso = withYear(date, Number(next.iso.slice(0, 4)) - 1)
    return iso === undefined ? date : { ...date, iso, yearInferred: true }
  })
}

function isYearOpen({ text, precision, relative }: FoundDate): boolean {
  return (precision === 'day' || precision === 'month') && !relative && !NAMES_YEAR.test(text)
}

/** Undefined where that year has no such day, or the date no day and month to keep. */
function withYear({ iso }: FoundDate, year: number): string | undefined {
  const [month, day] = iso?.slice(5).split('-').map(Number) ?? []
  if (month === undefined) return undefined
  if (day === undefined) return isoMonth({ year, month })
  return isCivilDay({ year, month, day }) ? isoDay({ year, month, day }) : undefined
}

const REACH_UNITS = 400
/** A line that is only a year, or a heading that names one: "## 2023". */
const YEAR_LINE = /^[#*_\s]*(?:(?:in|année|jahr|año) )?(?<year>(?:1[5-9]|20)\d\d)[*_:.年\s]*$/iu
/** What may stand before a date that opens its line. */
const LINE_LEAD = /^[\s#*_•–+-]*$/

interface Anchor {
  /** The earliest day that what follows can mean. */
  readonly day: number
  readonly at: number
}

/** Dates of which the year was guessed from the document's day, though a date before them tells it. */
function followAnchors(text: string, found: readonly FoundDate[], day: CivilDay | null): FoundDate[] {
  const today = day === null ? Infinity : dayNumber(day)
  const yearLines = readYearLines(text, found)
  let anchor: Anchor | undefined
  /** Of entries that open their lines: "March 2023: …", and below it "May: …". */
  let entry: Anchor | undefined
  let yearAt = 0
  let lineFrom = 0
  let seen = 0
  return found.map((date) => {
    for (let line = yearLines[yearAt]; line && line.at < date.start; line = yearLines[++yearAt]) {
      entry = { day: dayNumber({ year: line.year, month: 1, day: 1 }), at: line.at }
      anchor = undefined
    }
    // From the date before on: a line may hold thousands of them.
    const lineEnd = text.slice(seen, date.start).lastIndexOf('\n')
    if (lineEnd >= 0) lineFrom = seen + lineEnd + 1
    seen = date.start
    const opensLine = date.start - lineFrom < 12 && LINE_LEAD.test(text.slice(lineFrom, date.start))
    const near = anchor && anchor.at >= lineFrom && date.start - anchor.at < REACH_UNITS ? anchor : undefined
    const from = opensLine ? entry : near
    let read = date
    if (from && isYearOpen(date)) {
      const iso = firstFrom(date, from.day)
      if (
        iso !== undefined &&
        startOf(iso) <= today &&
        (opensLine || date.tense === 'unknown' || startOf(date.iso ?? iso) <= today)
      )
        read = { ...date, iso, yearInferred: true }
    }
    const isTold = read !== date || !isYearOpen(date)
    if (isTold && read.iso !== null && !read.relative && /^(?:day|month)$/.test(read.precision)) {
      anchor = { day: startOf(read.iso), at: date.end }
      if (opensLine) entry = anchor
    } else if (opensLine && !isYearOpen(date)) entry = undefined
    return read
  })
}

/** The first such day or month that is not before `from`. */
function firstFrom(date: FoundDate, from: number): string | undefined {
  const { year } = civilDay(from)
  for (const candidate of [year, year + 1]) {
    const iso = withYear(date, candidate)
    if (iso !== undefined && endOf(iso) >= from) return iso
  }
  return undefined
}

function startOf(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  return dayNumber({ year, month, day })
}

function endOf(iso: string): number {
  const day = readIsoDay(iso)
  if (day) return dayNumber(day)
  const [year = 0, month = 1] = iso.split('-').map(Number)
  return dayNumber({ ...addMonths({ year, month }, 1), day: 1 }) - 1
}

/** Only where a date without a year opens a line below. */
function readYearLines(text: string, found: readonly FoundDate[]): { year: number; at: number }[] {
  if (!found.some(isYearOpen)) return []
  const lines: { year: number; at: number }[] = []
  for (const match of text.matchAll(/^.{4,24}$/gmu)) {
    const year = YEAR_LINE.exec(match[0])?.groups?.year
    if (year !== undefined) lines.push({ year: Number(year), at: match.index })
  }
  return lines
}
