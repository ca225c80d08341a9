/** The selection of one open board: a cell from which ids drop out when what they name is gone. */
import type { Board } from '@/lib/board/board'
import { createCell, type WritableCell } from '@/lib/cell/cell'
import type { CardId, LinkId } from '@/lib/schema/ids'

type Selected = readonly (CardId | LinkId)[]

/** `dispose` stops following the board. */
export function createSelection(board: Board): { cell: WritableCell<Selected>; dispose: () => void } {
  const cell = createCell<Selected>([], sameIds)
  const isAlive = (id: CardId | LinkId) =>
    board.cardKind(id as CardId) !== undefined || board.link(id as LinkId) !== undefined
  const dispose = board.subscribe((change) => {
    if (!change.membership) return
    const selected = cell.get()
    const alive = selected.filter(isAlive)
    if (alive.length !== selected.length) cell.set(alive)
  })
  return { cell, dispose }
}

function sameIds(a: Selected, b: Selected): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index])
}
