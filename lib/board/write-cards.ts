/**
 * Making cards and links in the shared document, alive or coming back to life. Shared by the board's writes and by
 * whole-board import; knows nothing of undo.
 */
import * as Y from 'yjs'
import { BOARD_SCHEMA_VERSION } from '@/lib/schema/board-content'
import type { Json } from '@/lib/schema/json'
import type { RichText } from '@/lib/schema/rich-text'
import { BODY_KEY, CARD_OWN_KEYS, KIND_KEY, SCHEMA_VERSION_KEY, TITLE_KEY, type BoardRoots } from './board-layout'
import { writeBody } from './rich-text-xml'
import { storable, wellFormed } from './shared-values'

export interface CardToWrite {
  /** Undefined for a card that came without one; it stays so. */
  readonly kind: Json | undefined
  readonly title: string
  readonly body: RichText
  /** Flat keys; those in CARD_OWN_KEYS are left out. */
  readonly fields: Readonly<Record<string, Json>>
}

/** Writes a card whole, with its title and body: created later, they could be created twice and one would be lost. */
export function writeCard(roots: BoardRoots, id: string, { kind, title, body, fields }: CardToWrite): void {
  const map = new Y.Map<unknown>()
  if (kind !== undefined) map.set(KIND_KEY, kind)
  for (const [key, value] of Object.entries(fields)) {
    if (!CARD_OWN_KEYS.has(key)) map.set(wellFormed(key), storable(value))
  }
  map.set(TITLE_KEY, new Y.Text(wellFormed(title)))
  const fragment = new Y.XmlFragment()
  writeBody(fragment, body)
  map.set(BODY_KEY, fragment)
  roots.cards.set(id, map)
}

export function writeEntry(root: Y.Map<unknown>, id: string, fields: Readonly<Record<string, Json>>): void {
  const map = new Y.Map<unknown>()
  for (const [key, value] of Object.entries(fields)) map.set(wellFormed(key), storable(value))
  root.set(id, map)
}

export function writeSchemaVersion(roots: BoardRoots, version: number = BOARD_SCHEMA_VERSION): void {
  if (typeof roots.meta.get(SCHEMA_VERSION_KEY) !== 'number') roots.meta.set(SCHEMA_VERSION_KEY, version)
}
