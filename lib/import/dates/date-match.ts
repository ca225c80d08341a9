/** What a date rule finds, before it is set against the document's day. */
import type { Span } from '@/lib/schema/excerpt'
import type { DatePrecision } from '@/lib/schema/fuzzy-date'
import type { Tense } from './tense'
import type { CivilDay } from './calendar'

/** What relative dates are counted from. `day` null: they stay unresolved. */
export interface DateContext {
  readonly day: CivilDay | null
  readonly tense: Tense
}

export interface Resolved {
  readonly iso: string | null
  readonly precision: DatePrecision
  readonly relative?: boolean
  readonly yearInferred?: boolean
  /** "The next day": counted from the date that stands before it, without which it is none (beside-dates.ts). */
  readonly daysFromDateBefore?: number
  /** "The following year", "three months later": counted in the same way; of a year only the year is kept. */
  readonly monthsFromDateBefore?: number
  /** "November of that year": `11` or `11-30`, in the year of the date before it; open where none stands there. */
  readonly inYearBefore?: string
  /** "The 18th of that month": that day of the month of the date before it, without which it is none. */
  readonly dayInMonthBefore?: number
}

export interface DateRule {
  /** Global and with named groups; must not match the empty string. */
  readonly pattern: RegExp
  /** Undefined when the match is no date after all. */
  readonly resolve: (groups: Readonly<Record<string, string | undefined>>, context: DateContext) => Resolved | undefined
}

export interface FoundDate extends Span, Resolved {
  readonly text: string
  /** As the words around it have it, where the rules of a language were asked. */
  readonly tense?: Tense
}
