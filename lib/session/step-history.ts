import type { BoardSession } from './board-session'
import { giveViewBack } from './lent-view'

/** Takes back or repeats one's own last act, on the board or on a row, and says so where that cannot be done whole. */
export function stepHistory({ board, camera, rowActs, announce }: BoardSession, step: 'undo' | 'redo'): void {
  if (step === 'undo' && rowActs.takeBack()) return
  const taken = step === 'undo' ? board.newestStep() : undefined
  const outcome = step === 'undo' ? board.undo() : board.redo()
  if (outcome.done) giveViewBack(camera, taken)
  if (outcome.reason) announce({ text: outcome.reason })
}
