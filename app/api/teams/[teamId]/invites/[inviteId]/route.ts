import 'server-only'
import { handle, teamFromParam } from '../../../../handle'

export const DELETE = handle(
  { action: 'invite-to-team', team: teamFromParam('teamId') },
  async ({ services, principal, teamId, params }) =>
    services.teams.revokeInvite(principal, teamId, params.inviteId ?? ''),
)
