import type { Kysely } from 'kysely'

/** Who said that a document was corrected or retracted; how the grades of sources changed, and who has seen it. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database
  for (const column of ['status_reason', 'status_by', 'status_by_name'] as const) {
    await schema.alterTable('documents').addColumn(column, 'text').execute()
  }
  await schema.alterTable('documents').addColumn('status_at', 'bigint').execute()

  await schema
    .createTable('grade_changes')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id').onDelete('cascade'))
    .addColumn('source_id', 'text', (column) => column.notNull())
    .addColumn('grade_before', 'text', (column) => column.notNull())
    .addColumn('grade_after', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute()
  await schema.createIndex('grade_changes_by_board').on('grade_changes').columns(['board_id', 'at']).execute()

  await schema
    .createTable('grades_seen')
    .addColumn('user_id', 'text', (column) => column.notNull().references('users.id').onDelete('cascade'))
    .addColumn('source_id', 'text', (column) => column.notNull())
    .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id').onDelete('cascade'))
    .addColumn('until', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('grades_seen_key', ['user_id', 'source_id'])
    .execute()
}
