/**
 * Dates in languages without rules of their own, by chrono-node under guard: only words that hold a digit or a month or
 * weekday's length of letters pass, only known calendar parts count, and the machine's time zone never does.
 */
import * as it from 'chrono-node/it'
import * as ja from 'chrono-node/ja'
import * as nl from 'chrono-node/nl'
import * as pt from 'chrono-node/pt'
import * as uk from 'chrono-node/uk'
import type { Chrono, ParsedComponents } from 'chrono-node'
import { civilDay, dayNumber, isCivilDay, isoDay, isoMonth, type CivilDay } from './calendar'
import type { FoundDate } from './date-match'

const BY_LANGUAGE: Readonly<Record<string, Pick<Chrono, 'parse'>>> = { it, ja, nl, pt, uk }

/** Whether dates can be looked for in `language`. */
export function hasChronoDates(language: string): boolean {
  return Object.hasOwn(BY_LANGUAGE, language)
}

/** Long lines are cut, since chrono's cost grows faster than its input. */
const CHUNK_UNITS = 2000

/** In text order. Relative dates stay out when there is no document day. */
export function findChronoDates(text: string, language: string, day: CivilDay | null): FoundDate[] {
  const chrono = Object.hasOwn(BY_LANGUAGE, language) ? BY_LANGUAGE[language] : undefined
  if (!chrono) return []
  const found: FoundDate[] = []
  for (let from = 0; from < text.length;) {
    const stop = text.indexOf('\n', from)
    const to = Math.min(stop < 0 ? text.length : stop + 1, from + CHUNK_UNITS)
    const chunk = text.slice(from, to)
    if (/\d|\p{L}{3}|[年月日周]/u.test(chunk)) found.push(...parseChunk(chrono, chunk, from, day))
    from = to
  }
  return found
}

function parseChunk(chrono: Pick<Chrono, 'parse'>, chunk: string, offset: number, day: CivilDay | null): FoundDate[] {
  const at = day ?? { year: 2000, month: 6, day: 15 }
  // Noon of the local calendar day: chrono reads the reference in local time and answers in it.
  const reference = new Date(at.year, at.month - 1, at.day, 12)
  const found: FoundDate[] = []
  for (const result of chrono.parse(chunk, reference)) {
    const words = result.text.trim()
    if (words.length < 4 || !/\d{1,2}\P{L}|\p{L}{4}|[年月日]/u.test(`${words} `)) continue
    const resolved = resolveParts(result.start, at, day !== null)
    if (!resolved) continue
    const start = offset + result.index + result.text.indexOf(words)
    found.push({ start, end: start + words.length, text: words, ...resolved })
  }
  return found
}

function resolveParts(
  parts: ParsedComponents,
  at: CivilDay,
  hasDay: boolean,
): Omit<FoundDate, 'start' | 'end' | 'text'> | undefined {
  const year = parts.get('year') ?? at.year
  const month = parts.get('month') ?? at.month
  const day = parts.get('day') ?? at.day
  if (parts.isCertain('day') && parts.isCertain('month')) {
    if (parts.isCertain('year')) {
      return isCivilDay({ year, month, day }) ? { iso: isoDay({ year, month, day }), precision: 'day' } : undefined
    }
    return { iso: hasDay ? isoDay(nearest({ year, month, day }, at)) : null, precision: 'day', yearInferred: hasDay }
  }
  if (parts.isCertain('month') && parts.isCertain('year')) return { iso: isoMonth({ year, month }), precision: 'month' }
  return undefined
}

/** The year that puts the day nearest the document's. */
function nearest(day: CivilDay, at: CivilDay): CivilDay {
  const number = dayNumber(at)
  const candidates = [at.year - 1, at.year, at.year + 1].map((year) => ({ ...day, year }))
  const best = candidates.sort((a, b) => Math.abs(dayNumber(a) - number) - Math.abs(dayNumber(b) - number))[0]
  return civilDay(dayNumber(best ?? day))
}
