/**
 * Invite links: 32 random bytes of which only a hash is kept, used once, bound to a team and a role, ended by time, by
 * an admin, or by their maker's no longer being one.
 */
import { RedthreadError } from '@/lib/errors/redthread-error'
import { randomId, type BoardId, type TeamId, type UserId } from '@/lib/schema/ids'
import type { Invite, Joined } from '@/lib/schema/people'
import { BOARD_ROLES, TEAM_ROLES } from '@/lib/schema/role'
import { recordAccessChange } from '@/server/auth/access-changes'
import { insertAccount, prepareAccount } from '@/server/auth/accounts'
import { writeAudit } from '@/server/auth/audit'
import { hashToken, isTokenShaped, makeToken } from '@/server/auth/secret-tokens'
import type { Database } from '@/server/storage/database'
import type { Teams } from './teams'
import type { TeamsOptions } from './teams-options'

type InviteActs = Pick<
  Teams,
  'invites' | 'createInvite' | 'revokeInvite' | 'restoreInvite' | 'invitation' | 'accept' | 'acceptAsNew'
>

/** For so long whoever withdrew a link can take that back. */
const TAKE_BACK_MS = 10 * 60_000

const SPENT = 'This invite link was used already, was withdrawn or is too old; ask for a new one.'

export function createInvites(options: TeamsOptions): InviteActs {
  const { database, accessChanges, hasher, publicUrl, inviteLifeMs } = options

  return {
    async invites(teamId) {
      const rows = await livingInvites(database).where('invites.team_id', '=', teamId).execute()
      return rows.map(toInvite)
    },

    async createInvite(principal, teamId, { role, board }) {
      const id = randomId()
      const token = makeToken()
      const now = Date.now()
      await database.transaction().execute(async (transaction) => {
        if (board) await requireBoardOf(transaction, teamId, board.id)
        await transaction
          .insertInto('invites')
          .values({
            id,
            hash: hashToken(token),
            team_id: teamId,
            role,
            board_id: board?.id ?? null,
            board_role: board?.role ?? null,
            created_by: principal.userId,
            created_at: now,
            expires_at: now + inviteLifeMs,
            used_at: null,
            used_by: null,
            revoked_at: null,
            revoked_by: null,
          })
          .execute()
        await writeAudit(transaction, { action: 'invite-made', by: principal, object: id, detail: { teamId, role } })
      })
      const row = await livingInvites(database).where('invites.id', '=', id).executeTakeFirstOrThrow()
      return { invite: toInvite(row), link: `${publicUrl}/invite/${token}` }
    },

    async revokeInvite(principal, teamId, inviteId) {
      await database.transaction().execute(async (transaction) => {
        const revoked = await transaction
          .updateTable('invites')
          .set({ revoked_at: Date.now(), revoked_by: principal.userId })
          .where('id', '=', inviteId)
          .where('team_id', '=', teamId)
          .where('used_at', 'is', null)
          .where('revoked_at', 'is', null)
          .returning('id')
          .executeTakeFirst()
        if (!revoked) throw new RedthreadError('not-found', 'This invite link was used or withdrawn already.')
        await writeAudit(transaction, { action: 'invite-revoked', by: principal, object: inviteId })
      })
    },

    async restoreInvite(principal, teamId, inviteId) {
      const since = Date.now() - TAKE_BACK_MS
      await database.transaction().execute(async (transaction) => {
        const restored = await transaction
          .updateTable('invites')
          .set({ revoked_at: null, revoked_by: null })
          .where('id', '=', inviteId)
          .where('team_id', '=', teamId)
          .where('revoked_at', '>', since)
          .where('revoked_by', '=', principal.userId)
          .returning('id')
          .executeTakeFirst()
        if (!restored)
          throw new RedthreadError('not-found', 'This withdrawal cannot be taken back any more; make a new link.')
        const living = await livingInvites(transaction).where('invites.id', '=', inviteId).executeTakeFirst()
        if (!living) throw new RedthreadError('expired', 'This invite link is too old to be used; make a new one.')
        await writeAudit(transaction, { action: 'invite-restored', by: principal, object: inviteId })
      })
    },

    async invitation(token) {
      const row = await findLiving(database, token)
      return {
        teamName: row.team_name,
        role: row.role,
        boardTitle: row.board_title,
        boardRole: row.board_role,
        invitedBy: row.created_by_name,
      }
    },

    async accept(principal, token) {
      const joined = await database.transaction().execute((transaction) => join(transaction, token, principal.userId))
      await accessChanges.deliver()
      return joined
    },

    async acceptAsNew(token, account) {
      const { team_name } = await findLiving(database, token)
      const prepared = await prepareAccount(hasher, account, [team_name])
      const joined = await database.transaction().execute(async (transaction) => {
        await insertAccount(transaction, prepared)
        return join(transaction, token, prepared.id)
      })
      await accessChanges.deliver()
      return joined
    },
  }
}

/** Spends the invite on `userId`, as part of a transaction. A role that is already higher stays. Throws `expired`. */
async function join(database: Database, token: string, userId: UserId): Promise<Joined> {
  const invite = await findLiving(database, token)
  const now = Date.now()
  await database
    .updateTable('invites')
    .set({ used_at: now, used_by: userId })
    .where('id', '=', invite.id)
    .where('used_at', 'is', null)
    .execute()

  const membership = await database
    .selectFrom('memberships')
    .select('role')
    .where('team_id', '=', invite.team_id)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  const role = higher(TEAM_ROLES, membership?.role ?? null, invite.role)
  await database
    .insertInto('memberships')
    .values({ team_id: invite.team_id, user_id: userId, role, created_at: now })
    .onConflict((conflict) => conflict.columns(['team_id', 'user_id']).doUpdateSet({ role }))
    .execute()

  if (invite.board_id && invite.board_role) {
    const own = await database
      .selectFrom('board_roles')
      .select('role')
      .where('board_id', '=', invite.board_id)
      .where('user_id', '=', userId)
      .executeTakeFirst()
    const boardRole = higher(BOARD_ROLES, own?.role ?? null, invite.board_role)
    await database
      .insertInto('board_roles')
      .values({ board_id: invite.board_id, user_id: userId, role: boardRole, created_at: now })
      .onConflict((conflict) => conflict.columns(['board_id', 'user_id']).doUpdateSet({ role: boardRole }))
      .execute()
  }
  await recordAccessChange(database, { userId })
  const detail = { userId, role, invite: invite.id }
  await writeAudit(database, {
    action: 'member-joined',
    by: { userId, sessionId: null },
    object: invite.team_id,
    detail,
  })
  return { teamId: invite.team_id, boardId: invite.board_id }
}

async function findLiving(database: Database, token: string) {
  const row = isTokenShaped(token)
    ? await livingInvites(database).where('invites.hash', '=', hashToken(token)).executeTakeFirst()
    : undefined
  if (!row) throw new RedthreadError('expired', SPENT)
  return row
}

/**
 * Invites that can be used now: their maker still is an admin of the team and, where they name a board, still sees it, and
 * the board is not in the trash.
 */
function livingInvites(database: Database) {
  const now = Date.now()
  return database
    .selectFrom('invites')
    .innerJoin('teams', 'teams.id', 'invites.team_id')
    .innerJoin('users', 'users.id', 'invites.created_by')
    .innerJoin('memberships', (join) =>
      join
        .onRef('memberships.team_id', '=', 'invites.team_id')
        .onRef('memberships.user_id', '=', 'invites.created_by')
        .on('memberships.role', '=', 'admin'),
    )
    .leftJoin('boards', 'boards.id', 'invites.board_id')
    .where('invites.used_at', 'is', null)
    .where('invites.revoked_at', 'is', null)
    .where('invites.expires_at', '>', now)
    .where('users.disabled_at', 'is', null)
    .where('boards.trashed_at', 'is', null)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('invites.board_id', 'is', null),
        eb('boards.team_role', 'is not', null),
        exists(
          selectFrom('board_roles')
            .select('board_roles.role')
            .whereRef('board_roles.board_id', '=', 'invites.board_id')
            .whereRef('board_roles.user_id', '=', 'invites.created_by'),
        ),
      ]),
    )
    .orderBy('invites.created_at', 'desc')
    .select([
      'invites.id',
      'invites.team_id',
      'invites.role',
      'invites.board_id',
      'invites.board_role',
      'invites.created_at',
      'invites.expires_at',
      'teams.name as team_name',
      'users.name as created_by_name',
      'boards.title as board_title',
    ])
}

type LivingInvite = Awaited<ReturnType<typeof findLiving>>

function toInvite(row: LivingInvite): Invite {
  return {
    id: row.id,
    role: row.role,
    boardTitle: row.board_title,
    boardRole: row.board_role,
    createdBy: row.created_by_name,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }
}

async function requireBoardOf(database: Database, teamId: TeamId, boardId: BoardId): Promise<void> {
  const row = await database
    .selectFrom('boards')
    .select('id')
    .where('id', '=', boardId)
    .where('team_id', '=', teamId)
    .executeTakeFirst()
  if (!row) throw new RedthreadError('not-found', 'This board does not exist, or it is not open to you.')
}

function higher<Role>(weakestFirst: readonly Role[], a: Role | null, b: Role): Role {
  return a !== null && weakestFirst.indexOf(a) > weakestFirst.indexOf(b) ? a : b
}
