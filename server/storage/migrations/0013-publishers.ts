import type { Kysely } from 'kysely'

/** Who publishes a document by its own head; of those that are there already it was not asked. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema.alterTable('documents').addColumn('publisher', 'text').execute()
}
