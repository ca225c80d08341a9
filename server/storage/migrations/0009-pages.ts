import type { Kysely } from 'kysely'

/** What a web page's markup says of its text, how much of the page was read, and where the page says it stands. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database
  await schema.alterTable('documents').addColumn('url', 'text').execute()
  await schema.alterTable('document_versions').addColumn('markup', 'text').execute()
  await schema.alterTable('document_versions').addColumn('note', 'text').execute()
}
