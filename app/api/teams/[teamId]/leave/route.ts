import 'server-only'
import { handle, teamFromParam } from '../../../handle'

/** Takes oneself out of the team and off its boards. */
export const POST = handle(
  { action: 'leave-team', team: teamFromParam('teamId') },
  async ({ services, principal, teamId }) => services.teams.removeMember(principal, teamId, principal.userId),
)
