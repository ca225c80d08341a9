/**
 * Passages that are nearly the same words (shared shingles ≥ 0.8), without comparing each with each: two that are so
 * alike share one of the rarest shingles of each. Source: prefix filtering, Chaudhuri, Ganti and Kaushik (2006).
 */
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import { likeness, MIN_SHINGLES, wordsOfPassage } from './passage-words'

const LIKENESS = 0.8

export interface Alike {
  readonly a: EvidenceCard
  readonly b: EvidenceCard
  /** LIKENESS to 1. */
  readonly share: number
}

/** Of several with the very same words, each is paired with the first only. */
export function alikePassages(evidence: readonly EvidenceCard[]): readonly Alike[] {
  const found: Alike[] = []
  const firsts = new Map<string, EvidenceCard>()
  for (const card of evidence) {
    const { words, shingles } = wordsOfPassage(card)
    if (shingles.size < MIN_SHINGLES) continue
    const text = words.join(' ')
    const first = firsts.get(text)
    if (first) found.push({ a: first, b: card, share: 1 })
    else firsts.set(text, card)
  }
  const texts = [...firsts.values()]
  const counts = new Map<string, number>()
  for (const card of texts) {
    for (const each of wordsOfPassage(card).shingles) counts.set(each, (counts.get(each) ?? 0) + 1)
  }
  const byRarest = new Map<string, EvidenceCard[]>()
  for (const card of texts) {
    const { shingles } = wordsOfPassage(card)
    const others = new Set<EvidenceCard>()
    for (const shingle of rarest(shingles, counts)) {
      const known = byRarest.get(shingle)
      if (known) for (const other of known) others.add(other)
      if (known) known.push(card)
      else byRarest.set(shingle, [card])
    }
    for (const other of others) {
      const share = likeness(wordsOfPassage(other).shingles, shingles)
      if (share >= LIKENESS) found.push({ a: other, b: card, share })
    }
  }
  return found
}

/** So many of the rarest that two passages of LIKENESS must share one of them; those that nobody shares are left out. */
function rarest(shingles: ReadonlySet<string>, counts: ReadonlyMap<string, number>): readonly string[] {
  const count = (each: string) => counts.get(each) ?? 0
  return [...shingles]
    .sort((x, y) => count(x) - count(y) || (x < y ? -1 : 1))
    .slice(0, shingles.size - Math.ceil(LIKENESS * shingles.size) + 1)
    .filter((each) => count(each) > 1)
}
