import 'server-only'
import { PRESENCE_COLOURS } from '@/lib/theme/theme'
import { z } from 'zod'
import { handle } from '../handle'

/** Who one is, and in which teams. */
export const GET = handle({ action: 'use-account' }, async ({ services, principal }) => ({
  userId: principal.userId,
  name: principal.name,
  colour: principal.colour,
  isOperator: principal.isOperator,
  teams: await services.teams.list(principal),
}))

/** How others see one. */
export const PATCH = handle(
  {
    action: 'use-account',
    body: z.object({ name: z.string().optional(), colour: z.enum(PRESENCE_COLOURS).optional() }),
  },
  async ({ services, principal, body }) => services.auth.changeProfile(principal, body),
)
