import 'server-only'
import { handle } from '../handle'

/** Every account of the server, for its operator. */
export const GET = handle({ action: 'disable-account' }, async ({ services, principal }) => ({
  accounts: await services.auth.accounts(principal),
}))
