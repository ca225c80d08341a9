/** Kysely over the store worker: SQLite's grammar, and a driver that posts each statement and waits. */
import {
  type CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely'
import type { StatementResult } from './store-messages'
import { StoreError, type StoreClient } from './store-client'

export function createDialect(store: StoreClient): Dialect {
  return {
    createAdapter: () => new Adapter(),
    createDriver: () => createDriver(store),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

class Adapter extends SqliteAdapter {
  /** Kysely assumes not; but SQLite rolls back DDL, so a migration that fails leaves nothing behind. */
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

function createDriver(store: StoreClient): Driver {
  const connection: DatabaseConnection = {
    executeQuery: async <R>({ sql, parameters }: CompiledQuery) =>
      toQueryResult<R>(await store.run({ sql, parameters })),
    streamQuery: () => {
      throw new Error('The embedded store reads whole results; use a limit and a cursor column instead of a stream.')
    },
  }
  const say = async (sql: string) => void (await store.run({ sql, parameters: [] }))
  return {
    init: async () => {},
    acquireConnection: async () => (await store.acquire(), connection),
    // IMMEDIATE takes the write lock now, so that a transaction never fails half-way because another process wrote.
    beginTransaction: () => say('begin immediate'),
    commitTransaction: () => say('commit'),
    rollbackTransaction: () => say('rollback').catch(ignoreNothingToRollBack),
    releaseConnection: async () => store.release(),
    destroy: () => store.close(),
  }
}

/** On a full disk SQLite has rolled back by itself; what the transaction failed with shall be heard, not this. */
function ignoreNothingToRollBack(error: unknown): void {
  if (!(error instanceof StoreError && error.message.includes('no transaction is active'))) throw error
}

function toQueryResult<R>({ rows, changes, lastInsertId }: StatementResult): QueryResult<R> {
  return { rows: rows.map(withBuffers) as R[], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertId) }
}

/** Threads pass a Buffer on as a Uint8Array; rows promise Buffers, as `pg` gives them. */
function withBuffers(row: Record<string, unknown>): Record<string, unknown> {
  for (const [key, value] of Object.entries(row)) {
    if (value instanceof Uint8Array) row[key] = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  }
  return row
}
