/** Which card is being edited here: a cell that empties when that card is gone, so that no key is kept for its field. */
import type { Board } from '@/lib/board/board'
import { createCell, type WritableCell } from '@/lib/cell/cell'
import type { Editing } from './board-session'

/** `dispose` stops following the board. */
export function createEditing(board: Board): { cell: WritableCell<Editing | null>; dispose: () => void } {
  const cell = createCell<Editing | null>(null)
  const dispose = board.subscribe((change) => {
    const current = cell.get()
    if (change.membership && current && board.cardKind(current.id) === undefined) cell.set(null)
  })
  return { cell, dispose }
}
