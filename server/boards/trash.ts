/**
 * The trash: boards that were put away, can be brought back, and go for good when an admin says so or their time is up.
 * Every change is one transaction with its audit row and, where rights went, its revocation.
 */
import { boardRoleOf } from '@/lib/access/board-role'
import { can, type Grant } from '@/lib/access/can'
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { BoardId } from '@/lib/schema/ids'
import { recordAccessChange } from '@/server/auth/access-changes'
import { writeAudit } from '@/server/auth/audit'
import type { Principal } from '@/server/auth/principal'
import type { Database } from '@/server/storage/database'
import { findTrashedRow, listBoardRows, standingOf, type BoardRow } from './board-rows'
import type { Boards } from './boards'
import type { BoardsOptions } from './boards-options'
import { deleteBoard } from './delete-board'
import { removeBlobs } from './remove-blobs'

const DAY_MS = 24 * 60 * 60 * 1000
const PURGE_EVERY_MS = 60 * 60 * 1000

type Trash = Pick<
  Boards,
  'grantForTrashed' | 'listTrashed' | 'trash' | 'restore' | 'deleteForGood' | 'purgeTrash' | 'dispose'
>

export function createTrash(options: BoardsOptions): Trash {
  const { database, accessChanges, trashDays, log } = options

  async function purgeTrash(now = Date.now()): Promise<void> {
    if (trashDays > 0) await removeDue(now)
    await removeBlobs(options)
  }
  async function removeDue(now: number): Promise<void> {
    const due = await database
      .selectFrom('boards')
      .select('id')
      .where('trashed_at', '<', now - trashDays * DAY_MS)
      .execute()
    for (const { id } of due) {
      await remove(id, null).catch((err: unknown) =>
        log.error({ err, board: id }, 'A board whose time in the trash is up was not deleted; it is tried again.'),
      )
    }
  }
  async function remove(boardId: BoardId, by: Principal | null): Promise<void> {
    await deleteBoard({
      database,
      boardId,
      check: (rows) => requireTrashed(rows, boardId), // somebody may have restored it just now
      andThen: (transaction) => writeAudit(transaction, { action: 'board-deleted', by, object: boardId }),
    })
  }
  const purge = () =>
    void purgeTrash().catch((err: unknown) =>
      log.error({ err }, 'Boards whose time in the trash is up were not deleted.'),
    )
  const purging = setInterval(purge, PURGE_EVERY_MS).unref()
  purge() // a server that is started every morning still keeps its word

  return {
    async grantForTrashed(principal, boardId) {
      const row = await findTrashedRow(database, principal.userId, boardId)
      const grant = row && grantOf(row, principal)
      // Whoever may not bring it back is not told that it is there.
      if (!row?.member_role || !grant?.boardRole || !can(grant, 'restore-board')) return null
      return { ...grant, boardId, teamId: row.team_id, boardRole: grant.boardRole, teamRole: row.member_role }
    },

    async listTrashed(principal) {
      return (await listBoardRows(database, principal.userId, { trashed: true }))
        .flatMap((row) => {
          const grant = grantOf(row, principal)
          if (row.trashed_at === null || !can(grant, 'restore-board')) return []
          return {
            id: row.id,
            title: row.title,
            teamId: row.team_id,
            trashedAt: row.trashed_at,
            trashedBy: row.trashed_by_name,
            goesAt: trashDays === 0 ? null : row.trashed_at + trashDays * DAY_MS,
            mayDelete: can(grant, 'delete-board'),
          }
        })
        .sort((a, b) => b.trashedAt - a.trashedAt)
    },

    async trash(principal, boardId) {
      await database.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('boards')
          .set({ trashed_at: Date.now(), trashed_by: principal.userId })
          .where('id', '=', boardId)
          .execute()
        await recordAccessChange(transaction, { boardId })
        await writeAudit(transaction, { action: 'board-trashed', by: principal, object: boardId })
      })
      options.notice(boardId, { kind: 'trash', by: principal.name })
      options.closeBoard(boardId)
      await accessChanges.deliver()
    },

    async restore(principal, boardId) {
      await database.transaction().execute(async (transaction) => {
        await requireTrashed(transaction, boardId) // it may have gone for good just now
        await transaction
          .updateTable('boards')
          .set({ trashed_at: null, trashed_by: null })
          .where('id', '=', boardId)
          .execute()
        await writeAudit(transaction, { action: 'board-restored', by: principal, object: boardId })
      })
    },

    async deleteForGood(principal, boardId, title) {
      const row = await findTrashedRow(database, principal.userId, boardId)
      if (row && title.normalize('NFC').trim() !== row.title) {
        throw new RedthreadError(
          'bad-request',
          'That is not the board’s title. Type it exactly as it is shown to delete the board for good.',
          { details: { field: 'title' } },
        )
      }
      await remove(boardId, principal)
      await removeBlobs(options)
    },

    purgeTrash,
    dispose: () => clearInterval(purging),
  }
}

async function requireTrashed(database: Database, boardId: BoardId): Promise<void> {
  const row = await database.selectFrom('boards').select('trashed_at').where('id', '=', boardId).executeTakeFirst()
  if (!row || row.trashed_at === null) throw new RedthreadError('not-found', 'This board is not in the trash any more.')
}

function grantOf(row: BoardRow, { isOperator }: Principal): Grant {
  return { boardRole: boardRoleOf(standingOf(row)), teamRole: row.member_role, isOperator }
}
