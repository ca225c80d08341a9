/** Boards and cards for the tests beside this file. */
import * as Y from 'yjs'
import type { CardId } from '@/lib/schema/ids'
import type { NewCard } from './board'
import { createBoard } from './create-board'

export const AT_ORIGIN = { x: 0, y: 0, w: 280, h: 120 }

export function aNote(over: Partial<NewCard> = {}): NewCard {
  return { kind: 'note', rect: AT_ORIGIN, ...over }
}

/** Two people's documents; `meet` exchanges all they have. */
export function twoPeople() {
  const ana = new Y.Doc()
  const ben = new Y.Doc()
  const meet = () => {
    Y.applyUpdate(ben, Y.encodeStateAsUpdate(ana, Y.encodeStateVector(ben)))
    Y.applyUpdate(ana, Y.encodeStateAsUpdate(ben, Y.encodeStateVector(ana)))
  }
  return { ana: createBoard(ana), ben: createBoard(ben), meet }
}

export function insertOne(board: ReturnType<typeof createBoard>, card: NewCard = aNote()): CardId {
  return board.insert([card]).cards[0] as CardId
}
