import 'server-only'
import { fromParam, handle } from '../../../handle'

/** Puts the board away: nobody sees it until it is restored. */
export const POST = handle(
  { action: 'trash-board', board: fromParam('boardId') },
  async ({ services, principal, boardId }) => services.boards.trash(principal, boardId),
)
