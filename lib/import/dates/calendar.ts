/**
 * Days of the Gregorian calendar as numbers, without clocks or time zones: the same on every machine. A day number
 * counts days since 1970-01-01.
 */
export interface CivilDay {
  readonly year: number
  /** 1–12 */
  readonly month: number
  /** 1–31 */
  readonly day: number
}

const DAY_MS = 86_400_000

export function dayNumber({ year, month, day }: CivilDay): number {
  return Math.floor(Date.UTC(year, month - 1, day) / DAY_MS)
}

export function civilDay(number: number): CivilDay {
  const date = new Date(number * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** False for 31 June, month 13 and the like. */
export function isCivilDay({ year, month, day }: CivilDay): boolean {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1000 || year > 9999) return false
  return civilDay(dayNumber({ year, month, day })).day === day
}

/** 0 is Sunday. */
export function weekdayOf(number: number): number {
  return (((number + 4) % 7) + 7) % 7
}

export function isoDay(day: CivilDay): string {
  return `${isoMonth(day)}-${two(day.day)}`
}

export function isoMonth({ year, month }: { readonly year: number; readonly month: number }): string {
  return `${String(year).padStart(4, '0')}-${two(month)}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** Reads `2025-03-18`; undefined for anything else, days that do not exist included. */
export function readIsoDay(value: string): CivilDay | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)
  if (!match) return undefined
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  return isCivilDay(day) ? day : undefined
}

/** The month `by` months later (earlier when negative). */
export function addMonths(
  { year, month }: { year: number; month: number },
  by: number,
): { year: number; month: number } {
  const index = year * 12 + (month - 1) + by
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
}

/** Of the Western churches (the anonymous Gregorian computus). */
export function easterSunday(year: number): CivilDay {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const skipped = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25)
  const epact = (skipped + 19 * golden + 15) % 30
  const moon = epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11))
  const fullMoon = dayNumber({ year, month: 3, day: 21 }) + moon
  return civilDay(fullMoon + 7 - weekdayOf(fullMoon))
}
