import 'server-only'
import { fromParam, handle } from '../../../handle'

/** A new board of the same team with the same content, owned by whoever asks. */
export const POST = handle(
  { action: 'duplicate-board', board: fromParam('boardId') },
  async ({ services, principal, boardId }) => services.snapshots.duplicateBoard(principal, boardId),
)
