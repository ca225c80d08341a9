import type { BoardSession } from './board-session'
import { giveViewBack, lendViewAgain } from './lent-view'

/** Takes back or repeats one's own last act, on the board or on a row, and says so where that cannot be done whole. */
export function stepHistory({ board, camera, rowActs, announce }: BoardSession, step: 'undo' | 'redo'): void {
  if (step === 'undo' && rowActs.takeBack()) return
  const before = step === 'undo' ? board.newestStep() : board.newestUndone()
  const outcome = step === 'undo' ? board.undo() : board.redo()
  if (outcome.done) {
    if (step === 'undo') giveViewBack(camera, before, board.newestUndone())
    else lendViewAgain(camera, before, board.newestStep())
  }
  if (outcome.reason) announce({ text: outcome.reason })
}
