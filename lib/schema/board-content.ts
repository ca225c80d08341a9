/**
 * A whole board as plain data: what snapshots hash, exports write and imports read. Unknown fields of cards, links and
 * origins are kept. Deleted cards and links, orphan places and dangling links are left out.
 */
import type { Json } from './json'
import type { RichText } from './rich-text'

export const BOARD_SCHEMA_VERSION = 1

export interface CardContent {
  readonly title: string
  /** Normalised. */
  readonly body: RichText
  /** Every other key of the card's map, `deleted` excepted; values are JSON. */
  readonly fields: Readonly<Record<string, Json>>
}
export interface BoardContent {
  readonly schemaVersion: number
  readonly cards: Readonly<Record<string, CardContent>>
  readonly links: Readonly<Record<string, Readonly<Record<string, Json>>>>
  /** Card id → [x, y] in board units. */
  readonly places: Readonly<Record<string, readonly [number, number]>>
  /** Card id → [w, h] in board units. */
  readonly sizes: Readonly<Record<string, readonly [number, number]>>
  readonly orders: Readonly<Record<string, string>>
  readonly origins: Readonly<Record<string, Readonly<Record<string, Json>>>>
}
