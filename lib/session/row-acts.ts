/**
 * One's acts on rows (a grade, a source, what was dismissed), which are no steps of the board's own: ⌘Z takes the last one
 * back as long as nothing was done on the board after it. Without this, ⌘Z would take back something that one did before,
 * unseen.
 */
import type { Board } from '@/lib/board/board'
import { createCell, type Cell } from '@/lib/cell/cell'
import type { Announcement } from './announcement'

export interface RowAct {
  undo(): void
  /** False once it was taken back otherwise, or somebody changed the row since. */
  holds(): boolean
}

export interface RowActs {
  /** Something was done that no message tells of. */
  did(act: RowAct): void
  /** To be told of everything that is announced. */
  announced(message: Announcement): void
  /** Takes the last one back; false when the board's own last step is the one to take back. */
  takeBack(): boolean
  readonly canTakeBack: Cell<boolean>
}

/** As many as anybody takes back one by one. */
const MAX_KEPT = 100

export function createRowActs(board: Pick<Board, 'newestStep'>): RowActs {
  const kept: { readonly act: RowAct; readonly step: object | undefined }[] = []
  const canTakeBack = createCell(false)
  const did = (act: RowAct) => {
    kept.push({ act, step: board.newestStep() })
    if (kept.length > MAX_KEPT) kept.shift()
    canTakeBack.set(true)
  }
  return {
    did,
    announced(message) {
      if (message.isOfRow && message.undo) did(message)
    },
    takeBack() {
      const step = board.newestStep()
      for (;;) {
        const at = kept.findLastIndex((each) => each.step === step)
        const [last] = at < 0 ? [] : kept.splice(at, 1)
        canTakeBack.set(kept.length > 0)
        if (!last) return false
        if (!last.act.holds()) continue
        last.act.undo()
        return true
      }
    },
    canTakeBack,
  }
}
