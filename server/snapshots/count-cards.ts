import { isJsonObject } from '@/lib/schema/json'
import type { SnapshotFile } from '@/lib/snapshot/board-file'

/** How many cards there are without the frames they lie in, as the outline counts them too. Takes what others wrote. */
export function countCards(cards: unknown): number {
  if (!isJsonObject(cards)) return 0
  return Object.values(cards).filter(
    (card) => !(isJsonObject(card) && isJsonObject(card.fields) && card.fields.kind === 'frame'),
  ).length
}

/** The same of a snapshot's file as it is stored. Throws for what is no JSON. */
export function countCardsOf(file: Uint8Array): number {
  const { signed } = JSON.parse(
    Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('utf8'),
  ) as SnapshotFile
  return countCards(signed.board.content.cards)
}
