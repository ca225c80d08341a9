import 'server-only'
import type { UserId } from '@/lib/schema/ids'
import { handle } from '../../../handle'

/** Ends an account's sessions, tokens and sockets, and refuses new ones. */
export const POST = handle({ action: 'disable-account' }, async ({ services, principal, params }) =>
  services.auth.disable(principal, params.userId as UserId),
)
