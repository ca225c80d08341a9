import type { Kysely } from 'kysely'

/** What is marked in texts now includes sentences, paragraphs and whose a hedge is: each is marked anew when first read. */
export async function up(database: Kysely<{ document_versions: { marks: string | null } }>): Promise<void> {
  await database.updateTable('document_versions').set({ marks: null }).execute()
}
