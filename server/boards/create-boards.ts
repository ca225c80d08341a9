/** `Boards` over the store. Every change is one transaction with its audit row and, where rights went, its revocation. */
import { boardRoleOf } from '@/lib/access/board-role'
import { can } from '@/lib/access/can'
import { RedthreadError } from '@/lib/errors/redthread-error'
import { randomId, type BoardId, type TeamId } from '@/lib/schema/ids'
import { MAX_BOARD_TITLE_UNITS } from '@/lib/schema/limits'
import type { BoardSummary } from '@/lib/schema/people'
import type { BoardRole } from '@/lib/schema/role'
import { writeAudit } from '@/server/auth/audit'
import type { Principal } from '@/server/auth/principal'
import type { Database } from '@/server/storage/database'
import { findBoardRow, findStandingRow, lastChange, listBoardRows, standingOf, type BoardRow } from './board-rows'
import type { Boards } from './boards'
import type { BoardsOptions } from './boards-options'
import { createBoardPeople } from './create-board-people'
import { createTrash } from './trash'

/** What a board gives its team's members when it is made. */
const DEFAULT_TEAM_GIVES: BoardRole = 'editor'

export function createBoards(options: BoardsOptions): Boards {
  const { database, notice } = options
  return {
    ...createTrash(options),
    ...createBoardPeople(options),

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
      const id = randomId<BoardId>()
      const now = Date.now()
      const team_id = await database.transaction().execute(async (transaction) => {
        const team_id = await requireTeam(transaction, principal, teamId)
        await transaction
          .insertInto('boards')
          .values({
            id,
            team_id,
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
        return team_id
      })
      return {
        id,
        title: clean,
        teamId: team_id,
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
  }
}

/** The team `wanted`, else one's first as more than a guest. Throws `forbidden`, for whose account is disabled too. */
async function requireTeam(database: Database, { userId }: Principal, wanted: TeamId | undefined): Promise<TeamId> {
  const teams = await database
    .selectFrom('memberships')
    .innerJoin('users', 'users.id', 'memberships.user_id')
    .select(['team_id', 'role'])
    .where('user_id', '=', userId)
    .where('users.disabled_at', 'is', null)
    .orderBy('memberships.created_at')
    .execute()
  const team = teams.find((each) => (wanted ? each.team_id === wanted : each.role !== 'guest'))
  if (team && team.role !== 'guest') return team.team_id
  throw new RedthreadError('forbidden', 'Boards are made by members of a team; you are not a member of one here.')
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
