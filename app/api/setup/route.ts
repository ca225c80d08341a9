import 'server-only'
import { z } from 'zod'
import { handle } from '../handle'

const body = z.object({
  token: z.string(),
  name: z.string(),
  email: z.string(),
  password: z.string(),
  team: z.string(),
})

/** Spends the set-up link: the first account, and its team. */
export const POST = handle({ action: 'public', body }, async ({ services, body }) => {
  const { token, team, ...account } = body
  await services.auth.setUp(token, account, team)
})
