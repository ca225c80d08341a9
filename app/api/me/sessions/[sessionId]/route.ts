import 'server-only'
import { handle } from '../../../handle'

/** Signs one of one's own sessions out. */
export const DELETE = handle({ action: 'use-account' }, async ({ services, principal, params }) =>
  services.auth.endSession(principal, params.sessionId ?? ''),
)
