import 'server-only'
import { fromParam, handle } from '../../../handle'

/** Brings the board back out of the trash. */
export const POST = handle(
  { action: 'restore-board', board: fromParam('boardId') },
  async ({ services, principal, boardId }) => services.boards.restore(principal, boardId),
)
