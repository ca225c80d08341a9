/** Which card is being edited here: a cell that empties when that card is gone, so that no key is kept for its field. */
import type { Board } from '@/lib/board/board'
import { createCell, type WritableCell } from '@/lib/cell/cell'
import type { Editing } from './board-session'

/** `onTaken` hears of an edit that somebody else ended by deleting the card; `dispose` stops following the board. */
export function createEditing(
  board: Board,
  onTaken: (editing: Editing) => void,
): { cell: WritableCell<Editing | null>; dispose: () => void } {
  const cell = createCell<Editing | null>(null)
  const dispose = board.subscribe((change) => {
    const current = cell.get()
    if (!change.membership || !current || board.cardKind(current.id) !== undefined) return
    cell.set(null)
    if (!change.local) onTaken(current)
  })
  return { cell, dispose }
}
