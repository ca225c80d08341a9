/**
 * A whole board between its Y.Doc and plain data, for snapshots, exports and imports. Writing what was read into an
 * empty document and reading again gives the same content, unknown fields included. The order of ids and keys is
 * theirs alone: it depends neither on who loaded what first nor on Yjs's client ids.
 */
import type * as Y from 'yjs'
import { BOARD_SCHEMA_VERSION, type BoardContent, type CardContent } from '@/lib/schema/board-content'
import type { CardId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import {
  bodyOf,
  boardRoots,
  BODY_KEY,
  entryOf,
  isLiving,
  KIND_KEY,
  LIFE_KEY,
  SCHEMA_VERSION_KEY,
  TITLE_KEY,
  titleOf,
  type BoardRoots,
} from './board-layout'
import { linkLiveness } from './link-index'
import { readBody } from './rich-text-xml'
import { defineKey, readFields, readJson, readPair } from './shared-values'
import { writeCard, writeEntry, writeSchemaVersion } from './write-cards'

const CARD_LEFT_OUT: ReadonlySet<string> = new Set([TITLE_KEY, BODY_KEY, LIFE_KEY])
const ENTRY_LEFT_OUT: ReadonlySet<string> = new Set([LIFE_KEY])

/**
 * Everything alive. Values that are no JSON (bytes, numbers that are not finite) are left out; cards and links of kinds
 * that this version cannot show are kept.
 */
export function readBoardContent(ydoc: Y.Doc): BoardContent {
  const roots = boardRoots(ydoc)
  const cardIds = livingIds(roots.cards)
  const isCardAlive = (id: string) => isLiving(entryOf(roots.cards, id))
  const version = roots.meta.get(SCHEMA_VERSION_KEY)
  return {
    schemaVersion: typeof version === 'number' && Number.isFinite(version) ? version : BOARD_SCHEMA_VERSION,
    cards: tabulate(cardIds, (id) => readCardContent(roots, id)),
    links: tabulate([...roots.links.keys()].filter(linkLiveness(roots, isCardAlive)).sort(), (id) =>
      readEntry(roots.links, id),
    ),
    places: tabulate(cardIds, (id) => readPair(roots.places.get(id))),
    sizes: tabulate(cardIds, (id) => readPair(roots.sizes.get(id))),
    orders: tabulate(cardIds, (id) => {
      const order = roots.orders.get(id)
      return typeof order === 'string' ? order : undefined
    }),
    origins: tabulate(livingIds(roots.origins), (id) => readEntry(roots.origins, id)),
  }
}

/** Of every living card the fields whose key `isWanted`, in no order: much less work than its whole content. */
export function readCardFields(
  ydoc: Y.Doc,
  isWanted: (key: string) => boolean,
): Readonly<Record<string, Pick<CardContent, 'fields'>>> {
  const found: Record<string, Pick<CardContent, 'fields'>> = {}
  const { cards } = boardRoots(ydoc)
  cards.forEach((_entry, id) => {
    const card = entryOf(cards, id)
    if (!isLiving(card)) return
    const fields: Record<string, Json> = {}
    card.forEach((value, key) => {
      const json = isWanted(key) ? readJson(value) : undefined
      if (json !== undefined) defineKey(fields, key, json)
    })
    defineKey(found, id, { fields })
  })
  return found
}

function readCardContent(roots: BoardRoots, id: string): CardContent | undefined {
  const map = entryOf(roots.cards, id)
  if (!map) return undefined
  const body = bodyOf(map)
  const title = titleOf(map)?.toString() ?? map.get(TITLE_KEY)
  return {
    title: typeof title === 'string' ? title : '',
    body: body ? readBody(body) : [],
    fields: readFields(map, CARD_LEFT_OUT),
  }
}

function readEntry(root: Y.Map<unknown>, id: string): Readonly<Record<string, Json>> | undefined {
  const map = entryOf(root, id)
  return map && readFields(map, ENTRY_LEFT_OUT)
}

function livingIds(root: Y.Map<unknown>): string[] {
  return [...root.keys()].filter((id) => isLiving(entryOf(root, id))).sort()
}

/**
 * Writes `content` into `ydoc`, which should be new, in one transaction with `origin`. It is no act of a person: no
 * board's undo takes it back.
 */
export function writeBoardContent(ydoc: Y.Doc, content: BoardContent, origin: unknown = 'import'): void {
  const roots = boardRoots(ydoc)
  ydoc.transact(() => {
    writeSchemaVersion(roots, content.schemaVersion)
    for (const [id, { title, body, fields }] of Object.entries(content.cards)) {
      writeCard(roots, id, { kind: fields[KIND_KEY], title, body, fields })
    }
    for (const [id, fields] of Object.entries(content.links)) writeEntry(roots.links, id, withoutLife(fields))
    for (const [id, fields] of Object.entries(content.origins)) writeEntry(roots.origins, id, withoutLife(fields))
    for (const [id, place] of Object.entries(content.places)) setPair(roots.places, id, place)
    for (const [id, size] of Object.entries(content.sizes)) setPair(roots.sizes, id, size)
    for (const [id, order] of Object.entries(content.orders)) roots.orders.set(id, order)
  }, origin)
}

function setPair(map: Y.Map<unknown>, id: CardId | string, [a, b]: readonly [number, number]): void {
  map.set(id, [a + 0, b + 0])
}

function withoutLife(fields: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== LIFE_KEY))
}

/** A record in the given order of ids, without those that `read` has nothing for. */
function tabulate<T>(ids: readonly string[], read: (id: string) => T | undefined): Readonly<Record<string, T>> {
  const record: Record<string, T> = {}
  for (const id of ids) {
    const value = read(id)
    if (value !== undefined) defineKey(record, id, value)
  }
  return record
}
