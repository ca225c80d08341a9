import type { Kysely } from 'kysely'

/** Who withdrew an invite: only that person may take it back. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema.alterTable('invites').addColumn('revoked_by', 'text').execute()
}
