import 'server-only'
import { createDemo } from '@/server/demo/create-demo'
import { handle, teamFromParam } from '../../../handle'

/** Makes the demo board in the team. */
export const POST = handle(
  { action: 'create-board', team: teamFromParam('teamId') },
  async ({ services, principal, teamId }) => createDemo(services, principal, teamId),
)
