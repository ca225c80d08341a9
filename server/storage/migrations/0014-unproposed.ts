import type { Kysely } from 'kysely'

/** How many more the rules found in a document than they proposed; of those that are there already it was not counted. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema.alterTable('documents').addColumn('unproposed', 'integer').execute()
}
