/**
 * Finds an excerpt's passage in a text again. Every answer but `lost` is checked to hold exactly the quoted words;
 * nothing fuzzy is ever accepted here.
 */
import type { Excerpt, Span } from '@/lib/schema/excerpt'

export type Located =
  | { readonly kind: 'found'; readonly span: Span }
  /** The exact words stand elsewhere, and only one place fits their context best. */
  | { readonly kind: 'moved'; readonly span: Span }
  /** The exact words stand at several places that fit equally well; in text order. */
  | { readonly kind: 'ambiguous'; readonly spans: readonly Span[] }
  | { readonly kind: 'lost' }

/** Offsets are UTF-16 units into `text`. */
export function locateExcerpt(text: string, excerpt: Excerpt): Located {
  const { start, end } = excerpt.position
  if (text.slice(start, end) === excerpt.quote.exact) return { kind: 'found', span: { start, end } }
  return { kind: 'lost' }
}
