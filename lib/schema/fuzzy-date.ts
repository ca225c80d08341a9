import { isJsonObject, type Json } from './json'

export const DATE_PRECISIONS = ['time', 'day', 'month', 'year', 'range', 'unknown'] as const
export type DatePrecision = (typeof DATE_PRECISIONS)[number]

/**
 * A date as a text gives it. `iso` is `2025-03-18T14:00Z`, `2025-03-18`, `2025-03`, `2025`, or for a range
 * `2025-03-15/2025-03-16`; null where the text does not settle it. Never resolved against today.
 */
export interface FuzzyDate {
  readonly text: string
  readonly iso: string | null
  readonly precision: DatePrecision
  /** The text counts from another date ("last week"). */
  readonly relative?: boolean
  /** The text names no year; it was taken from the document's date. */
  readonly yearInferred?: boolean
}

/** Reads a date written by any version of the program; undefined when it is not one. */
export function readFuzzyDate(value: unknown): FuzzyDate | undefined {
  if (!isJsonObject(value) || typeof value.text !== 'string') return undefined
  const precision = DATE_PRECISIONS.find((known) => known === value.precision) ?? 'unknown'
  return {
    text: value.text,
    iso: typeof value.iso === 'string' ? value.iso : null,
    precision,
    ...(value.relative === true && { relative: true }),
    ...(value.yearInferred === true && { yearInferred: true }),
  }
}

/** The same date as JSON to store. */
export function fuzzyDateToJson(date: FuzzyDate): Json {
  return { ...date }
}
