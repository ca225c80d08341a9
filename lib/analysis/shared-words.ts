/** The words of a sentence that it shares with a card, for people: the very words, where they stand and how much each tells. */
import type { Span } from '@/lib/schema/excerpt'
import type { EvidenceSuggestion } from './suggest-evidence'
import { termsOf } from './terms'

export interface SharedWord {
  /** As the sentence has it, where it has it first. */
  readonly word: string
  /** Of the score, from 0 to 1. */
  readonly share: number
}

/** `spans` are in text order and count within `exact`; `words` come with the most telling first. */
export function sharedWords(
  exact: string,
  shared: EvidenceSuggestion['shared'],
): { readonly spans: readonly Span[]; readonly words: readonly SharedWord[] } {
  const shares = new Map(shared.map(({ stem, share }) => [stem, share]))
  const spans = new Map<number, Span>()
  const words = new Map<number, SharedWord>()
  const counted = new Set<string>()
  for (const { stem, start, end } of termsOf(exact)) {
    const share = shares.get(stem)
    if (share === undefined) continue
    spans.set(start, { start, end })
    if (counted.has(stem)) continue
    counted.add(stem)
    // A hyphened word has several stems in one place.
    words.set(start, { word: exact.slice(start, end), share: (words.get(start)?.share ?? 0) + share })
  }
  return {
    spans: [...spans.values()],
    words: [...words.values()].sort((a, b) => b.share - a.share || (a.word < b.word ? -1 : 1)),
  }
}
