import type { BoardSession } from './board-session'

/** Takes back or repeats one's own last act, and says so where that cannot be done whole. */
export function stepHistory({ board, announce }: BoardSession, step: 'undo' | 'redo'): void {
  const outcome = step === 'undo' ? board.undo() : board.redo()
  if (outcome.reason) announce({ text: outcome.reason })
}
