/** Where one sentence may hold two attributions: its clauses. Masked sentence in, spans within it out; they tile it. */
import type { Span } from '@/lib/schema/excerpt'
import { compile } from '../compile-pattern'
import { matchesIn } from '../matches-in'

/** "; " between sentences, ", and …", and the comma splice ", It said". */
const BREAK = compile(
  /;\s+(?=[\p{L}"])|,\s+(?=(?:and|but|while|whereas|although|though|yet)\s)|,\s+(?=(?:It|He|She|They)\s)/gu,
)

/** "While the mayor said it was safe, the engineer said it was not." */
const OPENED = /^(?:While|Although|Though|Whereas) [^,;:]{8,160}(?=,\s)/u

export function splitClauses(sentence: string): Span[] {
  const clauses: Span[] = []
  let start = 0
  const opened = OPENED.exec(sentence)?.[0].length
  if (opened !== undefined) {
    const lead = sentence.indexOf(' ') + 1
    clauses.push({ start: lead, end: opened })
    start = opened + 2
  }
  for (const match of matchesIn(sentence, BREAK)) {
    if (match.index < start) continue
    clauses.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  clauses.push({ start, end: sentence.length })
  return clauses
}
