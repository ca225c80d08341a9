/**
 * How a board lies in its Y.Doc: the root maps and the keys with a meaning of their own. Everything else in this folder
 * gets at the shared document through here. Values are `unknown` on purpose: others' programs wrote them too.
 */
import * as Y from 'yjs'
import type { CardId, LinkId } from '@/lib/schema/ids'

export interface BoardRoots {
  /** Card id → a Y.Map of fields, with `title` (Y.Text) and `body` (Y.XmlFragment). */
  readonly cards: Y.Map<unknown>
  readonly links: Y.Map<unknown>
  /** Card id → [x, y]. */
  readonly places: Y.Map<unknown>
  /** Card id → [w, h]. */
  readonly sizes: Y.Map<unknown>
  /** Card id → fractional z-order (order-keys.ts). */
  readonly orders: Y.Map<unknown>
  readonly origins: Y.Map<unknown>
  /** The schema version only; a board's title is a row. */
  readonly meta: Y.Map<unknown>
}

export function boardRoots(ydoc: Y.Doc): BoardRoots {
  return {
    cards: ydoc.getMap('cards'),
    links: ydoc.getMap('links'),
    places: ydoc.getMap('places'),
    sizes: ydoc.getMap('sizes'),
    orders: ydoc.getMap('orders'),
    origins: ydoc.getMap('origins'),
    meta: ydoc.getMap('meta'),
  }
}

/** The life of a card or link: `true` when deleted, absent when alive. The maps themselves are never removed. */
export const LIFE_KEY = 'deleted'
export const TITLE_KEY = 'title'
export const BODY_KEY = 'body'
export const FRAME_KEY = 'frameId'
export const KIND_KEY = 'kind'
export const SCHEMA_VERSION_KEY = 'schemaVersion'

/** Keys of a card that are no plain fields: set by their own writes, never through `fields`. */
export const CARD_OWN_KEYS: ReadonlySet<string> = new Set([TITLE_KEY, BODY_KEY, LIFE_KEY, KIND_KEY])
/** Keys of a link that `fields` never touches; its ends stay as they were made. */
export const LINK_OWN_KEYS: ReadonlySet<string> = new Set(['from', 'to', LIFE_KEY])

/** The map of a card or link, alive or not; undefined when there is none. */
export function entryOf(root: Y.Map<unknown>, id: CardId | LinkId | string): Y.Map<unknown> | undefined {
  const entry = root.get(id)
  return entry instanceof Y.Map ? entry : undefined
}

export function isLiving(entry: Y.Map<unknown> | undefined): entry is Y.Map<unknown> {
  return entry !== undefined && entry.get(LIFE_KEY) !== true
}

/** The title's shared text; undefined when another program left none. */
export function titleOf(card: Y.Map<unknown>): Y.Text | undefined {
  const title = card.get(TITLE_KEY)
  return title instanceof Y.Text ? title : undefined
}

export function bodyOf(card: Y.Map<unknown>): Y.XmlFragment | undefined {
  const body = card.get(BODY_KEY)
  return body instanceof Y.XmlFragment ? body : undefined
}
