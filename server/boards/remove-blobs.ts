/**
 * Takes away the files that deleted boards named and nobody names any more. Each goes in a short transaction of its own:
 * that holds the store's write lock, so that nobody can begin to name the file meanwhile, and edits have their turn
 * between two. What was broken off is taken up at the next start, or within the hour.
 */
import type { Hash } from '@/lib/schema/ids'
import type { Logger } from '@/server/log'
import type { BlobStore } from '@/server/storage/blob-store'
import type { Database } from '@/server/storage/database'

/** Every column that names a blob. */
export const BLOB_COLUMNS = [
  ['document_versions', 'original_hash'],
  ['snapshots', 'file_hash'],
] as const

export interface BlobRemoval {
  readonly database: Database
  readonly blobs: BlobStore
  readonly log: Logger
}

export async function removeBlobs({ database, blobs, log }: BlobRemoval): Promise<void> {
  const noted = await database.selectFrom('blobs_to_remove').select('hash').execute()
  for (const { hash } of noted) {
    await database.transaction().execute(async (transaction) => {
      try {
        if (!(await isNamed(transaction, hash))) await blobs.remove(hash as Hash)
      } catch (err) {
        log.error({ err, hash }, 'A file that no board needs any more was not removed; it is tried again.')
        return // it holds up no other
      }
      await transaction.deleteFrom('blobs_to_remove').where('hash', '=', hash).execute()
    })
  }
}

async function isNamed(database: Database, hash: string): Promise<boolean> {
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
