import type { Kysely } from 'kysely'

/** What the deletion of a board looks for, found without reading whole tables; the files it has yet to take away. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database
  for (const [table, column] of [
    ['document_versions', 'original_hash'],
    ['document_versions', 'text_hash'],
    ['snapshots', 'file_hash'],
    ['proposals', 'board_id'],
    ['grades_seen', 'board_id'],
    ['invites', 'board_id'],
  ] as const) {
    await schema.createIndex(`${table}_by_${column}`).on(table).column(column).execute()
  }
  await schema
    .createTable('blobs_to_remove')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .execute()
}
