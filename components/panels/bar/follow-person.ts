import type { UserId } from '@/lib/schema/ids'
import type { BoardSession } from '@/lib/session/board-session'
import { focusBoard } from '../focus-board'
import { uncoverBoard } from '../uncover-board'

/** Follows a person's view; whoever is followed already, no longer. The keys are the board's from then on. */
export function toggleFollow(session: Pick<BoardSession, 'follow' | 'reader'>, id: UserId): void {
  const { follow } = session
  focusBoard()
  if (id === follow.person.get()?.id) return follow.stop()
  uncoverBoard(session) // sheets would cover what they look at
  follow.start(id)
}
