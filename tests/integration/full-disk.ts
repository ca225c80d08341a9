/** A disk without room, as SQLite sees it: it is allowed no page more than it has. */
import { sql } from 'kysely'
import type { Database } from '@/server/storage/database'

export async function fillUp(database: Database): Promise<void> {
  const pages = await sql<{ page_count: number }>`pragma page_count`.execute(database)
  await sql`pragma max_page_count = ${sql.lit(pages.rows[0]!.page_count)}`.execute(database)
}
export async function makeRoom(database: Database): Promise<void> {
  await sql`pragma max_page_count = 1000000`.execute(database)
}
