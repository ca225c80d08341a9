import 'server-only'
import type { TeamId } from '@/lib/schema/ids'
import { handle } from '../../handle'

/** Makes a board of an export or a snapshot, in the team `?teamId=` or one's first team; `?mark=imported` says so in its title. */
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
  async ({ services, principal, teamId, query, request, readBytes }) => {
    const file = await readBytes({ maxBytes: services.config.limits.boardFileBytes, what: 'The board file' })
    const mark = query.get('mark') === 'imported' ? 'imported' : undefined
    return services.snapshots.importBoard(principal, file, { teamId, mark, signal: request.signal })
  },
)
