import type { BoardSession } from './board-session'

/** Takes back or repeats one's own last act, on the board or on a row, and says so where that cannot be done whole. */
export function stepHistory({ board, rowActs, announce }: BoardSession, step: 'undo' | 'redo'): void {
  if (step === 'undo' && rowActs.takeBack()) return
  const outcome = step === 'undo' ? board.undo() : board.redo()
  if (outcome.reason) announce({ text: outcome.reason })
}
