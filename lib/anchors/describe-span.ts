/**
 * Describes a passage so that it can be found again: the words, 32 units on either side, and its place.
 * Source: W3C Web Annotation Data Model, §4.2.4–4.2.5.
 */
import type { Excerpt, Span } from '@/lib/schema/excerpt'
import { QUOTE_CONTEXT_UNITS } from '@/lib/schema/excerpt'
import type { DocumentId, Hash } from '@/lib/schema/ids'

export interface TextVersion {
  readonly documentId: DocumentId
  readonly version: number
  readonly textHash: Hash
}

/**
 * The context is at most QUOTE_CONTEXT_UNITS a side, shortened where it would cut a character in two. A span out of
 * bounds is clipped to the text; one that cuts a character in two is widened to hold it.
 */
export function describeSpan(text: string, span: Span, version: TextVersion): Excerpt {
  const start = Math.max(0, Math.min(span.start, text.length))
  const end = Math.max(start, Math.min(span.end, text.length))
  return {
    ...version,
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - QUOTE_CONTEXT_UNITS), start),
      suffix: text.slice(end, end + QUOTE_CONTEXT_UNITS),
    },
    position: { start, end },
  }
}
