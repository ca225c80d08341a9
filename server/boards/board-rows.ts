/** Boards joined with what one person is to them. */
import type { BoardStanding } from '@/lib/access/board-role'
import type { BoardId, TeamId, UserId } from '@/lib/schema/ids'
import type { BoardRole, TeamRole } from '@/lib/schema/role'
import type { Database } from '@/server/storage/database'

export interface BoardRow {
  readonly id: BoardId
  readonly title: string
  readonly team_id: TeamId
  readonly team_role: BoardRole | null
  readonly created_at: number
  /** Name of who made it; null when the account is gone. */
  readonly created_by_name: string | null
  readonly trashed_at: number | null
  readonly trashed_by_name: string | null
  readonly own_role: BoardRole | null
  readonly member_role: TeamRole | null
  // The log's newest row is in `updates`, or in `history` once it was folded; null while there is none.
  readonly updated_at: number | null
  readonly updated_by: string | null
  readonly folded_at: number | null
  readonly folded_by: string | null
}

/** What rights hang on. */
export type StandingRow = Pick<BoardRow, 'team_id' | 'team_role' | 'own_role' | 'member_role'>

export function standingOf(row: StandingRow): BoardStanding {
  return { own: row.own_role, teamGives: row.team_role, teamRole: row.member_role }
}

/** When a board was last edited and by whom; its making while nobody edited it. */
export function lastChange(row: BoardRow): { readonly at: number; readonly by: string | null } {
  if (row.updated_at !== null) return { at: row.updated_at, by: row.updated_by }
  if (row.folded_at !== null) return { at: row.folded_at, by: row.folded_by }
  return { at: row.created_at, by: row.created_by_name }
}

/**
 * Undefined when the board does not exist or is in the trash. Asked at every request and every socket, hundreds of them
 * at once after a restart, so it is the smallest question that decides.
 */
export function findStandingRow(
  database: Database,
  userId: UserId,
  boardId: BoardId,
): Promise<StandingRow | undefined> {
  return joinPerson(database, userId)
    .select(['boards.team_id', 'boards.team_role', 'board_roles.role as own_role', 'memberships.role as member_role'])
    .where('boards.id', '=', boardId)
    .where('boards.trashed_at', 'is', null)
    .executeTakeFirst()
}

/** Undefined when the board does not exist or is in the trash. */
export function findBoardRow(database: Database, userId: UserId, boardId: BoardId): Promise<BoardRow | undefined> {
  return selectBoards(database, userId)
    .where('boards.id', '=', boardId)
    .where('boards.trashed_at', 'is', null)
    .executeTakeFirst()
}

/** Undefined when the board does not exist or is not in the trash. */
export function findTrashedRow(database: Database, userId: UserId, boardId: BoardId): Promise<BoardRow | undefined> {
  return selectBoards(database, userId)
    .where('boards.id', '=', boardId)
    .where('boards.trashed_at', 'is not', null)
    .executeTakeFirst()
}

/** Boards of all teams that the person is in, whether they can see them or not; with `trashed`, those in the trash. */
export function listBoardRows(
  database: Database,
  userId: UserId,
  { trashed }: { trashed: boolean },
): Promise<BoardRow[]> {
  return selectBoards(database, userId)
    .where('memberships.role', 'is not', null)
    .where('boards.trashed_at', trashed ? 'is not' : 'is', null)
    .execute()
}

function joinPerson(database: Database, userId: UserId) {
  return database
    .selectFrom('boards')
    .leftJoin('memberships', (join) =>
      join.onRef('memberships.team_id', '=', 'boards.team_id').on('memberships.user_id', '=', userId),
    )
    .leftJoin('board_roles', (join) =>
      join.onRef('board_roles.board_id', '=', 'boards.id').on('board_roles.user_id', '=', userId),
    )
}

function selectBoards(database: Database, userId: UserId) {
  return joinPerson(database, userId)
    .leftJoin('users as makers', 'makers.id', 'boards.created_by')
    .leftJoin('users as trashers', 'trashers.id', 'boards.trashed_by')
    .select(({ selectFrom }) => {
      const newest = (log: 'updates' | 'history') =>
        selectFrom(log).whereRef(`${log}.board`, '=', 'boards.id').orderBy(`${log}.seq`, 'desc').limit(1)
      return [
        'boards.id',
        'boards.title',
        'boards.team_id',
        'boards.team_role',
        'boards.created_at',
        'boards.trashed_at',
        'makers.name as created_by_name',
        'trashers.name as trashed_by_name',
        'board_roles.role as own_role',
        'memberships.role as member_role',
        newest('updates').select('updates.at').as('updated_at'),
        newest('updates').leftJoin('users', 'users.id', 'updates.author').select('users.name').as('updated_by'),
        newest('history').select('history.at').as('folded_at'),
        newest('history').leftJoin('users', 'users.id', 'history.author').select('users.name').as('folded_by'),
      ]
    })
}
