/**
 * Spans of a long text as few numbers: a document of 200,000 lines has as many sentences, and as objects in JSON they
 * would weigh more than its words.
 */
import type { Span } from './excerpt'

/** For each span in text order: units since the end of the one before, then its length. */
export type PackedSpans = readonly number[]

/** `spans` in text order, without overlaps. */
export function packSpans(spans: readonly Span[]): PackedSpans {
  const packed: number[] = []
  let at = 0
  for (const { start, end } of spans) {
    packed.push(start - at, end - start)
    at = end
  }
  return packed
}

export function unpackSpans(packed: PackedSpans): Span[] {
  const spans: Span[] = []
  let at = 0
  for (let index = 0; index + 1 < packed.length; index += 2) {
    const start = at + (packed[index] ?? 0)
    at = start + (packed[index + 1] ?? 0)
    spans.push({ start, end: at })
  }
  return spans
}
