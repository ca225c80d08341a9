import type { Kysely } from 'kysely'

/** When a document was removed from its board; everything of it stays. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema.alterTable('documents').addColumn('removed_at', 'bigint').execute()
}
