import 'server-only'
import type { AccountSummary } from '@/lib/schema/people'
import { handle } from '../handle'

/** Every account of the server, for its operator. */
export const GET = handle({ action: 'disable-account' }, async ({ services, principal }) => ({
  accounts: (await services.auth.accounts(principal)).map((account): AccountSummary => {
    const { userId } = account
    return { ...account, isHere: userId === principal.userId || services.rooms.countSockets(userId) > 0 }
  }),
}))
