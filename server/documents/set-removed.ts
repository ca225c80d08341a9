/** Removes a document from its board, or brings it back. Only the row says so: text, proposals and original stay. */
import type { BoardId, DocumentId } from '@/lib/schema/ids'
import type { Principal } from '@/server/auth/principal'
import type { DocumentContext } from './context'

export interface RemoveRequest {
  readonly boardId: BoardId
  readonly documentId: DocumentId
  readonly principal: Principal
  readonly removed: boolean
}

/** Whether that changed anything. */
export async function setRemoved(
  { database, rooms }: Pick<DocumentContext, 'database' | 'rooms'>,
  { boardId, documentId, principal, removed }: RemoveRequest,
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('documents')
    .set({ removed_at: removed ? Date.now() : null })
    .where('id', '=', documentId)
    .where('removed_at', removed ? 'is' : 'is not', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  rooms.notice(boardId, { kind: 'documents', id: documentId, by: principal.name })
  return true
}
