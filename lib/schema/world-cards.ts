/** Cards of what happens and who acts: events, entities, and the positions that parties take. */
import { oneOf, optional, readCardId, readSet, readText, type CardBase, type CardFields } from './card-base'
import { readFuzzyDate, type FuzzyDate } from './fuzzy-date'
import type { CardId } from './ids'
import { isJsonObject } from './json'

export const ENTITY_TYPES = ['person', 'organisation', 'place', 'other'] as const
export type EntityType = (typeof ENTITY_TYPES)[number]

export interface EventCard extends CardBase {
  readonly kind: 'event'
  readonly time?: FuzzyDate
  readonly until?: FuzzyDate
  readonly placeId?: CardId
  /** Entities that took part; sorted by id. */
  readonly actorIds: readonly CardId[]
}
export interface EntityCard extends CardBase {
  readonly kind: 'entity'
  readonly type: EntityType
  /** Other names, sorted. */
  readonly aliases: readonly string[]
}
/** What a party said its position was, from one date on. */
export interface PositionVersion {
  /** The part of the key `version:<id>` after the colon. */
  readonly versionId: string
  readonly at: FuzzyDate
  readonly text: string
  readonly evidenceId?: CardId
}
export interface PositionCard extends CardBase {
  readonly kind: 'position'
  readonly partyId?: CardId
  readonly pointId?: CardId
  /** Oldest first; those whose date is not settled before all others. */
  readonly versions: readonly PositionVersion[]
}

export function readEvent(base: CardBase, fields: CardFields): EventCard {
  return {
    kind: 'event',
    actorIds: readSet(fields, 'actor:') as CardId[],
    ...optional('time', readFuzzyDate(fields.time)),
    ...optional('until', readFuzzyDate(fields.until)),
    ...optional('placeId', readCardId(fields.placeId)),
    ...base,
  }
}

export function readEntity(base: CardBase, fields: CardFields): EntityCard {
  return {
    kind: 'entity',
    type: oneOf(ENTITY_TYPES, fields.type) ?? 'other',
    aliases: readSet(fields, 'alias:'),
    ...base,
  }
}

export function readPosition(base: CardBase, fields: CardFields): PositionCard {
  return {
    kind: 'position',
    versions: readVersions(fields),
    ...optional('partyId', readCardId(fields.partyId)),
    ...optional('pointId', readCardId(fields.pointId)),
    ...base,
  }
}

const NO_DATE: FuzzyDate = { text: '', iso: null, precision: 'unknown' }

function readVersions(fields: CardFields): PositionVersion[] {
  const found: PositionVersion[] = []
  for (const key of Object.keys(fields)) {
    const value = fields[key]
    if (!key.startsWith('version:') || !isJsonObject(value)) continue
    found.push({
      versionId: key.slice('version:'.length),
      at: readFuzzyDate(value.at) ?? NO_DATE,
      text: readText(value.text) ?? '',
      ...optional('evidenceId', readCardId(value.evidenceId)),
    })
  }
  // By code units: the same order on every screen, whatever its language.
  const rank = (version: PositionVersion) => `${version.at.iso ?? ''}\n${version.versionId}`
  return found.sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
}
