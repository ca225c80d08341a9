/** A passage as words to compare by. Kept per card object, which stays the same while nothing of the card changes. */
import type { EvidenceCard } from '@/lib/schema/cited-cards'

const SHINGLE_WORDS = 3
/** Shorter passages are alike by chance. */
export const MIN_SHINGLES = 4

export interface PassageWords {
  readonly words: readonly string[]
  /** Every three words in a row. */
  readonly shingles: ReadonlySet<string>
}

const known = new WeakMap<EvidenceCard, PassageWords>()

/** Of the quoted words of its first passage; empty for an observation in the team's own words. */
export function wordsOfPassage(card: EvidenceCard): PassageWords {
  const kept = known.get(card)
  if (kept) return kept
  const words = foldWords(card.excerpts[0]?.quote.exact ?? '')
  const shingles = new Set<string>()
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++) {
    shingles.add(words.slice(at, at + SHINGLE_WORDS).join(' '))
  }
  const made = { words, shingles }
  known.set(card, made)
  return made
}

/** Words and numbers in lower case; where a script sets no spaces, its characters. */
export function foldWords(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? []
  )
}

/** Shared shingles as a share of all of both: 1 for the same words. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const each of a) if (b.has(each)) shared++
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}
