import 'server-only'
import { BOARD_ACTIONS, can, isTrashAction } from '@/lib/access/can'
import { fromParam, handle } from '../../../handle'

/** What one may do here. A page whose socket was refused asks this for the reason. */
export const GET = handle(
  { action: 'view-board', board: fromParam('boardId') },
  ({ boardId, grant, principal, services: { rooms, config } }) => ({
    boardId,
    role: grant.boardRole,
    teamRole: grant.teamRole,
    actions: BOARD_ACTIONS.filter((action) => !isTrashAction(action) && can(grant, action)),
    sockets: { open: rooms.countSockets(principal.userId), most: config.limits.socketsPerUser },
  }),
)
