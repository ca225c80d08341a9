/**
 * Boards in SQLite. Appends that arrive while a commit is under way share the next one, whatever their boards, so the
 * cost of an fsync is divided among everybody who is typing.
 */
import { RedthreadError, isRedthreadError } from '@/lib/errors/redthread-error'
import type { BoardId, UserId } from '@/lib/schema/ids'
import type { BoardStorage, Compaction, LogPosition, LogRow, StoredBoard } from '@/server/storage/board-storage'
import type { Statement, StatementResult } from './store-messages'
import type { StoreClient } from './store-client'

/** Rows of the history that one compaction looks at: several times what it adds, and no other board waits long for it. */
const HISTORY_ROWS_A_TIME = 5000

interface Append {
  readonly boardId: BoardId
  readonly rows: readonly LogRow[]
  resolve(head: LogPosition): void
  reject(error: Error): void
}

export function createSqliteBoardStorage(client: StoreClient): BoardStorage {
  let waiting: Append[] = []
  let committing: Promise<void> | undefined

  async function commitWaiting(): Promise<void> {
    // One turn of the event loop, so that everything this tick has to say goes into the same transaction.
    await new Promise((resolve) => setImmediate(resolve))
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      await commit(group)
    }
    committing = undefined
  }

  async function commit(group: readonly Append[]): Promise<void> {
    try {
      const parts = group.map(appendStatements)
      const results = await client.batch(parts.flat())
      let at = 0
      group.forEach((append, i) => {
        const head = results[at]!.rows[0]?.head
        at += parts[i]!.length
        if (typeof head === 'number') append.resolve(head)
        else append.reject(noSuchBoard(append.boardId))
      })
    } catch (cause) {
      for (const append of group) append.reject(unavailable('The edit could not be stored; try again.', cause))
    }
  }

  return {
    append: (boardId, rows) =>
      new Promise((resolve, reject) => {
        waiting.push({ boardId, rows, resolve, reject })
        committing ??= commitWaiting()
      }),

    async load(boardId) {
      const results = await client.batch(loadStatements(boardId)).catch((cause: unknown) => {
        throw unavailable('The board could not be read; try again.', cause)
      })
      return readBoard(boardId, results)
    },

    async compact(boardId, compaction) {
      await client.batch(compactStatements(boardId, compaction)).catch((cause: unknown) => {
        throw unavailable('The board could not be compacted.', cause)
      })
    },

    async close() {
      await committing
    },
  }
}

/** The first says the new head. */
function appendStatements({ boardId, rows }: Append): Statement[] {
  return [
    { sql: 'update boards set head = head + ? where id = ? returning head', parameters: [rows.length, boardId] },
    // Counted back from the head that this transaction has just raised; a board that is gone gets no rows.
    ...rows.map(({ update, author, session, at }, i) => ({
      sql: 'insert into updates (board, seq, data, author, session, at) select id, head - ?, ?, ?, ?, ? from boards where id = ?',
      parameters: [rows.length - 1 - i, update, author, session, at, boardId],
    })),
    ...rows.flatMap(({ author, newClients }) =>
      newClients.map((yjsClient) => ({
        sql: 'insert into clients (board, client, "user") select id, ?, ? from boards where id = ? on conflict do nothing',
        parameters: [yjsClient, author, boardId],
      })),
    ),
  ]
}

function loadStatements(boardId: BoardId): Statement[] {
  return [
    'select head from boards where id = ?',
    'select upto, state, state_vector, deletes from board_states where board = ?',
    'select seq, data from updates where board = ? order by seq',
    'select client, "user" from clients where board = ?',
  ].map((sql) => ({ sql, parameters: [boardId] }))
}

function readBoard(boardId: BoardId, results: readonly StatementResult[]): StoredBoard {
  const [boards, states, updates, clients] = results.map(({ rows }) => rows) as [
    { head: number }[],
    { upto: number; state: Uint8Array; state_vector: Uint8Array; deletes: Uint8Array }[],
    { seq: number; data: Uint8Array }[],
    { client: number; user: UserId }[],
  ]
  const board = boards[0]
  if (!board) throw noSuchBoard(boardId)
  const stored = states[0]
  return {
    state: stored && { update: stored.state, stateVector: stored.state_vector, deletes: stored.deletes },
    tail: updates.map(({ seq, data }) => ({ position: seq, update: data })),
    head: board.head,
    clients: new Map(clients.map(({ client, user }) => [client, user])),
  }
}

function compactStatements(boardId: BoardId, { state, upTo, setAside, historyFrom }: Compaction): Statement[] {
  return [
    ...setAside.flatMap(({ position, reason }) => [
      {
        sql: 'insert into set_aside (board, seq, data, author, session, at, reason) select board, seq, data, author, session, at, ? from updates where board = ? and seq = ?',
        parameters: [reason, boardId, position],
      },
      { sql: 'delete from updates where board = ? and seq = ?', parameters: [boardId, position] },
    ]),
    {
      sql: `insert into board_states (board, upto, state, state_vector, deletes, at) select id, ?, ?, ?, ?, ? from boards where id = ?
        on conflict (board) do update set upto = excluded.upto, state = excluded.state,
          state_vector = excluded.state_vector, deletes = excluded.deletes, at = excluded.at
        where board_states.upto < excluded.upto`,
      parameters: [upTo, state.update, state.stateVector, state.deletes, Date.now(), boardId],
    },
    {
      sql: `insert into history (board, seq, data, author, session, at)
        select board, seq, data, author, session, at from updates where board = ? and seq <= ?`,
      parameters: [boardId, upTo],
    },
    { sql: 'delete from updates where board = ? and seq <= ?', parameters: [boardId, upTo] },
    {
      // The newest says who changed the board last, and when.
      sql: `delete from history
        where board = ? and at < ? and seq < (select max(seq) from history where board = ?)
          and seq < (select min(seq) from history where board = ?) + ?`,
      parameters: [boardId, historyFrom, boardId, boardId, HISTORY_ROWS_A_TIME],
    },
  ]
}

function noSuchBoard(boardId: BoardId): RedthreadError {
  return new RedthreadError('not-found', `There is no board ${boardId}.`)
}

function unavailable(message: string, cause: unknown): RedthreadError {
  return isRedthreadError(cause) ? cause : new RedthreadError('storage-unavailable', message, { cause })
}
