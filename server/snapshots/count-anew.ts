/**
 * Rows of an earlier version counted frames among the cards. What the list says of them is counted anew from their files,
 * once; the files, and what they are signed for, stay as they are.
 */
import type { Hash } from '@/lib/schema/ids'
import type { SnapshotsTable } from '@/server/storage/tables/snapshots'
import type { SnapshotContext } from './context'

/** The row with its count put right; as it is where its file cannot be read now. */
export async function withCountAnew(
  { database, blobs, workers }: SnapshotContext,
  row: SnapshotsTable,
): Promise<SnapshotsTable> {
  if (row.frames_apart !== null) return row
  try {
    const result = await workers.run({ kind: 'count', file: await blobs.get(row.file_hash as Hash) })
    if (result.kind !== 'counted') return row
    const counted = { cards: result.cards, frames_apart: 1 }
    await database.updateTable('snapshots').set(counted).where('id', '=', row.id).execute()
    return { ...row, ...counted }
  } catch {
    return row // a file that is gone is told to whoever opens it; a full disk keeps nobody from the list
  }
}
