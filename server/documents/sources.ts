/** A board's sources: listed, made, changed. A name or alias stands for one source of a board. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { BoardId, SourceId } from '@/lib/schema/ids'
import type { NewSource, Source } from '@/lib/schema/source'
import type { Principal } from '@/server/auth/principal'
import { isUniqueViolation, type Database } from '@/server/storage/database'
import type { DocumentContext } from './context'
import { toSource } from './document-rows'
import type { SourceChange } from './documents'
import { insertSource, readSourceKeys } from './find-or-make-source'
import { findKnownOutlet } from './known-outlets'
import { sourceNameKey } from '@/lib/schema/source-names'

/** By name. */
export async function listSources(database: Database, boardId: BoardId): Promise<Source[]> {
  const rows = await database.selectFrom('sources').selectAll().where('board_id', '=', boardId).execute()
  return rows.sort((a, b) => (a.folded < b.folded ? -1 : 1)).map(toSource)
}

export async function createSource(
  context: DocumentContext,
  boardId: BoardId,
  principal: Principal,
  { name, type = findKnownOutlet(name)?.type ?? 'other' }: NewSource,
): Promise<Source> {
  const id = await context.database.transaction().execute(async (transaction) => {
    await refuseTakenName(transaction, boardId, name)
    return insertSource(transaction, boardId, { name, type })
  })
  context.rooms.notice(boardId, { kind: 'sources', id, by: principal.name })
  return getSource(context.database, id)
}

export async function updateSource(
  context: DocumentContext,
  id: SourceId,
  principal: Principal,
  change: SourceChange,
): Promise<Source> {
  const { name, aliases, type, stateControlled, descriptor } = change
  const columns = {
    ...(name !== undefined && { name, folded: sourceNameKey(name) }),
    ...(aliases !== undefined && { aliases: JSON.stringify([...new Set(aliases)]) }),
    ...(type !== undefined && { type }),
    ...(stateControlled !== undefined && {
      state_controlled: stateControlled === null ? null : Number(stateControlled),
    }),
    ...(descriptor !== undefined && { descriptor: descriptor || null }),
  }
  if (Object.keys(columns).length > 0) {
    const { boardId, ...now } = await getSource(context.database, id)
    const own = new Set([now.name, ...now.aliases].map(sourceNameKey))
    const wanted = [...(name === undefined ? [] : [name]), ...(aliases ?? [])]
    try {
      await context.database.transaction().execute(async (transaction) => {
        for (const each of wanted) if (!own.has(sourceNameKey(each))) await refuseTakenName(transaction, boardId, each)
        await transaction.updateTable('sources').set(columns).where('id', '=', id).execute()
      })
    } catch (error) {
      // An own alias may be another's name, and somebody may have taken the name just now.
      if (isUniqueViolation(error) && name !== undefined) await refuseTakenName(context.database, boardId, name)
      throw error
    }
  }
  const source = await getSource(context.database, id)
  context.rooms.notice(source.boardId, { kind: 'sources', id, by: principal.name })
  return source
}

async function getSource(database: Database, id: SourceId): Promise<Source> {
  const row = await database.selectFrom('sources').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new RedthreadError('not-found', 'This source does not exist any more.')
  return toSource(row)
}

/** Names the source that has the name, or goes by it as an alias, so that it can be used instead. */
async function refuseTakenName(database: Database, boardId: BoardId, wanted: string): Promise<void> {
  const id = (await readSourceKeys(database, boardId)).get(sourceNameKey(wanted))
  if (!id) return
  const { name } = await getSource(database, id)
  const alias = sourceNameKey(name) === sourceNameKey(wanted) ? '' : `, also known as “${wanted}”`
  throw new RedthreadError('conflict', `This board has the source “${name}” already${alias}.`, {
    details: { sourceId: id },
  })
}
