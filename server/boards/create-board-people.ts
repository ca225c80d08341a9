/** Who is on a board, and as what. Every change is one transaction with its audit row, and its revocation holds at once. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { BoardId, UserId } from '@/lib/schema/ids'
import type { BoardRole } from '@/lib/schema/role'
import { recordAccessChange } from '@/server/auth/access-changes'
import { writeAudit } from '@/server/auth/audit'
import type { Principal } from '@/server/auth/principal'
import type { Database } from '@/server/storage/database'
import { findBoardRow } from './board-rows'
import type { Boards } from './boards'
import type { BoardsOptions } from './boards-options'
import { readPeople } from './people'

type PeopleActs = Pick<
  Boards,
  'people' | 'writers' | 'setRole' | 'removePerson' | 'leave' | 'handOver' | 'setTeamGives'
>

export function createBoardPeople({ database, accessChanges, notice }: BoardsOptions): PeopleActs {
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
    people: (boardId) => readPeople(database, boardId),

    async writers(boardId, clients) {
      return database
        .selectFrom('clients')
        .innerJoin('users', 'users.id', 'clients.user')
        .select(['clients.client', 'users.id as userId', 'users.name'])
        .where('clients.board', '=', boardId)
        .where('clients.client', 'in', [...clients])
        .execute()
    },

    async setRole(principal, boardId, userId, role) {
      await changePeople(boardId, principal.name, async (transaction) => {
        await requireTeamPerson(transaction, boardId, userId)
        if (role !== 'owner') await keepAnOwner(transaction, { boardId, userId, by: principal })
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
        await takeOff(transaction, { boardId, userId, by: principal })
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
        await takeOff(transaction, { boardId, userId, by: principal })
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
        await requireLiving(transaction, userId)
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

async function requireTeamPerson(database: Database, boardId: BoardId, userId: UserId): Promise<void> {
  const row = await findBoardRow(database, userId, boardId)
  if (row?.member_role) return
  throw new RedthreadError('not-found', 'This person is not in the board’s team; invite them to the team first.')
}

/** A board whose only owner is disabled would have none. */
async function requireLiving(database: Database, userId: UserId): Promise<void> {
  const user = await database.selectFrom('users').select('disabled_at').where('id', '=', userId).executeTakeFirst()
  if (user?.disabled_at === null) return
  throw new RedthreadError('conflict', 'This person’s account is disabled; hand the board to somebody else.')
}

async function giveRole(database: Database, boardId: BoardId, userId: UserId, role: BoardRole): Promise<void> {
  await database
    .insertInto('board_roles')
    .values({ board_id: boardId, user_id: userId, role, created_at: Date.now() })
    .onConflict((conflict) => conflict.columns(['board_id', 'user_id']).doUpdateSet({ role }))
    .execute()
  await recordAccessChange(database, { boardId, userId })
}

interface PersonOnBoard {
  readonly boardId: BoardId
  readonly userId: UserId
  /** Who changes what they are. */
  readonly by: Principal
}

async function takeOff(database: Database, taken: PersonOnBoard): Promise<void> {
  const { boardId, userId, by } = taken
  await keepAnOwner(database, taken)
  await database.deleteFrom('board_roles').where('board_id', '=', boardId).where('user_id', '=', userId).execute()
  await recordAccessChange(database, { boardId, userId })
  await writeAudit(database, { action: 'board-person-removed', by, object: boardId, detail: { userId } })
}

/** Refuses when `userId` is the only owner. Owners who left the team or whose account is disabled do not count. */
async function keepAnOwner(database: Database, { boardId, userId, by }: PersonOnBoard): Promise<void> {
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
