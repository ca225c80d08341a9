import type { Kysely } from 'kysely'

/** Snapshots, and the public keys they were signed with. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database
  await schema
    .createTable('snapshots')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('board_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('taken_at', 'bigint', (column) => column.notNull())
    .addColumn('taken_by', 'text', (column) => column.notNull())
    .addColumn('taken_by_name', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('file_hash', 'text', (column) => column.notNull())
    .addColumn('predecessor', 'text')
    .addColumn('n', 'integer', (column) => column.notNull())
    .addColumn('cards', 'integer', (column) => column.notNull())
    .execute()
  await schema.createIndex('snapshots_in_order').unique().on('snapshots').columns(['board_id', 'n']).execute()

  await schema
    .createTable('signing_keys')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('public_key', 'text', (column) => column.notNull())
    .addColumn('first_used_at', 'bigint', (column) => column.notNull())
    .execute()
}
