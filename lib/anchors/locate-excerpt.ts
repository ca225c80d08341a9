/**
 * Finds an excerpt's passage in a text again: first where it stood, then by its exact words, the context deciding
 * between several places. Every answer but `lost` holds exactly the quoted words; nothing fuzzy is accepted here.
 * Source: W3C Web Annotation Data Model, §4.2.4–4.2.5.
 */
import type { Excerpt, Quote, Span } from '@/lib/schema/excerpt'

export type Located =
  /** The words stand where they stood. */
  | { readonly kind: 'found'; readonly span: Span }
  /** They stand elsewhere, and one place fits their context better than any other. */
  | { readonly kind: 'moved'; readonly span: Span }
  /** They stand at several places that fit equally well; in text order, at most MAX_CANDIDATES. */
  | { readonly kind: 'ambiguous'; readonly spans: readonly Span[] }
  | { readonly kind: 'lost' }

/** A quote of one letter may stand anywhere; beyond this many places the rest is not looked at. */
export const MAX_CANDIDATES = 200

/**
 * Offsets are UTF-16 units into `text`. In another version of the document the old position counts only together with
 * its context: the same words may stand there by chance.
 */
export function locateExcerpt(text: string, excerpt: Excerpt, textHash?: string): Located {
  const { exact } = excerpt.quote
  const { start } = excerpt.position
  if (exact === '') return { kind: 'lost' }
  const there = { start, end: start + exact.length }
  const isThere = start >= 0 && text.startsWith(exact, start)
  if (isThere && (textHash === excerpt.textHash || fit(text, there, excerpt.quote) === wholeFit(excerpt.quote))) {
    return { kind: 'found', span: there }
  }
  const places = findAll(text, exact)
  if (places.length === 0) return { kind: 'lost' }
  const fits = places.map((place) => fit(text, place, excerpt.quote))
  const best = Math.max(...fits)
  const fitting = places.filter((_, index) => fits[index] === best)
  const [only] = fitting
  if (fitting.length > 1 || !only) return { kind: 'ambiguous', spans: fitting }
  return only.start === start ? { kind: 'found', span: only } : { kind: 'moved', span: only }
}

function findAll(text: string, exact: string): Span[] {
  const places: Span[] = []
  for (let at = text.indexOf(exact); at >= 0 && places.length < MAX_CANDIDATES; at = text.indexOf(exact, at + 1)) {
    places.push({ start: at, end: at + exact.length })
  }
  return places
}

/** How many units of the context agree, counted outwards from the words. */
function fit(text: string, { start, end }: Span, { prefix, suffix }: Quote): number {
  let before = 0
  while (before < prefix.length && before < start && text[start - 1 - before] === prefix[prefix.length - 1 - before])
    before++
  let after = 0
  while (after < suffix.length && text[end + after] === suffix[after]) after++
  return before + after
}

function wholeFit({ prefix, suffix }: Quote): number {
  return prefix.length + suffix.length
}
