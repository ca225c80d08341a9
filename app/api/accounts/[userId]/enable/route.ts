import 'server-only'
import type { UserId } from '@/lib/schema/ids'
import { handle } from '../../../handle'

/** Lets a disabled account sign in again; its former sessions and tokens stay ended. */
export const POST = handle({ action: 'disable-account' }, async ({ services, principal, params }) =>
  services.auth.enable(principal, params.userId as UserId),
)
