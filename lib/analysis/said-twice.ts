/** Words of one document that several evidence cards hold, give or take the marks at their ends: one passage, not two. Pure. */
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import { spanOfWords } from '@/lib/schema/excerpt'
import type { CardId } from '@/lib/schema/ids'

export interface SaidTwice {
  readonly exact: string
  readonly cards: readonly CardId[]
}

/** In the order in which the words are first met. */
export function saidTwice(evidence: readonly EvidenceCard[]): readonly SaidTwice[] {
  const found = new Map<string, { readonly exact: string; readonly cards: Set<CardId> }>()
  for (const { id, excerpts } of evidence) {
    for (const { documentId, version, position, quote } of excerpts) {
      const { start, end } = spanOfWords(position, quote.exact)
      const key = `${documentId} ${version} ${start} ${end}`
      const known = found.get(key) ?? { exact: quote.exact, cards: new Set<CardId>() }
      known.cards.add(id)
      found.set(key, known)
    }
  }
  return [...found.values()].flatMap(({ exact, cards }) => (cards.size > 1 ? [{ exact, cards: [...cards] }] : []))
}
