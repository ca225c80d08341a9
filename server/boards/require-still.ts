import { boardRoleOf } from '@/lib/access/board-role'
import { can, type BoardAction } from '@/lib/access/can'
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { BoardId } from '@/lib/schema/ids'
import type { Principal } from '@/server/auth/principal'
import type { Database } from '@/server/storage/database'
import { findStandingRow, standingOf } from './board-rows'

/**
 * For work that took its time after it was allowed: whether it still is, asked in the transaction that writes its outcome.
 * Throws `not-found` where the board is gone and `forbidden` where the right is, with `since` behind: "while … was read".
 */
export async function requireStill(
  transaction: Database,
  { userId, isOperator }: Principal,
  { boardId, action, since }: { readonly boardId: BoardId; readonly action: BoardAction; readonly since: string },
): Promise<void> {
  const row = await findStandingRow(transaction, userId, boardId)
  if (!row) throw new RedthreadError('not-found', `The board was deleted or put in the trash ${since}.`)
  const account = await transaction
    .selectFrom('users')
    .select('disabled_at')
    .where('id', '=', userId)
    .executeTakeFirst()
  const grant = { boardRole: boardRoleOf(standingOf(row)), teamRole: row.member_role, isOperator }
  if (account?.disabled_at !== null || !can(grant, action))
    throw new RedthreadError('forbidden', `Your right to do this on the board ended ${since}.`)
}
