/** Boards, their logs and states. */
import type { Kysely } from 'kysely'
import { BYTES } from './column-types'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('boards')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('team_id', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('team_role', 'text')
    .addColumn('head', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('trashed_at', 'bigint')
    .execute()
  await db.schema.createIndex('boards_by_team').on('boards').column('team_id').execute()

  for (const name of ['updates', 'history', 'set_aside'] as const) {
    let table = db.schema
      .createTable(name)
      .addColumn('board', 'text', (column) => column.notNull().references('boards.id').onDelete('cascade'))
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('data', BYTES, (column) => column.notNull())
      .addColumn('author', 'text')
      .addColumn('session', 'text')
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint(`${name}_key`, ['board', 'seq'])
    if (name === 'set_aside') table = table.addColumn('reason', 'text', (column) => column.notNull())
    await table.execute()
  }

  await db.schema
    .createTable('board_states')
    .addColumn('board', 'text', (column) => column.primaryKey().references('boards.id').onDelete('cascade'))
    .addColumn('upto', 'bigint', (column) => column.notNull())
    .addColumn('state', BYTES, (column) => column.notNull())
    .addColumn('state_vector', BYTES, (column) => column.notNull())
    .addColumn('deletes', BYTES, (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute()

  await db.schema
    .createTable('clients')
    .addColumn('board', 'text', (column) => column.notNull().references('boards.id').onDelete('cascade'))
    .addColumn('client', 'bigint', (column) => column.notNull())
    .addColumn('user', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('clients_key', ['board', 'client'])
    .execute()
}
