import 'server-only'
import { can } from '@/lib/access/can'
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { BoardId } from '@/lib/schema/ids'
import { BOARD_ROLES, TEAM_ROLES } from '@/lib/schema/role'
import { z } from 'zod'
import { handle, teamFromParam } from '../../../handle'

export const GET = handle(
  { action: 'invite-to-team', team: teamFromParam('teamId') },
  async ({ services, teamId }) => ({
    invites: await services.teams.invites(teamId),
  }),
)

const body = z.object({
  role: z.enum(TEAM_ROLES),
  /** Also a role on one of the team's boards: the way in for a guest. */
  board: z.object({ id: z.string(), role: z.enum(BOARD_ROLES) }).optional(),
})

/** Answers the link, once. */
export const POST = handle(
  { action: 'invite-to-team', team: teamFromParam('teamId'), body },
  async ({ services, principal, teamId, body }) => {
    if (!body.board) return services.teams.createInvite(principal, teamId, { role: body.role })
    const boardId = body.board.id as BoardId
    // The second object of this request has its own check.
    const grant = await services.boards.grantFor(principal, boardId)
    if (!can(grant, 'share-board')) {
      throw new RedthreadError('not-found', 'This board does not exist, or it is not open to you.')
    }
    return services.teams.createInvite(principal, teamId, {
      role: body.role,
      board: { id: boardId, role: body.board.role },
    })
  },
)
