import 'server-only'
import { handle } from '../../handle'

/** Where one is signed in. */
export const GET = handle({ action: 'use-account' }, async ({ services, principal }) => ({
  sessions: await services.auth.sessionsOf(principal),
}))

/** Signs out everywhere else. */
export const DELETE = handle({ action: 'use-account' }, async ({ services, principal }) =>
  services.auth.endOtherSessions(principal),
)
