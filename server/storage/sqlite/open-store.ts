/**
 * Opens the embedded store: the worker, Kysely over it, and the migrations. A database that is corrupt, or was written
 * by a newer or another program, is refused before anything is changed.
 */
import { existsSync } from 'node:fs'
import { Kysely, Migrator, sql } from 'kysely'
import { RedthreadError, isRedthreadError } from '@/lib/errors/redthread-error'
import { MIGRATIONS } from '@/server/storage/migrations/migrations'
import type { Database, Tables } from '@/server/storage/tables/tables'
import { createDialect } from './dialect'
import { createStoreClient, type StoreClient } from './store-client'

export interface Store {
  readonly database: Database
  /** The same connection without Kysely, for statements that belong together in one durable transaction. */
  readonly client: StoreClient
}

/** Opens and migrates `file`, made when missing. Fails with a RedthreadError whose message is a finished sentence. */
export async function openStore({ file }: { file: string }): Promise<Store> {
  const isNew = !existsSync(file)
  const client = createStoreClient(file)
  const database: Database = new Kysely<Tables>({ dialect: createDialect(client) })
  try {
    if (!isNew) await refuseStrange(database, file)
    // Only now: it is kept in the file.
    await sql`pragma journal_mode = wal`.execute(database)
    await migrate(database)
    return { database, client }
  } catch (cause) {
    await database.destroy()
    throw describeFailure(cause, file)
  }
}

/** Tables that this program did not make, or made in a later version. */
async function refuseStrange(database: Database, file: string): Promise<void> {
  const { rows: tables } = await sql<{ name: string }>`select name from sqlite_master`.execute(database)
  if (tables.length === 0) return
  if (!tables.some(({ name }) => name === 'kysely_migration')) throw notOurs(file)
  const applied = await sql<{ name: string }>`select name from kysely_migration`.execute(database)
  const unknown = applied.rows.find(({ name }) => !(name in MIGRATIONS))
  if (!unknown) return
  throw new RedthreadError(
    'storage-unavailable',
    `The database ${file} was last used by a newer Redthread (its change “${unknown.name}” is unknown here); start that version again, or name another data folder in REDTHREAD_DATA.`,
  )
}

function notOurs(file: string, cause?: unknown): RedthreadError {
  const sentence = `The file ${file} is not a Redthread database; move it away or restore a backup.`
  return new RedthreadError('storage-unavailable', sentence, { cause })
}

async function migrate(database: Database): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => MIGRATIONS } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

/** Why the store in `file` cannot be used, in one sentence. */
export function describeFailure(cause: unknown, file: string): RedthreadError {
  if (isRedthreadError(cause)) return cause
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code.startsWith('SQLITE_NOTADB')) return notOurs(file, cause)
  const sentence = code.startsWith('SQLITE_CORRUPT')
    ? `The database ${file} is damaged; restore the last backup, or name another data folder in REDTHREAD_DATA.`
    : code.startsWith('SQLITE_BUSY')
      ? `The database ${file} is held by another program; stop it and try again.`
      : code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY') || code === 'TypeError'
        ? `The database ${file} cannot be opened for writing; make the folder writable, or name another one in REDTHREAD_DATA.`
        : `The database ${file} could not be opened (${cause instanceof Error ? cause.message : String(cause)}).`
  return new RedthreadError('storage-unavailable', sentence, { cause })
}
