/**
 * Which card is being edited here: a cell that empties when that card is gone, so that no key is kept for its field, and
 * when the lens changes, which may show the card nowhere.
 */
import type { Board } from '@/lib/board/board'
import { createCell, type Cell, type WritableCell } from '@/lib/cell/cell'
import type { Editing, LensState } from './board-session'

/** `onTaken` hears of an edit that somebody else ended by deleting the card; `dispose` stops following board and lens. */
export function createEditing(
  board: Board,
  lens: Cell<LensState>,
  onTaken: (editing: Editing) => void,
): { cell: WritableCell<Editing | null>; dispose: () => void } {
  const cell = createCell<Editing | null>(null)
  let shownBy = lens.get().lens
  const stopLens = lens.subscribe(() => {
    if (lens.get().lens !== shownBy) cell.set(null)
    shownBy = lens.get().lens
  })
  const stopBoard = board.subscribe((change) => {
    const current = cell.get()
    if (!change.membership || !current || board.cardKind(current.id) !== undefined) return
    cell.set(null)
    if (!change.local) onTaken(current)
  })
  return {
    cell,
    dispose() {
      stopLens()
      stopBoard()
    },
  }
}
