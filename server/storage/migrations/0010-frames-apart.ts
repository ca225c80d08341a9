import type { Kysely } from 'kysely'

/** Snapshots' cards are counted without their frames from here on: rows without the mark are counted anew when listed. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema.alterTable('snapshots').addColumn('frames_apart', 'integer').execute()
}
