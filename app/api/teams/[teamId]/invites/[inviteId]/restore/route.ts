import 'server-only'
import { handle, teamFromParam } from '../../../../../handle'

/** Takes one's withdrawal back: the link works again. */
export const POST = handle(
  { action: 'invite-to-team', team: teamFromParam('teamId') },
  async ({ services, principal, teamId, params }) =>
    services.teams.restoreInvite(principal, teamId, params.inviteId ?? ''),
)
