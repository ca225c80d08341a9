/**
 * How much of a document gave evidence: which paragraphs of its running text, a table counting as one, hold, wholly or in
 * part, a passage that stands on the board as evidence. Pure; costs by the passages, not by the length of the document.
 */
import type { Span } from '@/lib/schema/excerpt'
import { unpackSpans } from '@/lib/schema/packed-spans'
import type { TextMarks } from '@/lib/schema/source'

/** The paragraphs of the running text, each from its first sentence to its last, in order. */
export function readParagraphSpans({ sentences, paragraphs }: Pick<TextMarks, 'sentences' | 'paragraphs'>): Span[] {
  const spans = unpackSpans(sentences)
  let from = 0
  return paragraphs.flatMap((count) => {
    const first = spans[from]
    const last = spans[from + count - 1]
    from += count
    return first && last ? [{ start: first.start, end: last.end }] : []
  })
}

/** The paragraphs outside of tables and the tables, in order. Both are in order and none overlaps another of its kind. */
export function withTables(paragraphs: readonly Span[], tables: readonly Span[]): readonly Span[] {
  if (tables.length === 0) return paragraphs
  const outside = paragraphs.filter(({ start, end }) => (tables[firstEndingAfter(tables, start)]?.start ?? end) >= end)
  return [...outside, ...tables].sort((a, b) => a.start - b.start)
}

/** Indexes of the `paragraphs` that a passage touches. */
export function coveredParagraphs(paragraphs: readonly Span[], passages: readonly Span[]): ReadonlySet<number> {
  const covered = new Set<number>()
  for (const passage of passages) {
    for (let at = firstEndingAfter(paragraphs, passage.start); at < paragraphs.length; at++) {
      if ((paragraphs[at]?.start ?? Infinity) >= passage.end) break
      covered.add(at)
    }
  }
  return covered
}

/**
 * The nearest paragraph without evidence before or after `offset`, not the one it lies in; past the end it goes on from
 * the other. Undefined when all gave evidence.
 */
export function uncoveredBeside(
  paragraphs: readonly Span[],
  covered: ReadonlySet<number>,
  { offset, step }: { readonly offset: number; readonly step: 1 | -1 },
): Span | undefined {
  const count = paragraphs.length
  const here = firstEndingAfter(paragraphs, offset)
  const isWithin = (paragraphs[here]?.start ?? Infinity) <= offset
  const from = step === 1 && !isWithin ? here : here + step
  for (let tried = 0; tried < count; tried++) {
    const at = (((from + tried * step) % count) + count) % count
    if (!covered.has(at)) return paragraphs[at]
  }
  return undefined
}

/** The paragraph at `offset`, or the next one; undefined in a text without paragraphs. */
export function paragraphAt(paragraphs: readonly Span[], offset: number): Span | undefined {
  return paragraphs[Math.min(firstEndingAfter(paragraphs, offset), paragraphs.length - 1)]
}

/** Stretches of the text that gave evidence, as parts of its length from 0 to 1, near ones joined: a map to be drawn. */
export function coverageBands(
  paragraphs: readonly Span[],
  covered: ReadonlySet<number>,
  length: number,
): readonly { readonly from: number; readonly to: number }[] {
  const bands: { from: number; to: number }[] = []
  for (const at of [...covered].sort((a, b) => a - b)) {
    const { start, end } = paragraphs[at] ?? { start: 0, end: 0 }
    const from = start / length
    const to = Math.max(end / length, from + LEAST_BAND)
    const last = bands.at(-1)
    if (last && from - last.to < LEAST_BAND) last.to = Math.max(last.to, to)
    else bands.push({ from, to })
  }
  return bands
}
/** Shorter ones would be thinner than a pixel of the map. */
const LEAST_BAND = 0.004

/** Index of the first span that ends after `offset`; their number when none does. */
function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
