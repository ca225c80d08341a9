/**
 * Which fields of a card name other cards: an indicator its hypothesis, a position its party, point and evidence, an event
 * its place and actors. One table, for whoever follows such names or writes them anew on a copy.
 */
import type { CardKind } from './card'
import type { CardFields } from './card-base'
import type { CardId } from './ids'
import { isJsonObject, type Json } from './json'

const NAMING_KEYS: ReadonlySet<string> = new Set(['hypothesisId', 'partyId', 'pointId', 'placeId'])
const ACTOR = 'actor:'
const VERSION = 'version:'
const NAMING_KINDS: ReadonlySet<CardKind> = new Set(['indicator', 'position', 'event'])

/** Whether cards of this kind have fields that name others. */
export function isNamingKind(kind: CardKind | 'unreadable' | undefined): boolean {
  return NAMING_KINDS.has(kind as CardKind)
}

export function isNamingKey(key: string): boolean {
  return NAMING_KEYS.has(key) || key.startsWith(ACTOR) || key.startsWith(VERSION)
}

/** The cards that the fields name, each once; they may not exist. */
export function namedCards(fields: CardFields): readonly CardId[] {
  const found = new Set<string>()
  for (const [key, value] of Object.entries(fields)) {
    if (NAMING_KEYS.has(key) && typeof value === 'string') found.add(value)
    else if (key.startsWith(ACTOR) && value === true) found.add(key.slice(ACTOR.length))
    else if (key.startsWith(VERSION) && isJsonObject(value) && typeof value.evidenceId === 'string')
      found.add(value.evidenceId)
  }
  return [...found] as CardId[]
}

/** The fields with every named card as `rename` calls it now; a name that it has no answer for is left out. */
export function renameCards(
  fields: Readonly<Record<string, Json>>,
  rename: (id: CardId) => CardId | undefined,
): Record<string, Json> {
  const renamed: Record<string, Json> = {}
  for (const [key, value] of Object.entries(fields)) {
    if (NAMING_KEYS.has(key) && typeof value === 'string') {
      const id = rename(value as CardId)
      if (id !== undefined) renamed[key] = id
    } else if (key.startsWith(ACTOR)) {
      const id = rename(key.slice(ACTOR.length) as CardId)
      if (id !== undefined) renamed[ACTOR + id] = value
    } else if (key.startsWith(VERSION) && isJsonObject(value) && typeof value.evidenceId === 'string') {
      const { evidenceId, ...version } = value
      const id = rename(evidenceId as CardId)
      renamed[key] = { ...version, ...(id !== undefined && { evidenceId: id }) }
    } else renamed[key] = value
  }
  return renamed
}
