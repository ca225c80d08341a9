import 'server-only'
import type { TeamId } from '@/lib/schema/ids'
import { z } from 'zod'
import { handle } from '../handle'

/** The boards that one can see, last changed first. */
export const GET = handle({ action: 'use-account' }, async ({ services, principal }) => ({
  boards: await services.boards.list(principal),
}))

/** Without a team: in the first team where one is a member or admin. */
export const POST = handle(
  {
    action: 'create-board',
    body: z.object({ title: z.string(), teamId: z.string().optional() }),
    team: async ({ readBody, services, principal }) => {
      const { teamId } = await readBody()
      if (teamId !== undefined) return teamId as TeamId
      const teams = await services.teams.list(principal)
      return (teams.find(({ role }) => role !== 'guest') ?? teams[0])?.id ?? null
    },
  },
  async ({ services, principal, teamId, body }) => services.boards.create(principal, { title: body.title, teamId }),
)
