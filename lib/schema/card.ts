/**
 * Cards as plain data. What lies in the shared document is read here, field by field: another version of the program
 * may have written it, so it is parsed, not trusted. A card that cannot be read becomes a placeholder, never a crash.
 */
import { readAttribution, type Attribution } from './attribution'
import { readExcerpt, type Excerpt } from './excerpt'
import { readFuzzyDate, type FuzzyDate } from './fuzzy-date'
import type { CardId, DocumentId } from './ids'
import { isJsonObject } from './json'
import type { RichText } from './rich-text'

/** Kinds this version builds. Others (PRODUCT's later kinds) are shown as a placeholder and kept untouched. */
export const CARD_KINDS = ['point', 'evidence', 'hypothesis', 'judgement', 'note', 'frame'] as const
export type CardKind = (typeof CARD_KINDS)[number]

export const BASES = ['reported', 'assumption', 'judgement'] as const
export type Basis = (typeof BASES)[number]
export const STATUSES = ['open', 'resolved', 'withdrawn'] as const
export type CardStatus = (typeof STATUSES)[number]
export const MADE_BY = ['person', 'rule'] as const
export type MadeBy = (typeof MADE_BY)[number]
export const CARD_COLOURS = ['grey', 'red', 'orange', 'yellow', 'green', 'blue', 'purple'] as const
export type CardColour = (typeof CARD_COLOURS)[number]

export const LIKELIHOODS = [
  'almost-no-chance',
  'very-unlikely',
  'unlikely',
  'roughly-even',
  'likely',
  'very-likely',
  'almost-certain',
] as const
export type Likelihood = (typeof LIKELIHOODS)[number]
/** Word and range in percent. Source: ICD 203. */
export const LIKELIHOOD_RANGES: Readonly<
  Record<Likelihood, { readonly word: string; readonly from: number; readonly to: number }>
> = {
  'almost-no-chance': { word: 'almost no chance', from: 1, to: 5 },
  'very-unlikely': { word: 'very unlikely', from: 5, to: 20 },
  unlikely: { word: 'unlikely', from: 20, to: 45 },
  'roughly-even': { word: 'roughly even chance', from: 45, to: 55 },
  likely: { word: 'likely', from: 55, to: 80 },
  'very-likely': { word: 'very likely', from: 80, to: 95 },
  'almost-certain': { word: 'almost certain', from: 95, to: 99 },
}
export const CONFIDENCES = ['low', 'moderate', 'high'] as const
export type Confidence = (typeof CONFIDENCES)[number]
export const RELEVANCES = ['low', 'medium', 'high'] as const
export type Relevance = (typeof RELEVANCES)[number]
export const OUTCOMES = ['right', 'wrong', 'moot'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** A word that weakens commitment. Offsets are UTF-16 units into the excerpt's `exact` words. */
export interface Hedge {
  readonly exact: string
  readonly start: number
  readonly end: number
  readonly whose: 'author' | 'speaker'
}

interface CardBase {
  readonly id: CardId
  readonly title: string
  readonly body: RichText
  readonly frameId?: CardId
  /** Sorted. */
  readonly tags: readonly string[]
  readonly colour?: CardColour
  readonly locked?: boolean
  readonly status?: CardStatus
  readonly basis?: Basis
  readonly madeBy: MadeBy
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
export interface HypothesisCard extends CardBase {
  readonly kind: 'hypothesis'
  /** "H1" … */
  readonly label: string
}
export interface JudgementCard extends CardBase {
  readonly kind: 'judgement'
  readonly likelihood?: Likelihood
  readonly confidence?: Confidence
  readonly confidenceReason?: string
  readonly due?: FuzzyDate
  readonly outcome?: Outcome
}
export interface NoteCard extends CardBase {
  readonly kind: 'note'
}
export interface FrameCard extends CardBase {
  readonly kind: 'frame'
}
export type Card = PointCard | EvidenceCard | HypothesisCard | JudgementCard | NoteCard | FrameCard

/** A card of a kind, or in a state, that this version cannot show. Its fields stay as they are. */
export interface UnreadableCard {
  readonly id: CardId
  readonly kind: 'unreadable'
  /** One sentence for the reader. */
  readonly reason: string
}

export interface KeyedExcerpt extends Excerpt {
  /** The part of the key `excerpt:<id>` after the colon. */
  readonly excerptId: string
}

/** A card's fields as the shared document holds them: key → JSON value. Title and body travel apart. */
export type CardFields = Readonly<Record<string, unknown>>

/** Reads one card; never throws. `fields` may hold anything. */
export function readCard(id: CardId, fields: CardFields, title: string, body: RichText): Card | UnreadableCard {
  const kind = CARD_KINDS.find((known) => known === fields.kind)
  if (!kind) {
    const named = typeof fields.kind === 'string' ? `the kind “${fields.kind.slice(0, 40)}”` : 'no kind'
    return { id, kind: 'unreadable', reason: `This card has ${named}, which this version cannot show.` }
  }
  const base = readBase(id, fields, title, body)
  switch (kind) {
    case 'point':
      return {
        ...base,
        kind,
        excerpts: readExcerpts(fields),
        ...optional('marker', readText(fields.marker)),
        ...optional('documentId', readText(fields.documentId) as DocumentId | undefined),
      }
    case 'evidence':
      return {
        ...base,
        kind,
        excerpts: readExcerpts(fields),
        hedges: readHedges(fields),
        ...optional(
          'attribution',
          readAttribution((name) => fields[`attribution.${name}`]),
        ),
        ...optional('eventTime', readFuzzyDate(fields.eventTime)),
        ...optional('relevance', oneOf(RELEVANCES, fields.relevance)),
      }
    case 'hypothesis':
      return { ...base, kind, label: readText(fields.label) ?? 'H?' }
    case 'judgement':
      return {
        ...base,
        kind,
        ...optional('likelihood', oneOf(LIKELIHOODS, fields.likelihood)),
        ...optional('confidence', oneOf(CONFIDENCES, fields.confidence)),
        ...optional('confidenceReason', readText(fields.confidenceReason)),
        ...optional('due', readFuzzyDate(fields.due)),
        ...optional('outcome', oneOf(OUTCOMES, fields.outcome)),
      }
    case 'note':
    case 'frame':
      return { ...base, kind }
  }
}

function readBase(id: CardId, fields: CardFields, title: string, body: RichText): CardBase {
  const tags = Object.keys(fields)
    .filter((key) => key.startsWith('tag:') && fields[key] === true)
    .map((key) => key.slice('tag:'.length))
    .sort()
  return {
    id,
    title,
    body,
    tags,
    madeBy: oneOf(MADE_BY, fields.madeBy) ?? 'person',
    ...optional('frameId', readText(fields.frameId) as CardId | undefined),
    ...optional('colour', oneOf(CARD_COLOURS, fields.colour)),
    ...optional('status', oneOf(STATUSES, fields.status)),
    ...optional('basis', oneOf(BASES, fields.basis)),
    ...(fields.locked === true && { locked: true }),
  }
}

function readExcerpts(fields: CardFields): KeyedExcerpt[] {
  const found: KeyedExcerpt[] = []
  for (const key of Object.keys(fields).sort()) {
    if (!key.startsWith('excerpt:')) continue
    const excerpt = readExcerpt(fields[key])
    if (excerpt) found.push({ ...excerpt, excerptId: key.slice('excerpt:'.length) })
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

function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function oneOf<const T extends readonly string[]>(known: T, value: unknown): T[number] | undefined {
  return known.find((each) => each === value)
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V })
}
