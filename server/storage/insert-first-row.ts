/**
 * The first row of a board that is made with content: written in the transaction that makes the board, so that there is
 * a whole board or none. The same rows as `BoardStorage.append` writes; no room is open on a board that nobody has heard of.
 */
import type { BoardId } from '@/lib/schema/ids'
import type { LogRow } from './board-storage'
import type { Database } from './database'

export async function insertFirstRow(
  transaction: Database,
  board: BoardId,
  { update, author, session, at, newClients }: LogRow,
): Promise<void> {
  await transaction.updateTable('boards').set({ head: 1 }).where('id', '=', board).execute()
  await transaction
    .insertInto('updates')
    .values({ board, seq: 1, data: Buffer.from(update), author, session, at })
    .execute()
  if (author === null) return
  for (const client of newClients)
    await transaction.insertInto('clients').values({ board, client, user: author }).execute()
}
