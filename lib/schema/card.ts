/**
 * Cards as plain data. What lies in the shared document is read here, field by field: another version of the program
 * may have written it, so it is parsed, not trusted. A card that cannot be read becomes a placeholder, never a crash.
 * The kinds stand in families beside this file.
 */
import { readBase, type CardBase, type CardFields } from './card-base'
import { readEvidence, readPoint, type EvidenceCard, type PointCard } from './cited-cards'
import type { CardId } from './ids'
import {
  readAssumption,
  readHypothesis,
  readIndicator,
  readJudgement,
  type AssumptionCard,
  type HypothesisCard,
  type IndicatorCard,
  type JudgementCard,
  type QuestionCard,
} from './reasoning-cards'
import type { RichText } from './rich-text'
import { readEntity, readEvent, readPosition, type EntityCard, type EventCard, type PositionCard } from './world-cards'

/** Kinds this version builds. Others (PRODUCT's later kinds) are shown as a placeholder and kept untouched. */
export const CARD_KINDS = [
  'point',
  'evidence',
  'hypothesis',
  'judgement',
  'assumption',
  'question',
  'indicator',
  'position',
  'event',
  'entity',
  'note',
  'frame',
] as const
export type CardKind = (typeof CARD_KINDS)[number]

export interface NoteCard extends CardBase {
  readonly kind: 'note'
}
export interface FrameCard extends CardBase {
  readonly kind: 'frame'
}
export type Card =
  | PointCard
  | EvidenceCard
  | HypothesisCard
  | JudgementCard
  | AssumptionCard
  | QuestionCard
  | IndicatorCard
  | PositionCard
  | EventCard
  | EntityCard
  | NoteCard
  | FrameCard

/** A card of a kind, or in a state, that this version cannot show. Its fields stay as they are. */
export interface UnreadableCard {
  readonly id: CardId
  readonly kind: 'unreadable'
  /** One sentence for the reader. */
  readonly reason: string
}

/** Reads one card; never throws. `fields` may hold anything. */
/** Locked in place: no hand, key or outline moves or deletes it until somebody unlocks it. */
export function isLocked(card: Card | UnreadableCard | undefined): boolean {
  return card !== undefined && card.kind !== 'unreadable' && card.locked === true
}

export function readCard(id: CardId, fields: CardFields, title: string, body: RichText): Card | UnreadableCard {
  const kind = CARD_KINDS.find((known) => known === fields.kind)
  if (!kind) {
    const named = typeof fields.kind === 'string' ? `the kind “${fields.kind.slice(0, 40)}”` : 'no kind'
    return { id, kind: 'unreadable', reason: `This card has ${named}, which this version cannot show.` }
  }
  const base = readBase(id, fields, title, body)
  switch (kind) {
    case 'point':
      return readPoint(base, fields)
    case 'evidence':
      return readEvidence(base, fields)
    case 'hypothesis':
      return readHypothesis(base, fields)
    case 'judgement':
      return readJudgement(base, fields)
    case 'assumption':
      return readAssumption(base, fields)
    case 'indicator':
      return readIndicator(base, fields)
    case 'position':
      return readPosition(base, fields)
    case 'event':
      return readEvent(base, fields)
    case 'entity':
      return readEntity(base, fields)
    case 'question':
    case 'note':
    case 'frame':
      return { kind, ...base }
  }
}
