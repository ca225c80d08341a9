import 'server-only'
import { z } from 'zod'
import { handle } from '../../handle'

/** Changes one's password and ends one's other sessions. */
export const PUT = handle(
  { action: 'use-account', body: z.object({ current: z.string(), next: z.string() }) },
  async ({ services, principal, body, address }) => services.auth.changePassword(principal, { ...body, address }),
)
