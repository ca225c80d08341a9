/**
 * The document of a board that is made with content: written in the transaction that makes the board, so that there is a
 * whole board or none. The rows are those that `BoardStorage.append` of one row and its compaction leave, so that
 * nobody who opens the board has to examine what this program wrote; no room is open on a board that nobody has heard of.
 */
import type { BoardId } from '@/lib/schema/ids'
import type { BoardState, LogRow } from './board-storage'
import type { Database } from './database'

export async function insertFirstState(
  transaction: Database,
  board: BoardId,
  { state, author, session, at, newClients }: Omit<LogRow, 'update'> & { readonly state: BoardState },
): Promise<void> {
  const data = Buffer.from(state.update)
  const [stateVector, deletes] = [Buffer.from(state.stateVector), Buffer.from(state.deletes)]
  await transaction.updateTable('boards').set({ head: 1 }).where('id', '=', board).execute()
  await transaction.insertInto('history').values({ board, seq: 1, data, author, session, at }).execute()
  await transaction
    .insertInto('board_states')
    .values({ board, upto: 1, state: data, state_vector: stateVector, deletes, at })
    .execute()
  if (author === null) return
  for (const client of newClients)
    await transaction.insertInto('clients').values({ board, client, user: author }).execute()
}
