import 'server-only'
import { handle } from '../../handle'

/** One's API tokens, without the tokens themselves. */
export const GET = handle({ action: 'use-account' }, async ({ services, principal }) => ({
  tokens: await services.auth.tokensOf(principal),
}))
