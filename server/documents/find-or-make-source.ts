/** The board's source of a name or alias, made when there is none: how an outlet in a text becomes a row. */
import { randomId, type BoardId, type SourceId } from '@/lib/schema/ids'
import type { SourceType } from '@/lib/schema/source'
import type { Database } from '@/server/storage/database'
import { foldName } from './fold-name'

/** Folded name or alias → source, of one board. Names win over aliases, older sources over newer. */
export async function sourcesByName(database: Database, boardId: BoardId): Promise<Map<string, SourceId>> {
  const rows = await database
    .selectFrom('sources')
    .select(['id', 'folded', 'aliases'])
    .where('board_id', '=', boardId)
    .orderBy('created_at', 'desc')
    .execute()
  const found = new Map<string, SourceId>()
  for (const row of rows) {
    for (const alias of JSON.parse(row.aliases) as string[]) found.set(foldName(alias), row.id as SourceId)
  }
  for (const row of rows) found.set(row.folded, row.id as SourceId)
  return found
}

/** Writes a source. Fails with a unique violation when the board has one of that name. */
export async function insertSource(
  database: Database,
  boardId: BoardId,
  { name, type }: { readonly name: string; readonly type: SourceType },
): Promise<SourceId> {
  const id = randomId<SourceId>()
  await database
    .insertInto('sources')
    .values({
      id,
      board_id: boardId,
      name,
      folded: foldName(name) || name,
      aliases: '[]',
      type,
      state_controlled: null,
      descriptor: null,
      created_at: Date.now(),
    })
    .execute()
  return id
}
