/** How much of each part of a document is hedged: its sentences, and those of them that hold a hedge. Pure. */
import type { Span } from '@/lib/schema/excerpt'
import { unpackSpans } from '@/lib/schema/packed-spans'
import type { OutlinePart, TextMarks } from '@/lib/schema/source'

export interface HedgedCount {
  readonly sentences: number
  readonly hedged: number
}

/** For each part in order; a section counts the parts of a deeper level that follow it as its own. */
export function countHedgedSentences(
  parts: readonly OutlinePart[],
  marks: Pick<TextMarks, 'sentences' | 'hedges'>,
): readonly HedgedCount[] {
  const own = countWithin(
    parts.map(({ span }) => span),
    unpackSpans(marks.sentences),
    marks.hedges,
  )
  return parts.map((part, index) => {
    const sum = { sentences: 0, hedged: 0 }
    for (let at = index; at < parts.length; at++) {
      if (at > index && !isWithin(parts[at], part)) break
      sum.sentences += own[at]?.sentences ?? 0
      sum.hedged += own[at]?.hedged ?? 0
    }
    return sum
  })
}

function isWithin(part: OutlinePart | undefined, section: OutlinePart): boolean {
  return part !== undefined && section.kind === 'section' && (part.level > section.level || part.kind === 'point')
}

/** All three in text order; the parts tile the text. */
function countWithin(parts: readonly Span[], sentences: readonly Span[], hedges: readonly Span[]): HedgedCount[] {
  const counts = parts.map(() => ({ sentences: 0, hedged: 0 }))
  let part = 0
  let hedge = 0
  for (const { start, end } of sentences) {
    while (part + 1 < parts.length && (parts[part]?.end ?? 0) <= start) part++
    while (hedge < hedges.length && (hedges[hedge]?.start ?? 0) < start) hedge++
    const count = counts[part]
    if (!count) continue
    count.sentences++
    if ((hedges[hedge]?.start ?? Infinity) < end) count.hedged++
  }
  return counts
}
