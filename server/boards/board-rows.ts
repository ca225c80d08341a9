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
  /** Time of the log's last row; null while there is none. */
  readonly changed_at: number | null
  readonly own_role: BoardRole | null
  readonly member_role: TeamRole | null
}

export function standingOf(row: BoardRow): BoardStanding {
  return { own: row.own_role, teamGives: row.team_role, teamRole: row.member_role }
}

/** Undefined when the board does not exist or is in the trash. */
export function findBoardRow(database: Database, userId: UserId, boardId: BoardId): Promise<BoardRow | undefined> {
  return selectBoards(database, userId).where('boards.id', '=', boardId).executeTakeFirst()
}

/** Boards of all teams that the person is in, whether they can see them or not. */
export function listBoardRows(database: Database, userId: UserId): Promise<BoardRow[]> {
  return selectBoards(database, userId).where('memberships.role', 'is not', null).execute()
}

function selectBoards(database: Database, userId: UserId) {
  return database
    .selectFrom('boards')
    .leftJoin('memberships', (join) =>
      join.onRef('memberships.team_id', '=', 'boards.team_id').on('memberships.user_id', '=', userId),
    )
    .leftJoin('board_roles', (join) =>
      join.onRef('board_roles.board_id', '=', 'boards.id').on('board_roles.user_id', '=', userId),
    )
    .where('boards.trashed_at', 'is', null)
    .select(({ selectFrom, fn }) => [
      'boards.id',
      'boards.title',
      'boards.team_id',
      'boards.team_role',
      'boards.created_at',
      'board_roles.role as own_role',
      'memberships.role as member_role',
      // The log's newest row is in `updates`, or in `history` once it was folded.
      fn
        .coalesce(
          selectFrom('updates').select('at').whereRef('board', '=', 'boards.id').orderBy('seq', 'desc').limit(1),
          selectFrom('history').select('at').whereRef('board', '=', 'boards.id').orderBy('seq', 'desc').limit(1),
        )
        .as('changed_at'),
    ])
}
