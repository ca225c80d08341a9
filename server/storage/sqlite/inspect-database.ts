/**
 * Looks at a database before anything opens it for writing: whether it is ours, of a version that we know, and whole.
 * It only reads, and neither takes in nor removes a write-ahead log that a killed server left, so a refused file stays
 * byte for byte as it was. SQLite knows no checksums: what is found is damage to structure, not a changed letter.
 */
import { existsSync, statSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import { RedthreadError } from '@/lib/errors/redthread-error'
import { MIGRATIONS } from '@/server/storage/migrations/migrations'
import { BUSY_TIMEOUT_MS } from './busy-timeout'

/** Up to here a whole check takes 0.1 s, and 0.6 s from a slow disk; 1 GB takes 2.5 s and 14 s (decision 0022). */
const WHOLE_CHECK_BYTES = 32 * 1024 * 1024

/** What grows with use. All other tables together are small, and nobody could even sign in without them. */
const BULKY_TABLES: ReadonlySet<string> = new Set([
  'updates',
  'history',
  'set_aside',
  'board_states',
  'document_texts',
  'proposals',
  'audit',
])

/** `bulky`: these were not looked at yet, because that would hold up the start. */
export type Inspected = { readonly unchecked: 'nothing' | 'bulky' }

/** Fails with one sentence when the database in `file` is somebody else's, of a newer version, or damaged. */
export function inspectDatabase(file: string): Inspected {
  return reading(file, (database) => {
    const tables = tablesOf(database)
    if (tables.length === 0) return { unchecked: 'nothing' }
    refuseStrange(database, tables, file)
    if (sizeOf(file) <= WHOLE_CHECK_BYTES) {
      refuseDamage(database.pragma('quick_check(1)'), file)
      return { unchecked: 'nothing' }
    }
    for (const table of tables) if (!BULKY_TABLES.has(table)) checkTable(database, table, file)
    return { unchecked: 'bulky' }
  })
}

/** The tables that `inspectDatabase` left out, one read a table, so that none holds up the log's truncation for long. */
export function inspectBulkyTables(file: string): void {
  reading(file, (database) => {
    for (const table of tablesOf(database)) if (BULKY_TABLES.has(table)) checkTable(database, table, file)
  })
}

function reading<T>(file: string, read: (database: SqliteDatabase.Database) => T): T {
  const database = new SqliteDatabase(file, { readonly: true, timeout: BUSY_TIMEOUT_MS })
  try {
    return read(database)
  } catch (cause) {
    if (!(cause instanceof SqliteDatabase.SqliteError) || cause.code !== 'SQLITE_READONLY_ROLLBACK') throw cause
  } finally {
    database.close()
  }
  rollBack(file)
  return reading(file, read)
}

/** A program was killed in its first moments, before there was a write-ahead log; only a writer may undo its half. */
function rollBack(file: string): void {
  const writer = new SqliteDatabase(file, { timeout: BUSY_TIMEOUT_MS })
  try {
    writer.prepare('select 1 from sqlite_master').get()
  } finally {
    writer.close()
  }
}

function tablesOf(database: SqliteDatabase.Database): string[] {
  return database.prepare<[], string>("select name from sqlite_master where type = 'table'").pluck().all()
}

/** Tables that this program did not make, or made in a later version. */
function refuseStrange(database: SqliteDatabase.Database, tables: readonly string[], file: string): void {
  if (!tables.includes('kysely_migration')) throw notOurs(file)
  const applied = database.prepare<[], string>('select name from kysely_migration').pluck().all()
  const unknown = applied.find((name) => !(name in MIGRATIONS))
  if (unknown === undefined) return
  throw new RedthreadError(
    'storage-unavailable',
    `The database ${file} was last used by a newer Redthread (its change “${unknown}” is unknown here); start that version again, or name another data folder in REDTHREAD_DATA.`,
  )
}

function checkTable(database: SqliteDatabase.Database, table: string, file: string): void {
  refuseDamage(database.pragma(`quick_check("${table}")`), file)
}

/** SQLite says `ok` in one row, or in each row what is wrong. */
function refuseDamage(found: unknown, file: string): void {
  const rows = found as readonly { quick_check: string }[]
  const wrong = rows.map((row) => row.quick_check).filter((line) => line !== 'ok')
  if (wrong.length > 0) throw damaged(file, wrong.join('; '))
}

function sizeOf(file: string): number {
  return [file, `${file}-wal`].reduce((bytes, each) => bytes + (existsSync(each) ? statSync(each).size : 0), 0)
}

export function notOurs(file: string, cause?: unknown): RedthreadError {
  const sentence = `The file ${file} is not a Redthread database; move it away or restore a backup.`
  return new RedthreadError('storage-unavailable', sentence, { cause })
}

export function damaged(file: string, cause: unknown): RedthreadError {
  const sentence = `The database ${file} is damaged; restore the last backup, or name another data folder in REDTHREAD_DATA.`
  return new RedthreadError('storage-unavailable', sentence, { cause })
}
