/**
 * The store worker: the one thread of this process that owns the SQLite file. Statements run in the order they arrive;
 * what is committed is fsync'd (synchronous FULL). It knows SQL and bytes, nothing of boards.
 */
import SqliteDatabase, { type Statement as PreparedStatement } from 'better-sqlite3'
import { parentPort, workerData } from 'node:worker_threads'
import { BUSY_TIMEOUT_MS } from './busy-timeout'
import type { Statement, StatementResult, StoreReply, StoreRequest } from './store-messages'

const MAX_PREPARED = 500

const port = parentPort!
const { file } = workerData as { file: string }
let db: SqliteDatabase.Database | undefined
const prepared = new Map<string, PreparedStatement>()

/** Opened at the first request, so that a file that is no database answers that request with its reason. */
function open(): SqliteDatabase.Database {
  if (db) return db
  const opened = new SqliteDatabase(file, { timeout: BUSY_TIMEOUT_MS })
  try {
    opened.pragma('foreign_keys = ON')
    opened.pragma('synchronous = FULL')
  } catch (error) {
    opened.close()
    throw error
  }
  return (db = opened)
}

function run({ sql, parameters }: Statement): StatementResult {
  let statement = prepared.get(sql)
  if (!statement) {
    if (prepared.size >= MAX_PREPARED) prepared.clear()
    statement = open().prepare(sql)
    prepared.set(sql, statement)
  }
  if (statement.reader) {
    return { rows: statement.all(...parameters) as Record<string, unknown>[], changes: 0, lastInsertId: 0 }
  }
  const { changes, lastInsertRowid } = statement.run(...parameters)
  return { rows: [], changes, lastInsertId: Number(lastInsertRowid) }
}

function answer(request: StoreRequest): readonly StatementResult[] {
  switch (request.kind) {
    case 'run':
      return [run(request.statement)]
    case 'batch':
      return open()
        .transaction(() => request.statements.map(run))
        .immediate()
    case 'close':
      db?.close()
      return []
  }
}

port.on('message', (request: StoreRequest) => {
  const { id } = request
  try {
    port.postMessage({ id, results: answer(request) } satisfies StoreReply)
  } catch (error) {
    const { message, code, name } = error as Error & { code?: string }
    port.postMessage({ id, error: { message, code: code ?? name } } satisfies StoreReply)
  }
})
