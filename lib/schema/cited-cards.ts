/** Cards that stand for words of a document: points and evidence. */
import { readAttribution, type Attribution } from './attribution'
import { oneOf, optional, readText, type CardBase, type CardFields } from './card-base'
import { readExcerpt, type Excerpt } from './excerpt'
import { readFuzzyDate, type FuzzyDate } from './fuzzy-date'
import type { DocumentId } from './ids'
import { isJsonObject } from './json'

export const RELEVANCES = ['low', 'medium', 'high'] as const
export type Relevance = (typeof RELEVANCES)[number]

/** A word that weakens commitment. Offsets are UTF-16 units into the excerpt's `exact` words. */
export interface Hedge {
  readonly exact: string
  readonly start: number
  readonly end: number
  readonly whose: 'author' | 'speaker'
}
export interface KeyedExcerpt extends Excerpt {
  /** The part of the key `excerpt:<id>` after the colon. */
  readonly excerptId: string
}
export interface PointCard extends CardBase {
  readonly kind: 'point'
  /** The number in its document: "2." */
  readonly marker?: string
  readonly documentId?: DocumentId
  readonly excerpts: readonly KeyedExcerpt[]
}
export interface EvidenceCard extends CardBase {
  readonly kind: 'evidence'
  readonly excerpts: readonly KeyedExcerpt[]
  readonly attribution?: Attribution
  readonly hedges: readonly Hedge[]
  readonly eventTime?: FuzzyDate
  readonly relevance?: Relevance
}

export function readPoint(base: CardBase, fields: CardFields): PointCard {
  return {
    kind: 'point',
    excerpts: readExcerpts(fields),
    ...optional('marker', readText(fields.marker)),
    ...optional('documentId', readText(fields.documentId) as DocumentId | undefined),
    ...base,
  }
}

export function readEvidence(base: CardBase, fields: CardFields): EvidenceCard {
  return {
    kind: 'evidence',
    excerpts: readExcerpts(fields),
    hedges: readHedges(fields),
    ...optional(
      'attribution',
      readAttribution((name) => fields[`attribution.${name}`]),
    ),
    ...optional('eventTime', readFuzzyDate(fields.eventTime)),
    ...optional('relevance', oneOf(RELEVANCES, fields.relevance)),
    ...base,
  }
}

function readExcerpts(fields: CardFields): KeyedExcerpt[] {
  const found: KeyedExcerpt[] = []
  for (const key of Object.keys(fields).sort()) {
    if (!key.startsWith('excerpt:')) continue
    const excerpt = readExcerpt(fields[key])
    if (excerpt) found.push({ excerptId: key.slice('excerpt:'.length), ...excerpt })
  }
  return found
}

function readHedges(fields: CardFields): Hedge[] {
  const found: Hedge[] = []
  for (const key of Object.keys(fields)) {
    const value = fields[key]
    if (!key.startsWith('hedge:') || !isJsonObject(value)) continue
    const { exact, start, end, whose } = value
    if (typeof exact !== 'string' || typeof start !== 'number' || typeof end !== 'number') continue
    found.push({ exact, start, end, whose: whose === 'speaker' ? 'speaker' : 'author' })
  }
  return found.sort((a, b) => a.start - b.start)
}
