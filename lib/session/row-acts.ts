/**
 * The last act on a row (a grade, a status, what was dismissed), which is no step of the board's own: ⌘Z takes it back as
 * long as nothing was done on the board after it. Without this, ⌘Z would take back something that one did before, unseen.
 */
import type { Board } from '@/lib/board/board'
import type { Announcement } from './announcement'

export interface RowActs {
  /** To be told of everything that is announced. */
  announced(message: Announcement): void
  /** Takes it back, once; false when the board's own last step is the one to take back. */
  takeBack(): boolean
}

export function createRowActs(board: Pick<Board, 'newestStep'>): RowActs {
  let last: { readonly act: Announcement; readonly step: object | undefined } | null = null
  return {
    announced(message) {
      if (message.isOfRow) last = { act: message, step: board.newestStep() }
    },
    takeBack() {
      if (last?.step !== board.newestStep()) return false
      const act = last?.act
      last = null
      if (!act?.undo || !act.holds()) return false
      act.undo()
      return true
    },
  }
}
