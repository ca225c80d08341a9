/**
 * Turns an analysis into what a person is offered to accept: points, frames and evidence, in text order. Rows and ids
 * are the caller's; nothing here is stored.
 */
import type { Span } from '@/lib/schema/excerpt'
import { hedgesWithin } from '@/lib/schema/hedges-within'
import { MAX_PROPOSALS, MAX_TITLE_UNITS } from '@/lib/schema/limits'
import type { EvidenceProposal, FrameProposal, OutlinePart, PointProposal } from '@/lib/schema/source'
import { shorten } from '@/lib/schema/shorten'
import type { DocumentAnalysis, Sentence } from './document-analysis'

type Draft<P> = P extends { kind: infer K; fields: infer F }
  ? {
      readonly kind: K
      /** Says kind and place, unique within the document's text: a second import makes no second proposal. */
      readonly key: string
      readonly span: Span
      readonly fields: F
    }
  : never

/** A proposal before it is a row: without id, document and dismissal. */
export type ProposalDraft = Draft<PointProposal> | Draft<FrameProposal> | Draft<EvidenceProposal>

const SUMMARY_SENTENCES = 2
const SUMMARY_UNITS = 600
/** Behind a summary: its document says more of the point. */
const GOES_ON = ' …'

export interface Proposed {
  /** In text order, a frame before its points. */
  readonly proposals: readonly ProposalDraft[]
  /** How many more were found than the limit leaves room for. */
  readonly unproposed: number
}

/**
 * At most `limit`: of a longer document points, frames and claims have equal shares, and what one of them leaves free
 * falls to the others. Points and claims are the first of the text; frames are first those that hold some of these.
 */
export function proposeCards(analysis: DocumentAnalysis, limit = MAX_PROPOSALS): Proposed {
  const sections = readSections(analysis.outline)
  const evidence = proposeEvidence(analysis, sections)
  const points = proposePoints(analysis, sections)
  const frames = analysis.outline.filter((part) => part.kind === 'section').map(frameOf)
  const shares = shareOut(limit, { points: points.length, frames: frames.length, evidence: evidence.length })
  const held = [...points.slice(0, shares.points), ...evidence.slice(0, shares.evidence)]
  const needed = new Set(held.map(({ fields }) => fields.sectionId))
  const chosen = [...held, ...neededFirst(frames, needed).slice(0, shares.frames)]
  const rank = { frame: 0, point: 1, evidence: 2 } as const
  return {
    proposals: chosen.sort(
      (a, b) => a.span.start - b.span.start || rank[a.kind] - rank[b.kind] || a.span.end - b.span.end,
    ),
    unproposed: points.length + frames.length + evidence.length - chosen.length,
  }
}

/** Whoever wants least is served first, so that nobody has more than another who wants more; the odd one falls to the last. */
function shareOut<K extends string>(room: number, wanted: Readonly<Record<K, number>>): Record<K, number> {
  const kinds = (Object.keys(wanted) as K[]).sort((a, b) => wanted[a] - wanted[b])
  let left = Math.max(0, room)
  const shares = kinds.map((kind, served) => {
    const share = Math.min(wanted[kind], Math.floor(left / (kinds.length - served)))
    left -= share
    return [kind, share]
  })
  return Object.fromEntries(shares) as Record<K, number>
}

function neededFirst(frames: readonly Draft<FrameProposal>[], needed: ReadonlySet<string | undefined>) {
  const isNeeded = ({ fields }: Draft<FrameProposal>) => needed.has(fields.sectionId)
  return [...frames.filter(isNeeded), ...frames.filter((frame) => !isNeeded(frame))]
}

/** The section each part lies in, by the part's id: a section in itself, a point in the one before it. */
function readSections(outline: readonly OutlinePart[]): ReadonlyMap<string, string> {
  const sections = new Map<string, string>()
  let section: string | undefined
  for (const part of outline) {
    if (part.kind === 'section') section = part.id
    if (section !== undefined) sections.set(part.id, section)
  }
  return sections
}

function frameOf(part: OutlinePart): Draft<FrameProposal> {
  const span = part.heading ?? part.span
  return {
    kind: 'frame',
    key: keyOf('frame', span),
    span,
    fields: { title: shorten(part.title ?? '', MAX_TITLE_UNITS), sectionId: part.id },
  }
}

function proposePoints(analysis: DocumentAnalysis, sections: ReadonlyMap<string, string>): Draft<PointProposal>[] {
  const byPart = groupByPart(analysis.sentences)
  return analysis.outline
    .filter((part) => part.kind === 'point')
    .map((part) => {
      const span = part.heading ?? part.span
      const sentences = byPart.get(part.id) ?? []
      const sectionId = sections.get(part.id)
      return {
        kind: 'point',
        key: keyOf('point', span),
        span,
        fields: {
          title: shorten(part.title ?? '', MAX_TITLE_UNITS),
          summary: summarise(sentences.map(({ start, end }) => analysis.text.slice(start, end))),
          ...(part.marker !== null && { marker: part.marker }),
          ...(sectionId !== undefined && { sectionId }),
        },
      }
    })
}

function groupByPart(sentences: readonly Sentence[]): Map<string, Sentence[]> {
  const groups = new Map<string, Sentence[]>()
  for (const sentence of sentences) {
    const group = groups.get(sentence.partId)
    if (group) group.push(sentence)
    else groups.set(sentence.partId, [sentence])
  }
  return groups
}

function proposeEvidence(
  { text, claims, hedges }: DocumentAnalysis,
  sections: ReadonlyMap<string, string>,
): Draft<EvidenceProposal>[] {
  let from = 0
  return claims.map((claim) => {
    const span = { start: claim.start, end: claim.end }
    while (from < hedges.length && (hedges[from]?.start ?? 0) < claim.start) from++
    let to = from
    while ((hedges[to]?.end ?? Infinity) <= claim.end) to++
    const sectionId = sections.get(claim.partId)
    return {
      kind: 'evidence',
      key: keyOf('evidence', span),
      span,
      fields: {
        exact: text.slice(claim.start, claim.end),
        attribution: claim.attribution,
        hedges: hedgesWithin(span, text, hedges.slice(from, to)),
        ...(sectionId !== undefined && { sectionId }),
      },
    }
  })
}

function keyOf(kind: ProposalDraft['kind'], span: Span): string {
  return `${kind}:${span.start}-${span.end}`
}

/** Without line ends and emphasis marks. */
function plain(words: string): string {
  return words.replace(/[*`]+/g, '').replace(/\s+/g, ' ').trim()
}

/**
 * Whole sentences as long as there is room: a point must not end in the middle of one, unless its first is that long. What
 * is left out is owned to.
 */
function summarise(sentences: readonly string[]): string {
  const [first = '', ...more] = sentences.slice(0, SUMMARY_SENTENCES).map(plain)
  let summary = shorten(first, SUMMARY_UNITS)
  let taken = 1
  for (const sentence of more) {
    if (summary.length + 1 + sentence.length > SUMMARY_UNITS) break
    summary += ` ${sentence}`
    taken++
  }
  return taken < sentences.length && !summary.endsWith('…') ? summary + GOES_ON : summary
}
