import 'server-only'
import { z } from 'zod'
import { handle, teamFromParam } from '../../handle'

export const PATCH = handle(
  { action: 'manage-team', team: teamFromParam('teamId'), body: z.object({ name: z.string() }) },
  async ({ services, principal, teamId, body }) => services.teams.rename(principal, teamId, body.name),
)
