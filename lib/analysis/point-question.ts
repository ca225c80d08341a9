/**
 * What a discussion point asks of the documents, read from the document it stands in: the words of its own part, those
 * of the other points beside it, and the section that is itself no evidence for it. Pure.
 */
import type { Span } from '@/lib/schema/excerpt'
import type { OutlinePart } from '@/lib/schema/source'
import type { EvidenceQuestion } from './evidence-query'

export interface PointQuestion {
  readonly question: EvidenceQuestion
  readonly section: Span
}

/** `at`: the passage that the point stands for. Undefined where that is running text: its own words ask then. */
export function questionOfPoint(
  title: string,
  at: Span,
  { text, outline }: { readonly text: string; readonly outline: readonly OutlinePart[] },
): PointQuestion | undefined {
  const index = outline.findIndex(({ span }) => span.start <= at.start && at.start < span.end)
  const part = outline[index]
  const heading = part?.heading
  if (!part || !heading || part.kind === 'intro' || heading.start > at.start || at.start >= heading.end)
    return undefined
  const bodyOf = (each: OutlinePart) => text.slice(each.heading?.end ?? each.span.start, each.span.end)
  const others = outline.filter((each) => each.kind === part.kind && each !== part)
  return {
    question: { heading: title, body: bodyOf(part), others: others.map(bodyOf) },
    section: sectionAround(outline, index),
  }
}

/** From the section that holds the part to the end of what that section holds; points without a section: all of them. */
function sectionAround(outline: readonly OutlinePart[], index: number): Span {
  const isPoint = (at: number) => outline[at]?.kind === 'point'
  let first = index
  while (isPoint(first) && first > 0 && (isPoint(first - 1) || outline[first - 1]?.kind === 'section')) first--
  let last = index
  while (isPoint(last + 1)) last++
  return { start: outline[first]?.span.start ?? 0, end: outline[last]?.span.end ?? 0 }
}
