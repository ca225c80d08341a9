/** Puts proposals away, or brings them back. Ids of other documents are skipped. */
import type { BoardId, DocumentId, ProposalId } from '@/lib/schema/ids'
import type { Principal } from '@/server/auth/principal'
import type { DocumentContext } from './context'

export interface DismissRequest {
  readonly boardId: BoardId
  readonly documentId: DocumentId
  readonly principal: Principal
  readonly ids: readonly ProposalId[]
  readonly dismissed: boolean
}

export async function setDismissed(context: DocumentContext, request: DismissRequest): Promise<void> {
  const { boardId, documentId, principal, ids, dismissed } = request
  const { numUpdatedRows } = await context.database
    .updateTable('proposals')
    .set({ dismissed: dismissed ? 1 : 0 })
    .where('document_id', '=', documentId)
    .where('id', 'in', [...ids])
    .executeTakeFirst()
  if (numUpdatedRows > 0n) context.rooms.notice(boardId, { kind: 'proposals', id: documentId, by: principal.name })
}
