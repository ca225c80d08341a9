/** Which of a board's documents are on it: not those that were removed, except where a living card rests on one. */
import { documentsOf } from '@/lib/analysis/ripple'
import type { Board } from '@/lib/board/board'
import { createCell, type Cell } from '@/lib/cell/cell'
import type { CardId, DocumentId } from '@/lib/schema/ids'
import type { SourceDocument } from '@/lib/schema/source'
import { keepIdentity } from './keep-identity'

export type CitingBoard = Pick<Board, 'cardIds' | 'card' | 'subscribe'>

/** Follows the rows and the board: a card that comes back brings along the document that it rests on. */
export function createDocumentsOnBoard(
  rows: Cell<readonly SourceDocument[]>,
  board: CitingBoard,
): { readonly cell: Cell<readonly SourceDocument[]>; dispose(): void } {
  const cell = createCell<readonly SourceDocument[]>([])
  let removed: ReadonlySet<DocumentId> = new Set()
  /** The cards that rest on what was removed. */
  let resting: ReadonlySet<CardId> = new Set()
  const removedUnder = (id: CardId) => {
    const card = board.card(id)
    return card ? documentsOf(card).filter((document) => removed.has(document)) : []
  }
  const read = () => {
    const all = rows.get()
    removed = new Set(all.flatMap(({ id, removedAt }) => (removedAt === undefined ? [] : [id])))
    resting = new Set(removed.size > 0 ? board.cardIds().filter((id) => removedUnder(id).length > 0) : [])
    const needed = new Set([...resting].flatMap(removedUnder))
    const shown = all.filter(({ id }) => !removed.has(id) || needed.has(id))
    cell.set(keepIdentity(cell.get(), shown, ({ id }) => id))
  }
  // A letter typed in one card must not have all others read.
  const concerns = (id: CardId) => resting.has(id) || removedUnder(id).length > 0
  const stops = [
    rows.subscribe(read),
    board.subscribe(({ cards, membership }) => {
      if (removed.size > 0 && (membership || [...cards].some(concerns))) read()
    }),
  ]
  return {
    cell,
    dispose() {
      for (const stop of stops) stop()
    },
  }
}
