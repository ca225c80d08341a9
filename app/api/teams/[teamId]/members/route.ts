import 'server-only'
import { handle, teamFromParam } from '../../../handle'

export const GET = handle({ action: 'view-team', team: teamFromParam('teamId') }, async ({ services, teamId }) => ({
  members: await services.teams.members(teamId),
}))
