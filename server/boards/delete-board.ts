/** A board that goes for good: its log, every row that names it, and the stored files that nothing else names. */
import type { BoardId, Hash } from '@/lib/schema/ids'
import type { BlobStore } from '@/server/storage/blob-store'
import type { Database } from '@/server/storage/database'

/** Every column that names a blob. Files that a board alone names go with it. */
const BLOB_COLUMNS = [
  ['document_versions', 'original_hash'],
  ['snapshots', 'file_hash'],
] as const
/** What open sockets still have to learn of outlives the board. */
const KEPT_TABLES: readonly string[] = ['access_changes']

export interface BoardDeletion {
  readonly database: Database
  readonly blobs: BlobStore
  readonly boardId: BoardId
  /** Runs first in the same transaction; what it throws keeps the board. */
  readonly check?: (transaction: Database) => Promise<void>
  /** Runs in the same transaction, after the rows are gone. */
  readonly andThen?: (transaction: Database) => Promise<void>
}

/**
 * Rows by `board_id` are found in the database itself, so that a table made later is not forgotten; the log and the roles
 * go by their reference to the board. Files are removed inside the transaction, which holds the store's write lock, so
 * that nobody can begin to name one meanwhile; and last, so that where removing fails the rows stay, and the next try
 * finds the files by them. After the rows, nothing would know what a broken-off deletion left on the disk.
 */
export async function deleteBoard({ database, blobs, boardId, check, andThen }: BoardDeletion): Promise<void> {
  const tables = await tablesWithBoardId(database)
  await database.transaction().execute(async (transaction) => {
    await check?.(transaction)
    const hashes = await blobsOf(transaction, boardId)
    const texts = await textsOf(transaction, boardId)
    for (const table of tables) await transaction.deleteFrom(table).where('board_id', '=', boardId).execute()
    await transaction.deleteFrom('boards').where('id', '=', boardId).execute()
    for (const hash of texts) {
      await transaction
        .deleteFrom('document_texts')
        .where('hash', '=', hash)
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('document_versions').select('n').where('text_hash', '=', hash))),
        )
        .execute()
    }
    await andThen?.(transaction)
    for (const hash of hashes) if (!(await isNamed(transaction, hash))) await blobs.remove(hash)
  })
}

/** Named as one table whose rows have a board; all of them have that column in common. */
async function tablesWithBoardId(database: Database): Promise<readonly 'sources'[]> {
  const tables = await database.introspection.getTables()
  return tables
    .filter(({ name, columns }) => !KEPT_TABLES.includes(name) && columns.some((column) => column.name === 'board_id'))
    .map(({ name }) => name as 'sources')
}

async function textsOf(database: Database, boardId: BoardId): Promise<readonly string[]> {
  const rows = await database
    .selectFrom('document_versions')
    .select('text_hash')
    .distinct()
    .where('board_id', '=', boardId)
    .execute()
  return rows.map((row) => row.text_hash)
}

async function blobsOf(database: Database, boardId: BoardId): Promise<ReadonlySet<Hash>> {
  const hashes = new Set<Hash>()
  for (const [table, column] of BLOB_COLUMNS) {
    const rows = await database
      .selectFrom(table)
      .select(({ ref }) => ref(column).as('hash'))
      .where('board_id', '=', boardId)
      .execute()
    for (const { hash } of rows) hashes.add(hash as Hash)
  }
  return hashes
}

async function isNamed(database: Database, hash: Hash): Promise<boolean> {
  for (const [table, column] of BLOB_COLUMNS) {
    const row = await database
      .selectFrom(table)
      .select('board_id')
      .where(({ eb, ref }) => eb(ref(column), '=', hash))
      .executeTakeFirst()
    if (row) return true
  }
  return false
}
