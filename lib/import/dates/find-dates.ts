/**
 * Finds the dates of a text and resolves them against the document's day, never against today. English goes by our
 * own rules; other languages by chrono's, under guard (chrono-dates.ts).
 */
import type { Span } from '@/lib/schema/excerpt'
import { matchesIn } from '../matches-in'
import type { CivilDay } from './calendar'
import { ENGLISH } from '../languages/english'
import type { LanguageRules } from '../languages/language-rules'
import { rulesOf } from '../languages/rules-of'
import { findChronoDates } from './chrono-dates'
import { readBeside } from './beside-dates'
import type { FoundDate } from './date-match'
import { tenseAround } from './tense'

/** In text order, not overlapping. `sentences` in order bound the words whose tense counts. */
export function findDates(
  text: string,
  language: string,
  day: CivilDay | null,
  sentences: readonly Span[],
): FoundDate[] {
  const rules = language === 'und' ? ENGLISH : rulesOf(language)
  return rules ? findByRules(text, day, sentences, rules) : findChronoDates(text, language, day)
}

function findByRules(
  text: string,
  day: CivilDay | null,
  sentences: readonly Span[],
  rules: Pick<LanguageRules, 'dates' | 'tense' | 'plain'>,
): FoundDate[] {
  const plain = rules.plain?.(text) ?? text
  const found: FoundDate[] = []
  const taken = new Map<number, FoundDate[]>()
  for (const { pattern, resolve } of rules.dates) {
    let at = 0
    for (const match of matchesIn(plain, pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (overlaps(taken, start, end)) continue
      while (at + 1 < sentences.length && (sentences[at + 1]?.start ?? Infinity) <= start) at++
      const sentence = sentences[at]
      const isInside = sentence !== undefined && sentence.start <= start && start < sentence.end
      const tense = isInside ? tenseAround(plain, start, end, sentence.start, sentence.end, rules.tense) : 'unknown'
      const resolved = resolve(match.groups ?? {}, { day, tense })
      if (!resolved) continue
      const date = { start, end, text: text.slice(start, end), tense, ...resolved }
      found.push(date)
      take(taken, date)
    }
  }
  return readBeside(
    plain,
    found.sort((a, b) => a.start - b.start),
    day,
  )
}

/** Found dates by the 64-unit buckets they touch, so that a look-up costs the same in a long text. */
const BUCKET_BITS = 6

function overlaps(taken: ReadonlyMap<number, readonly FoundDate[]>, start: number, end: number): boolean {
  for (let bucket = start >> BUCKET_BITS; bucket <= (end - 1) >> BUCKET_BITS; bucket++) {
    if (taken.get(bucket)?.some((date) => date.start < end && start < date.end)) return true
  }
  return false
}

function take(taken: Map<number, FoundDate[]>, date: FoundDate): void {
  for (let bucket = date.start >> BUCKET_BITS; bucket <= (date.end - 1) >> BUCKET_BITS; bucket++) {
    const there = taken.get(bucket)
    if (there) there.push(date)
    else taken.set(bucket, [date])
  }
}
