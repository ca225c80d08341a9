/** Where one sentence may hold two attributions: its clauses. Masked sentence in, spans within it out; they tile it. */
import type { Span } from '@/lib/schema/excerpt'

/** "; " between sentences, ", and …", and the comma splice ", It said". */
const BREAK = /;\s+(?=[\p{L}"])|,\s+(?=(?:and|but|while|whereas|although|though|yet)\s)|,\s+(?=(?:It|He|She|They)\s)/gu

export function splitClauses(sentence: string): Span[] {
  const clauses: Span[] = []
  let start = 0
  for (const match of sentence.matchAll(BREAK)) {
    clauses.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  clauses.push({ start, end: sentence.length })
  return clauses
}
