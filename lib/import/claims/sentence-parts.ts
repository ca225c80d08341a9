/** A sentence whose parts between semicolons have each their own speaker holds several claims. */
import type { Span } from '@/lib/schema/excerpt'
import type { FrameContext, PlacedClaim, SentenceClaim } from './claim-reader'

/** One claim for the sentence, or one for each part between semicolons where two have each their own speaker. */
export function placeClaims(
  sentence: string,
  contextAt: (offset: number) => FrameContext,
  readOne: (sentence: string, context: FrameContext) => SentenceClaim | undefined,
): PlacedClaim[] {
  const parts = splitAtSemicolons(sentence)
  if (parts.length > 1) {
    const read = parts.flatMap(({ start, end }) => {
      const claim = readOne(sentence.slice(start, end), contextAt(start))
      return claim?.verb ? [{ span: { start, end }, claim: shift(claim, start) }] : []
    })
    if (read.length > 1) return read
  }
  const claim = readOne(sentence, contextAt(0))
  return claim ? [{ claim, span: { start: 0, end: sentence.length } }] : []
}

function splitAtSemicolons(sentence: string): Span[] {
  const parts: Span[] = []
  let start = 0
  for (const match of sentence.matchAll(/;\s+/g)) {
    parts.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  parts.push({ start, end: sentence.length })
  return parts.filter(({ start, end }) => end > start)
}

/** Offsets of a part → offsets of its sentence. */
function shift(claim: SentenceClaim, by: number): SentenceClaim {
  const move = <T extends Span>(span: T | null): T | null =>
    span ? { ...span, start: span.start + by, end: span.end + by } : null
  return { ...claim, speaker: move(claim.speaker), verb: move(claim.verb) }
}
