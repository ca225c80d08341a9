/** A board that goes for good: its log and every row that names it. Its stored files go after that: remove-blobs.ts. */
import type { BoardId } from '@/lib/schema/ids'
import type { Database } from '@/server/storage/database'
import { BLOB_COLUMNS } from './remove-blobs'

/** What open sockets still have to learn of outlives the board. */
const KEPT_TABLES: readonly string[] = ['access_changes']
/** Rows of the history that go in one statement: everybody's edits wait for it. */
const HISTORY_ROWS_A_TIME = 5000

export interface BoardDeletion {
  readonly database: Database
  readonly boardId: BoardId
  /** Runs before anything goes, and first in the transaction; what it throws keeps the board. */
  readonly check?: (database: Database) => Promise<void>
  /** Runs in the same transaction, after the rows are gone. */
  readonly andThen?: (transaction: Database) => Promise<void>
}

/**
 * Rows by `board_id` are found in the database itself, so that a table made later is not forgotten; the log and the roles
 * go by their reference to the board. The transaction notes which files the board named.
 */
export async function deleteBoard({ database, boardId, check, andThen }: BoardDeletion): Promise<void> {
  const tables = await tablesWithBoardId(database)
  await check?.(database)
  await shortenHistory(database, boardId)
  await database.transaction().execute(async (transaction) => {
    await check?.(transaction)
    await noteBlobs(transaction, boardId)
    await deleteTexts(transaction, boardId)
    for (const table of tables) await transaction.deleteFrom(table).where('board_id', '=', boardId).execute()
    await transaction.deleteFrom('boards').where('id', '=', boardId).execute()
    await andThen?.(transaction)
  })
}

/** Named as one table whose rows have a board; all of them have that column in common. */
async function tablesWithBoardId(database: Database): Promise<readonly 'sources'[]> {
  const tables = await database.introspection.getTables()
  return tables
    .filter(({ name, columns }) => !KEPT_TABLES.includes(name) && columns.some((column) => column.name === 'board_id'))
    .map(({ name }) => name as 'sources')
}

/** All but the newest row, which a board that somebody restores meanwhile still needs. */
async function shortenHistory(database: Database, boardId: BoardId): Promise<void> {
  for (;;) {
    const { numDeletedRows } = await database
      .deleteFrom('history')
      .where('board', '=', boardId)
      .where('seq', '<', ({ selectFrom }) =>
        selectFrom('history')
          .select(({ fn }) => fn.max('seq').as('newest'))
          .where('board', '=', boardId),
      )
      .where('seq', '<', ({ selectFrom }) =>
        selectFrom('history')
          .select(({ fn, eb }) => eb(fn.min('seq'), '+', HISTORY_ROWS_A_TIME).as('end'))
          .where('board', '=', boardId),
      )
      .executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) return
  }
}

async function noteBlobs(database: Database, boardId: BoardId): Promise<void> {
  for (const [table, column] of BLOB_COLUMNS) {
    await database
      .insertInto('blobs_to_remove')
      .columns(['hash'])
      .expression(({ selectFrom }) =>
        selectFrom(table)
          .select(({ ref }) => ref(column).as('hash'))
          .where('board_id', '=', boardId),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** Texts that no other board's document has. */
async function deleteTexts(database: Database, boardId: BoardId): Promise<void> {
  await database
    .deleteFrom('document_texts')
    .where('hash', 'in', ({ selectFrom }) =>
      selectFrom('document_versions').select('text_hash').where('board_id', '=', boardId),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('document_versions')
            .select('n')
            .whereRef('text_hash', '=', 'document_texts.hash')
            .where('board_id', '!=', boardId),
        ),
      ),
    )
    .execute()
}
