/** Who is on a board, and who of its team is not. */
import { boardRoleOf } from '@/lib/access/board-role'
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { BoardId } from '@/lib/schema/ids'
import type { BoardPeople, BoardPerson } from '@/lib/schema/people'
import { BOARD_ROLES } from '@/lib/schema/role'
import type { Database } from '@/server/storage/database'

/** Owners first, then by name. Disabled accounts are left out. */
export async function readPeople(database: Database, boardId: BoardId): Promise<BoardPeople> {
  const board = await database
    .selectFrom('boards')
    .innerJoin('teams', 'teams.id', 'boards.team_id')
    .select(['boards.team_id', 'boards.team_role', 'teams.name'])
    .where('boards.id', '=', boardId)
    .executeTakeFirst()
  if (!board) throw new RedthreadError('not-found', 'This board does not exist, or it is not open to you.')

  const members = await database
    .selectFrom('memberships')
    .innerJoin('users', 'users.id', 'memberships.user_id')
    .leftJoin('board_roles', (join) =>
      join.onRef('board_roles.user_id', '=', 'memberships.user_id').on('board_roles.board_id', '=', boardId),
    )
    .select(['users.id', 'users.name', 'users.colour', 'memberships.role as teamRole', 'board_roles.role as ownRole'])
    .where('memberships.team_id', '=', board.team_id)
    .where('users.disabled_at', 'is', null)
    .orderBy('users.name')
    .execute()

  const people: BoardPerson[] = []
  const others: BoardPeople['others'][number][] = []
  for (const { id: userId, name, colour, teamRole, ownRole } of members) {
    const role = boardRoleOf({ own: ownRole, teamGives: board.team_role, teamRole })
    if (role) people.push({ userId, name, colour, role, ownRole, teamRole })
    else others.push({ userId, name, teamRole })
  }
  people.sort((a, b) => BOARD_ROLES.indexOf(b.role) - BOARD_ROLES.indexOf(a.role))
  return { teamId: board.team_id, teamName: board.name, teamGives: board.team_role, people, others }
}
