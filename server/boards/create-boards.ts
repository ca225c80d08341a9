/** `Boards` over the store. Every change is one transaction with its audit row and, where rights went, its revocation. */
import { boardRoleOf } from '@/lib/access/board-role'
import { can } from '@/lib/access/can'
import { RedthreadError } from '@/lib/errors/redthread-error'
import { randomId, type BoardId, type UserId } from '@/lib/schema/ids'
import { MAX_BOARD_TITLE_UNITS } from '@/lib/schema/limits'
import type { BoardSummary } from '@/lib/schema/people'
import type { BoardRole } from '@/lib/schema/role'
import { recordAccessChange } from '@/server/auth/access-changes'
import { writeAudit } from '@/server/auth/audit'
import type { Principal } from '@/server/auth/principal'
import type { Database } from '@/server/storage/database'
import { findBoardRow, findStandingRow, lastChange, listBoardRows, standingOf, type BoardRow } from './board-rows'
import type { Boards } from './boards'
import type { BoardsOptions } from './boards-options'
import { readPeople } from './people'
import { createTrash } from './trash'

/** What a board gives its team's members when it is made. */
const DEFAULT_TEAM_GIVES: BoardRole = 'editor'

export function createBoards(options: BoardsOptions): Boards {
  const { database, accessChanges, notice } = options
  /** Runs `change` in a transaction, then makes its revocations hold and tells the board's people. */
  async function changePeople(
    boardId: BoardId,
    by: string,
    change: (transaction: Database) => Promise<void>,
  ): Promise<void> {
    await database.transaction().execute(change)
    await accessChanges.deliver()
    notice(boardId, { kind: 'people', by })
  }

  return {
    ...createTrash(options),

    async grantFor(principal, boardId) {
      const row = await findStandingRow(database, principal.userId, boardId)
      const boardRole = row && boardRoleOf(standingOf(row))
      if (!row?.member_role || !boardRole) return null
      const { isOperator } = principal
      return { boardId, teamId: row.team_id, boardRole, teamRole: row.member_role, isOperator }
    },

    async list(principal) {
      return (await listBoardRows(database, principal.userId, { trashed: false }))
        .flatMap((row) => toSummary(row) ?? [])
        .sort((a, b) => b.changedAt - a.changedAt)
    },

    async create(principal, { title, teamId }, fill) {
      const clean = parseTitle(title)
      const teams = await database
        .selectFrom('memberships')
        .select(['team_id', 'role'])
        .where('user_id', '=', principal.userId)
        .orderBy('created_at')
        .execute()
      const team = teams.find((each) => (teamId ? each.team_id === teamId : each.role !== 'guest'))
      if (!team || team.role === 'guest') {
        throw new RedthreadError('forbidden', 'Boards are made by members of a team; you are not a member of one here.')
      }
      const id = randomId<BoardId>()
      const now = Date.now()
      await database.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('boards')
          .values({
            id,
            team_id: team.team_id,
            title: clean,
            team_role: DEFAULT_TEAM_GIVES,
            head: 0,
            created_at: now,
            created_by: principal.userId,
            trashed_at: null,
            trashed_by: null,
          })
          .execute()
        await transaction
          .insertInto('board_roles')
          .values({ board_id: id, user_id: principal.userId, role: 'owner', created_at: now })
          .execute()
        await writeAudit(transaction, { action: 'board-made', by: principal, object: id })
        await fill?.(transaction, id)
      })
      return {
        id,
        title: clean,
        teamId: team.team_id,
        role: 'owner',
        mayShare: true,
        createdAt: now,
        changedAt: now,
        changedBy: principal.name,
      }
    },

    async get(principal, boardId) {
      const row = await findBoardRow(database, principal.userId, boardId)
      const summary = row && toSummary(row)
      if (!summary) throw new RedthreadError('not-found', 'This board does not exist, or it is not open to you.')
      return summary
    },

    async rename(principal, boardId, title) {
      const clean = parseTitle(title)
      await database.transaction().execute(async (transaction) => {
        await transaction.updateTable('boards').set({ title: clean }).where('id', '=', boardId).execute()
        await writeAudit(transaction, { action: 'board-renamed', by: principal, object: boardId })
      })
      notice(boardId, { kind: 'board', by: principal.name })
    },

    people: (boardId) => readPeople(database, boardId),

    async setRole(principal, boardId, userId, role) {
      await changePeople(boardId, principal.name, async (transaction) => {
        await requireTeamPerson(transaction, boardId, userId)
        if (role !== 'owner') await keepAnOwner(transaction, boardId, { userId, by: principal })
        await giveRole(transaction, boardId, userId, role)
        await writeAudit(transaction, {
          action: 'board-role',
          by: principal,
          object: boardId,
          detail: { userId, role },
        })
      })
    },

    async removePerson(principal, boardId, userId) {
      await changePeople(boardId, principal.name, async (transaction) => {
        await keepAnOwner(transaction, boardId, { userId, by: principal })
        await removeRole(transaction, boardId, userId)
        await writeAudit(transaction, {
          action: 'board-person-removed',
          by: principal,
          object: boardId,
          detail: { userId },
        })
      })
    },

    async leave(principal, boardId) {
      await changePeople(boardId, principal.name, async (transaction) => {
        const { userId } = principal
        const row = await findBoardRow(transaction, userId, boardId)
        if (!row?.own_role) {
          throw new RedthreadError(
            'conflict',
            'You are on this board by its team, not by name; whoever shares it can close it to the team.',
          )
        }
        await keepAnOwner(transaction, boardId, { userId, by: principal })
        await removeRole(transaction, boardId, userId)
        await writeAudit(transaction, {
          action: 'board-person-removed',
          by: principal,
          object: boardId,
          detail: { userId },
        })
      })
    },

    async handOver(principal, boardId, userId) {
      await changePeople(boardId, principal.name, async (transaction) => {
        await requireTeamPerson(transaction, boardId, userId)
        const mine = await findBoardRow(transaction, principal.userId, boardId)
        if (mine?.own_role !== 'owner') {
          throw new RedthreadError('forbidden', 'Only an owner of the board can hand it over.')
        }
        if (userId === principal.userId) throw new RedthreadError('conflict', 'You own this board already.')
        for (const change of [
          { userId, role: 'owner' },
          { userId: principal.userId, role: 'editor' },
        ] as const) {
          await giveRole(transaction, boardId, change.userId, change.role)
          await writeAudit(transaction, { action: 'board-role', by: principal, object: boardId, detail: change })
        }
      })
    },

    async setTeamGives(principal, boardId, role) {
      await changePeople(boardId, principal.name, async (transaction) => {
        await transaction.updateTable('boards').set({ team_role: role }).where('id', '=', boardId).execute()
        await recordAccessChange(transaction, { boardId })
        await writeAudit(transaction, { action: 'board-team-role', by: principal, object: boardId, detail: { role } })
      })
    },
  }
}

function toSummary(row: BoardRow): BoardSummary | null {
  const role = boardRoleOf(standingOf(row))
  if (!role) return null
  const changed = lastChange(row)
  return {
    id: row.id,
    title: row.title,
    teamId: row.team_id,
    role,
    mayShare: can({ boardRole: role, teamRole: row.member_role, isOperator: false }, 'share-board'),
    createdAt: row.created_at,
    changedAt: changed.at,
    changedBy: changed.by,
  }
}

/** A title on one line. Throws `bad-request`. */
function parseTitle(title: string): string {
  const clean = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
  if (clean === '') throw new RedthreadError('bad-request', 'The board needs a title.')
  if (clean.length <= MAX_BOARD_TITLE_UNITS) return clean
  throw new RedthreadError(
    'bad-request',
    `The title has ${clean.length} characters; the limit is ${MAX_BOARD_TITLE_UNITS}.`,
  )
}

async function requireTeamPerson(database: Database, boardId: BoardId, userId: UserId): Promise<void> {
  const row = await findBoardRow(database, userId, boardId)
  if (row?.member_role) return
  throw new RedthreadError('not-found', 'This person is not in the board’s team; invite them to the team first.')
}

async function giveRole(database: Database, boardId: BoardId, userId: UserId, role: BoardRole): Promise<void> {
  await database
    .insertInto('board_roles')
    .values({ board_id: boardId, user_id: userId, role, created_at: Date.now() })
    .onConflict((conflict) => conflict.columns(['board_id', 'user_id']).doUpdateSet({ role }))
    .execute()
  await recordAccessChange(database, { boardId, userId })
}

async function removeRole(database: Database, boardId: BoardId, userId: UserId): Promise<void> {
  await database.deleteFrom('board_roles').where('board_id', '=', boardId).where('user_id', '=', userId).execute()
  await recordAccessChange(database, { boardId, userId })
}

/** Refuses when `userId` is the only owner. Owners who left the team or whose account is disabled do not count. */
async function keepAnOwner(
  database: Database,
  boardId: BoardId,
  { userId, by }: { readonly userId: UserId; readonly by: Principal },
): Promise<void> {
  const owners = await database
    .selectFrom('board_roles')
    .innerJoin('boards', 'boards.id', 'board_roles.board_id')
    .innerJoin('memberships', (join) =>
      join.onRef('memberships.team_id', '=', 'boards.team_id').onRef('memberships.user_id', '=', 'board_roles.user_id'),
    )
    .innerJoin('users', 'users.id', 'board_roles.user_id')
    .select('board_roles.user_id')
    .where('board_roles.board_id', '=', boardId)
    .where('board_roles.role', '=', 'owner')
    .where('users.disabled_at', 'is', null)
    .execute()
  if (owners.length !== 1 || owners[0]?.user_id !== userId) return
  const who = userId === by.userId ? 'You are' : 'This person is'
  throw new RedthreadError('conflict', `${who} the board’s only owner; make somebody else an owner first.`)
}
