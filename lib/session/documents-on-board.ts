/** Which of a board's documents are on it: not those that were removed, except where a living card rests on one. */
import { documentsOf } from '@/lib/analysis/ripple'
import type { Board } from '@/lib/board/board'
import { createCell, type Cell } from '@/lib/cell/cell'
import type { DocumentId } from '@/lib/schema/ids'
import type { SourceDocument } from '@/lib/schema/source'
import { keepIdentity } from './keep-identity'

export type CitingBoard = Pick<Board, 'cardIds' | 'card' | 'subscribe'>

/** Follows the rows and the board: a card that comes back brings along the document that it rests on. */
export function createDocumentsOnBoard(
  rows: Cell<readonly SourceDocument[]>,
  board: CitingBoard,
): { readonly cell: Cell<readonly SourceDocument[]>; dispose(): void } {
  const cell = createCell<readonly SourceDocument[]>([])
  const hasRemoved = () => rows.get().some(({ removedAt }) => removedAt !== undefined)
  const read = () => {
    const all = rows.get()
    if (!hasRemoved()) return cell.set(all)
    const cited = citedOn(board)
    const shown = all.filter(({ id, removedAt }) => removedAt === undefined || cited.has(id))
    cell.set(keepIdentity(cell.get(), shown, ({ id }) => id))
  }
  const stops = [
    rows.subscribe(read),
    board.subscribe(({ cards, membership }) => {
      if ((membership || cards.size > 0) && hasRemoved()) read()
    }),
  ]
  return {
    cell,
    dispose() {
      for (const stop of stops) stop()
    },
  }
}

function citedOn(board: CitingBoard): ReadonlySet<DocumentId> {
  return new Set(
    board.cardIds().flatMap((id) => {
      const card = board.card(id)
      return card ? documentsOf(card) : []
    }),
  )
}
