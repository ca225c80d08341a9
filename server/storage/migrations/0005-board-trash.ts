import type { Kysely } from 'kysely'

/** Who moved a board to the trash. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema.alterTable('boards').addColumn('trashed_by', 'text').execute()
}
