import 'server-only'
import type { UserId } from '@/lib/schema/ids'
import { TEAM_ROLES } from '@/lib/schema/role'
import { z } from 'zod'
import { handle, teamFromParam } from '../../../../handle'

export const PUT = handle(
  { action: 'manage-team', team: teamFromParam('teamId'), body: z.object({ role: z.enum(TEAM_ROLES) }) },
  async ({ services, principal, teamId, params, body }) =>
    services.teams.setRole(principal, teamId, params.userId as UserId, body.role),
)

/** Out of the team and off its boards. */
export const DELETE = handle(
  { action: 'manage-team', team: teamFromParam('teamId') },
  async ({ services, principal, teamId, params }) =>
    services.teams.removeMember(principal, teamId, params.userId as UserId),
)
