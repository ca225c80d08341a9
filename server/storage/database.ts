/**
 * The rows of Redthread, typed. Everything in SQL goes through this one Kysely, in the subset that SQLite and PostgreSQL
 * share: text ids, epoch-millisecond integers, booleans as 0/1, JSON as text, bytes as Buffer.
 */
import { openStore } from './sqlite/open-store'
import { StoreError } from './sqlite/store-client'
import type { Database } from './tables/tables'

export type { Database, Tables } from './tables/tables'

/**
 * Opens and migrates the database in `file`, for the command line and tests; the server uses `openStore`. `destroy()`
 * closes it. While a transaction is open every other statement waits, so await nothing slow inside one.
 */
export async function openDatabase(options: { file: string }): Promise<Database> {
  return (await openStore(options)).database
}

/** Whether a statement failed because such a row exists already. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof StoreError && /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/.test(error.code)
}
