import type { UserId } from '@/lib/schema/ids'
import type { BoardSession } from '@/lib/session/board-session'
import { focusBoard } from '../focus-board'
import { isWideScreen, leftPanel } from '../panel-state'

/** Follows a person's view; whoever is followed already, no longer. The keys are the board's from then on. */
export function toggleFollow({ follow, reader }: Pick<BoardSession, 'follow' | 'reader'>, id: UserId): void {
  focusBoard()
  if (id === follow.person.get()?.id) return follow.stop()
  if (!isWideScreen()) {
    // Sheets would cover what they look at.
    reader.set(null)
    leftPanel.set(null)
  }
  follow.start(id)
}
