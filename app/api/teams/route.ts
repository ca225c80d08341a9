import 'server-only'
import { z } from 'zod'
import { handle } from '../handle'

export const GET = handle({ action: 'use-account' }, async ({ services, principal }) => ({
  teams: await services.teams.list(principal),
}))

/** Makes a team with oneself as its admin. For the operator. */
export const POST = handle(
  { action: 'make-team', body: z.object({ name: z.string() }) },
  async ({ services, principal, body }) => services.teams.create(principal, body.name),
)
