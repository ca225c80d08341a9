import 'server-only'
import { fromParam, handle } from '../../../handle'

/** Gives up one's own role on the board; what the team gets stays. */
export const POST = handle(
  { action: 'view-board', board: fromParam('boardId') },
  async ({ services, principal, boardId }) => services.boards.leave(principal, boardId),
)
