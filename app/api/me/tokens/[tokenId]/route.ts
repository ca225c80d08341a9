import 'server-only'
import { handle } from '../../../handle'

/** Ends one of one's own API tokens. */
export const DELETE = handle({ action: 'use-account' }, async ({ services, principal, params }) =>
  services.auth.endToken(principal, params.tokenId ?? ''),
)
