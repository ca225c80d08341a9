/** Writes many rows, some at a time: SQLite takes some 32,000 values in a statement. */
import type { Insertable } from 'kysely'
import type { Database, Tables } from './database'

const ROWS_A_STATEMENT = 500

/** In a transaction of the caller's, all or none. No rows are no statement. */
export async function insertRows<
  Table extends 'sources' | 'documents' | 'document_versions' | 'evaluations' | 'proposals',
>(database: Database, table: Table, rows: readonly Insertable<Tables[Table]>[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await database
      .insertInto(table)
      .values(rows.slice(start, start + ROWS_A_STATEMENT))
      .execute()
  }
}
