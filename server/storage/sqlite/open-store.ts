/**
 * Opens the embedded store: the worker, Kysely over it, and the migrations. A database that is corrupt, or was written
 * by a newer or another program, is refused before anything is changed.
 */
import { accessSync, constants, existsSync } from 'node:fs'
import { Kysely, Migrator, sql } from 'kysely'
import { RedthreadError, isRedthreadError } from '@/lib/errors/redthread-error'
import { MIGRATIONS } from '@/server/storage/migrations/migrations'
import type { Database, Tables } from '@/server/storage/tables/tables'
import { createDialect } from './dialect'
import { damaged, inspectDatabase, notOurs, type Inspected } from './inspect-database'
import { createStoreClient, type StoreClient } from './store-client'

export interface Store {
  readonly database: Database
  /** The same connection without Kysely, for statements that belong together in one durable transaction. */
  readonly client: StoreClient
  /** What of the file was not looked at for damage, see `inspectDatabase`. */
  readonly unchecked: Inspected['unchecked']
}

export interface StoreOptions {
  readonly file: string
  /** What `inspectStore` said of the file, when somebody asked already. */
  readonly inspected?: Inspected
}

/** Opens and migrates `file`, made when missing. Fails with a RedthreadError whose message is a finished sentence. */
export async function openStore({ file, inspected = inspectStore(file) }: StoreOptions): Promise<Store> {
  const { unchecked } = inspected
  const client = createStoreClient(file)
  const database: Database = new Kysely<Tables>({ dialect: createDialect(client) })
  try {
    // Kept in the file.
    await sql`pragma journal_mode = wal`.execute(database)
    await migrate(database)
    return { database, client, unchecked }
  } catch (cause) {
    await database.destroy()
    throw describeFailure(cause, file)
  }
}

/** Fails as `openStore` would on a file that cannot be used, and makes and changes nothing. */
export function inspectStore(file: string): Inspected {
  if (!existsSync(file)) return { unchecked: 'nothing' }
  try {
    accessSync(file, constants.W_OK)
    return inspectDatabase(file)
  } catch (cause) {
    throw describeFailure(cause, file)
  }
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
  if (code.startsWith('SQLITE_CORRUPT')) return damaged(file, cause)
  const sentence = code.startsWith('SQLITE_BUSY')
    ? `The database ${file} is held by another program; stop it and try again.`
    : /^(SQLITE_(CANTOPEN|READONLY).*|EACCES|EROFS|TypeError)$/.test(code)
      ? `The database ${file} cannot be opened for writing; make it and its folder writable, or name another one in REDTHREAD_DATA.`
      : code.startsWith('SQLITE_IOERR')
        ? `The database ${file} cannot be read from its disk (${code}); check the disk, and restore the last backup if it is broken.`
        : `The database ${file} could not be opened (${cause instanceof Error ? cause.message : String(cause)}).`
  return new RedthreadError('storage-unavailable', sentence, { cause })
}
