import 'server-only'
import { z } from 'zod'
import { handle } from '../../handle'

/** Joins by an invite link as who one is. */
export const POST = handle(
  { action: 'use-account', body: z.object({ token: z.string() }) },
  async ({ services, principal, body }) => services.teams.accept(principal, body.token),
)
