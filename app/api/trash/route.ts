import 'server-only'
import { handle } from '../handle'

/** Boards in the trash that one may restore. */
export const GET = handle({ action: 'use-account' }, async ({ services, principal }) => ({
  boards: await services.boards.listTrashed(principal),
}))
