import 'server-only'
import type { TeamId } from '@/lib/schema/ids'
import { handle } from '../../handle'
import { readBytes } from '../../read-bytes'

/** Makes a board of an export or a snapshot, in the team `?teamId=` or one's first team. */
export const POST = handle(
  {
    action: 'create-board',
    accepts: ['application/json'],
    team: async ({ query, services, principal }) => {
      const teamId = query.get('teamId')
      if (teamId !== null) return teamId as TeamId
      const teams = await services.teams.list(principal)
      return (teams.find(({ role }) => role !== 'guest') ?? teams[0])?.id ?? null
    },
  },
  async ({ services, principal, teamId, request }) => {
    const file = await readBytes(request, services.config.limits.boardFileBytes, 'The board file')
    return services.snapshots.importBoard(principal, file, { teamId, signal: request.signal })
  },
)
