/** The board's source of a name or alias, made when there is none: how an outlet in a text becomes a row. */
import { randomId, type BoardId, type SourceId } from '@/lib/schema/ids'
import type { SourceType } from '@/lib/schema/source'
import type { Database } from '@/server/storage/database'
import { foldName } from '@/lib/schema/fold-name'
import { findKnownOutlet } from './known-outlets'

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
  {
    name,
    type,
    aliases = [],
  }: { readonly name: string; readonly type: SourceType; readonly aliases?: readonly string[] },
): Promise<SourceId> {
  const id = randomId<SourceId>()
  await database
    .insertInto('sources')
    .values({
      id,
      board_id: boardId,
      name,
      folded: foldName(name) || name,
      aliases: JSON.stringify(aliases),
      type,
      state_controlled: null,
      descriptor: null,
      created_at: Date.now(),
    })
    .execute()
  return id
}

/**
 * The source for an outlet as a text names it: by name or alias among `known` (sourcesByName), else made, with the
 * names and type of a known outlet. What is made is added to `known`.
 */
export async function sourceForOutlet(
  database: Database,
  boardId: BoardId,
  outlet: string,
  known: Map<string, SourceId>,
): Promise<{ readonly id: SourceId; readonly isNew: boolean }> {
  const { name, aliases, type } = findKnownOutlet(outlet) ?? { name: outlet, aliases: [], type: 'other' as const }
  // The board's own spelling of it wins: a team may have named its source "AP" without an alias.
  const id = [outlet, name, ...aliases].map((each) => known.get(foldName(each))).find((each) => each !== undefined)
  if (id) return { id, isNew: false }
  const made = await insertSource(database, boardId, { name, type, aliases })
  for (const each of [outlet, name, ...aliases]) known.set(foldName(each), made)
  return { id: made, isNew: true }
}
