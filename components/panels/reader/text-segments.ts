/**
 * Cuts one line of text, or a cell of a table, into runs at every border of a heading, a passage, a proposal, a hedge or the lit words, and says
 * for each run what holds there. Overlaps are kept: a run may belong to several passages.
 */
import type { Span } from '@/lib/schema/excerpt'
import type { CardId, ProposalId } from '@/lib/schema/ids'
import type { LinkKind } from '@/lib/schema/link'
import type { HedgeMark } from '@/lib/schema/source'
import { spansTouching } from './spans-touching'

/** A passage of the document that a card on the board holds. */
export interface Passage extends Span {
  readonly cardId: CardId
  readonly kind: 'evidence' | 'point'
  /** Relations that the card's links give it, in LINK_KINDS' order; empty when it is linked to nothing. */
  readonly relations: readonly LinkKind[]
}
/** Words that a rule proposes and nobody has accepted or dismissed. */
export interface ProposedSpan extends Span {
  readonly id: ProposalId
  /** All its words are marked; otherwise only the margin beside its beginning. */
  readonly marksWords: boolean
}
export interface TextLayers {
  /** A heading may be a line of its own or the first words of one. */
  readonly headings: readonly Span[]
  /** Whole lines. */
  readonly captions: readonly Span[]
  readonly passages: readonly Passage[]
  readonly proposed: readonly ProposedSpan[]
  readonly hedges: readonly HedgeMark[]
  readonly lit: Span | null
}
export interface Beginning {
  readonly passages: readonly Passage[]
  readonly proposed: readonly ProposedSpan[]
}
export interface TextRun extends Span {
  readonly passages: readonly Passage[]
  readonly proposals: readonly ProposalId[]
  readonly heading: boolean
  /** Whose hedge its words are. */
  readonly hedge: HedgeMark['whose'] | null
  readonly lit: boolean
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end
const covers = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end

/** The layers that touch `span`: what one chunk needs of a whole document's. */
export function layersWithin(layers: TextLayers, span: Span): TextLayers {
  return {
    headings: spansTouching(layers.headings, span),
    captions: spansTouching(layers.captions, span),
    passages: spansTouching(layers.passages, span),
    proposed: spansTouching(layers.proposed, span),
    hedges: spansTouching(layers.hedges, span),
    lit: layers.lit && overlaps(layers.lit, span) ? layers.lit : null,
  }
}

/** Runs tile `line` in order; none is empty. */
export function segmentLine(line: Span, layers: TextLayers): readonly TextRun[] {
  const here = layersWithin(layers, line)
  const claims = here.proposed.filter((each) => each.marksWords)
  const borders = new Set([line.start, line.end])
  for (const span of [...here.headings, ...here.passages, ...claims, ...here.hedges, ...(here.lit ? [here.lit] : [])]) {
    if (span.start > line.start) borders.add(span.start)
    if (span.end < line.end) borders.add(span.end)
  }
  const cuts = [...borders].sort((a, b) => a - b)
  return cuts.slice(1).map((end, index) => {
    const run = { start: cuts[index] ?? line.start, end }
    return {
      ...run,
      passages: here.passages.filter((each) => covers(each, run)),
      proposals: claims.filter((each) => covers(each, run)).map((each) => each.id),
      heading: here.headings.some((each) => covers(each, run)),
      hedge: here.hedges.find((each) => covers(each, run))?.whose ?? null,
      lit: here.lit !== null && covers(here.lit, run),
    }
  })
}

/** The passages and proposals that begin in `line`: what its margin marks. */
export function beginningIn(line: Span, layers: TextLayers): Beginning {
  const begins = (span: Span) => span.start >= line.start && span.start < line.end
  return { passages: layers.passages.filter(begins), proposed: layers.proposed.filter(begins) }
}
