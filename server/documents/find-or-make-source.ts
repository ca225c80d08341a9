/** The board's source of a name or alias, made when there is none: how an outlet in a text becomes a row. */
import { randomId, type BoardId, type SourceId } from '@/lib/schema/ids'
import type { SourceType } from '@/lib/schema/source'
import type { Database } from '@/server/storage/database'
import { sourceKeys, sourceNameKey } from '@/lib/schema/source-names'
import { findKnownOutlet } from './known-outlets'

/** `sourceKeys` of one board. */
export async function readSourceKeys(database: Database, boardId: BoardId): Promise<Map<string, SourceId>> {
  const rows = await database
    .selectFrom('sources')
    .select(['id', 'name', 'aliases'])
    .where('board_id', '=', boardId)
    .execute()
  return sourceKeys(
    rows.map(({ id, name, aliases }) => ({ id: id as SourceId, name, aliases: JSON.parse(aliases) as string[] })),
  )
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
      folded: sourceNameKey(name),
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
 * The source for an outlet as a text names it: by name or alias among `known` (readSourceKeys), else made, with the
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
  const id = [outlet, name, ...aliases].map((each) => known.get(sourceNameKey(each))).find((each) => each !== undefined)
  if (id) return { id, isNew: false }
  const made = await insertSource(database, boardId, { name, type, aliases })
  for (const each of [outlet, name, ...aliases]) known.set(sourceNameKey(each), made)
  return { id: made, isNew: true }
}
