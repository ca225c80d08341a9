import 'server-only'
import { z } from 'zod'
import { handle } from '../../handle'

const body = z.object({ token: z.string(), name: z.string(), email: z.string(), password: z.string() })

/** Joins by an invite link with a new account; sign-in follows as everywhere. */
export const POST = handle({ action: 'public', body }, async ({ services, body }) => {
  const { token, ...account } = body
  return services.teams.acceptAsNew(token, account)
})
