/** `Teams` over the store. Every change is one transaction with its audit row and, where rights went, its revocation. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import { randomId, type TeamId, type UserId } from '@/lib/schema/ids'
import { recordAccessChange } from '@/server/auth/access-changes'
import { parseName } from '@/server/auth/accounts'
import { writeAudit } from '@/server/auth/audit'
import type { Principal } from '@/server/auth/principal'
import type { Database } from '@/server/storage/database'
import { createInvites } from './invites'
import { passBoardsOn } from './pass-boards-on'
import type { Teams } from './teams'
import type { TeamsOptions } from './teams-options'

export function createTeams(options: TeamsOptions): Teams {
  const { database, accessChanges } = options

  async function change(act: (transaction: Database) => Promise<void>): Promise<void> {
    await database.transaction().execute(act)
    await accessChanges.deliver()
  }

  return {
    ...createInvites(options),

    async grantFor(principal, teamId) {
      const row = await database
        .selectFrom('memberships')
        .select('role')
        .where('team_id', '=', teamId)
        .where('user_id', '=', principal.userId)
        .executeTakeFirst()
      return row ? { teamId, teamRole: row.role, boardRole: null, isOperator: principal.isOperator } : null
    },

    async list(principal) {
      return database
        .selectFrom('memberships')
        .innerJoin('teams', 'teams.id', 'memberships.team_id')
        .select(['teams.id', 'teams.name', 'memberships.role'])
        .where('memberships.user_id', '=', principal.userId)
        .orderBy('memberships.created_at')
        .execute()
    },

    async create(principal, name) {
      const clean = parseName(name, 'The team’s name')
      const id = randomId<TeamId>()
      const now = Date.now()
      await change(async (transaction) => {
        await transaction
          .insertInto('teams')
          .values({ id, name: clean, created_at: now, created_by: principal.userId })
          .execute()
        await transaction
          .insertInto('memberships')
          .values({ team_id: id, user_id: principal.userId, role: 'admin', created_at: now })
          .execute()
        await writeAudit(transaction, { action: 'team-made', by: principal, object: id })
      })
      return { id, name: clean, role: 'admin' }
    },

    async rename(principal, teamId, name) {
      const clean = parseName(name, 'The team’s name')
      await change(async (transaction) => {
        await transaction.updateTable('teams').set({ name: clean }).where('id', '=', teamId).execute()
        await writeAudit(transaction, { action: 'team-renamed', by: principal, object: teamId })
      })
    },

    async members(teamId) {
      return database
        .selectFrom('memberships')
        .innerJoin('users', 'users.id', 'memberships.user_id')
        .select(['users.id as userId', 'users.name', 'users.email', 'users.colour', 'memberships.role'])
        .where('memberships.team_id', '=', teamId)
        .where('users.disabled_at', 'is', null)
        .orderBy('users.name')
        .execute()
    },

    async setRole(principal, teamId, userId, role) {
      await change(async (transaction) => {
        await requireMember(transaction, teamId, userId)
        if (role !== 'admin') await keepAnAdmin(transaction, teamId, { userId, by: principal })
        await transaction
          .updateTable('memberships')
          .set({ role })
          .where('team_id', '=', teamId)
          .where('user_id', '=', userId)
          .execute()
        await recordAccessChange(transaction, { userId })
        await writeAudit(transaction, {
          action: 'member-role',
          by: principal,
          object: teamId,
          detail: { userId, role },
        })
      })
    },

    async removeMember(principal, teamId, userId) {
      await change(async (transaction) => {
        await requireMember(transaction, teamId, userId)
        await keepAnAdmin(transaction, teamId, { userId, by: principal })
        await passBoardsOn(transaction, { teamId, from: userId, by: principal })
        await transaction
          .deleteFrom('memberships')
          .where('team_id', '=', teamId)
          .where('user_id', '=', userId)
          .execute()
        await recordAccessChange(transaction, { userId })
        await writeAudit(transaction, { action: 'member-removed', by: principal, object: teamId, detail: { userId } })
      })
    },
  }
}

async function requireMember(database: Database, teamId: TeamId, userId: UserId): Promise<void> {
  const row = await database
    .selectFrom('memberships')
    .select('role')
    .where('team_id', '=', teamId)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  if (!row) throw new RedthreadError('not-found', 'This person is not in the team.')
}

/** Refuses when `userId` is the only admin. Disabled accounts do not count. */
async function keepAnAdmin(
  database: Database,
  teamId: TeamId,
  { userId, by }: { readonly userId: UserId; readonly by: Principal },
): Promise<void> {
  const admins = await database
    .selectFrom('memberships')
    .innerJoin('users', 'users.id', 'memberships.user_id')
    .select('memberships.user_id')
    .where('memberships.team_id', '=', teamId)
    .where('memberships.role', '=', 'admin')
    .where('users.disabled_at', 'is', null)
    .execute()
  if (admins.length !== 1 || admins[0]?.user_id !== userId) return
  const who = userId === by.userId ? 'You are' : 'This person is'
  throw new RedthreadError('conflict', `${who} the team’s only admin; make somebody else an admin first.`)
}
