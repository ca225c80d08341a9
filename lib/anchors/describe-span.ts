/**
 * Describes a passage so that it can be found again: the words, 32 units on either side, and its place.
 * Source: W3C Web Annotation Data Model, §4.2.4–4.2.5.
 */
import type { Excerpt, Span } from '@/lib/schema/excerpt'
import { QUOTE_CONTEXT_UNITS } from '@/lib/schema/excerpt'
import type { DocumentId, Hash } from '@/lib/schema/ids'
import { characterBoundary } from './characters'

export interface TextVersion {
  readonly documentId: DocumentId
  readonly version: number
  readonly textHash: Hash
}

/**
 * The context is at most QUOTE_CONTEXT_UNITS a side, shortened where it would cut a character in two. A span out of
 * bounds is clipped to the text; one that cuts a character in two is widened to hold it. Offsets are UTF-16 units.
 */
export function describeSpan(text: string, span: Span, version: TextVersion): Excerpt {
  const start = characterBoundary(text, clip(span.start, 0, text.length), 'floor')
  const end = characterBoundary(text, clip(span.end, start, text.length), 'ceil')
  const prefixStart = characterBoundary(text, Math.max(0, start - QUOTE_CONTEXT_UNITS), 'ceil')
  const suffixEnd = characterBoundary(text, Math.min(text.length, end + QUOTE_CONTEXT_UNITS), 'floor')
  return {
    documentId: version.documentId,
    version: version.version,
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(Math.min(prefixStart, start), start),
      suffix: text.slice(end, Math.max(suffixEnd, end)),
    },
    position: { start, end },
    textHash: version.textHash,
  }
}

function clip(value: number, low: number, high: number): number {
  return Number.isFinite(value) ? Math.max(low, Math.min(Math.trunc(value), high)) : low
}
