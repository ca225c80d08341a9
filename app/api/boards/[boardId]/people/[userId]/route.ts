import 'server-only'
import type { UserId } from '@/lib/schema/ids'
import { BOARD_ROLES } from '@/lib/schema/role'
import { z } from 'zod'
import { fromParam, handle } from '../../../../handle'

export const PUT = handle(
  { action: 'share-board', board: fromParam('boardId'), body: z.object({ role: z.enum(BOARD_ROLES) }) },
  async ({ services, principal, boardId, params, body }) =>
    services.boards.setRole(principal, boardId, params.userId as UserId, body.role),
)

/** Takes the person's own role away; what the team gets stays. */
export const DELETE = handle(
  { action: 'share-board', board: fromParam('boardId') },
  async ({ services, principal, boardId, params }) =>
    services.boards.removePerson(principal, boardId, params.userId as UserId),
)
