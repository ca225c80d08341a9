/** What happens to somebody's boards when they leave a team: no role stays behind, and no board is left without owner. */
import type { BoardId, TeamId, UserId } from '@/lib/schema/ids'
import { recordAccessChange } from '@/server/auth/access-changes'
import { writeAudit } from '@/server/auth/audit'
import type { Principal } from '@/server/auth/principal'
import type { Database } from '@/server/storage/database'

/**
 * Part of the transaction that removes `from`. Boards that they alone own pass to `by`, or to the longest-standing
 * other admin when they leave by themselves; then all their board roles in the team go.
 */
export async function passBoardsOn(
  database: Database,
  { teamId, from, by }: { teamId: TeamId; from: UserId; by: Principal },
): Promise<void> {
  const heir = by.userId === from ? await otherAdmin(database, teamId, from) : by.userId
  for (const boardId of await boardsOwnedAlone(database, teamId, from)) {
    if (!heir) continue // unreachable while the team keeps an admin
    await database
      .insertInto('board_roles')
      .values({ board_id: boardId, user_id: heir, role: 'owner', created_at: Date.now() })
      .onConflict((conflict) => conflict.columns(['board_id', 'user_id']).doUpdateSet({ role: 'owner' }))
      .execute()
    await recordAccessChange(database, { boardId, userId: heir })
    const detail = { userId: heir, role: 'owner', from }
    await writeAudit(database, { action: 'board-role', by, object: boardId, detail })
  }
  await database
    .deleteFrom('board_roles')
    .where('user_id', '=', from)
    .where('board_id', 'in', (query) => query.selectFrom('boards').select('id').where('team_id', '=', teamId))
    .execute()
}

/** An owner whose account is disabled does not count. */
async function boardsOwnedAlone(database: Database, teamId: TeamId, userId: UserId): Promise<BoardId[]> {
  const rows = await database
    .selectFrom('board_roles as mine')
    .innerJoin('boards', 'boards.id', 'mine.board_id')
    .select('boards.id')
    .where('boards.team_id', '=', teamId)
    .where('mine.user_id', '=', userId)
    .where('mine.role', '=', 'owner')
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('board_roles as others')
            .innerJoin('users', 'users.id', 'others.user_id')
            .select('others.user_id')
            .whereRef('others.board_id', '=', 'mine.board_id')
            .where('others.role', '=', 'owner')
            .where('others.user_id', '!=', userId)
            .where('users.disabled_at', 'is', null),
        ),
      ),
    )
    .execute()
  return rows.map(({ id }) => id)
}

async function otherAdmin(database: Database, teamId: TeamId, userId: UserId): Promise<UserId | undefined> {
  const row = await database
    .selectFrom('memberships')
    .innerJoin('users', 'users.id', 'memberships.user_id')
    .select('users.id')
    .where('memberships.team_id', '=', teamId)
    .where('memberships.role', '=', 'admin')
    .where('users.id', '!=', userId)
    .where('users.disabled_at', 'is', null)
    .orderBy('memberships.created_at')
    .executeTakeFirst()
  return row?.id
}
