/** Changes a proposal's fields, and which words a claim has, before it is accepted, unless somebody else is accepting it at this moment. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { Span } from '@/lib/schema/excerpt'
import type { BoardId, DocumentId, ProposalId } from '@/lib/schema/ids'
import type { Proposal, TextMarks } from '@/lib/schema/source'
import type { Principal } from '@/server/auth/principal'
import type { Database } from '@/server/storage/database'
import type { DocumentContext } from './context'
import { toProposal } from './document-rows'
import { moveWords } from './move-words'
import { editedFields } from './proposal-fields'
import { newestText } from './read-documents'
import { TAKE_MS } from './take-proposals'

export async function updateProposal(
  context: DocumentContext,
  id: ProposalId,
  principal: Principal,
  { fields, span }: { readonly fields: unknown; readonly span?: Span },
): Promise<Proposal> {
  const updated = await context.database.transaction().execute(async (transaction) => {
    const row = await transaction.selectFrom('proposals').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) throw new RedthreadError('not-found', 'This proposal does not exist any more.')
    const isTaken =
      row.taken_at !== null && Math.abs(Date.now() - row.taken_at) < TAKE_MS && row.taken_by !== principal.userId
    if (isTaken) throw new RedthreadError('already-taken', 'Somebody else is placing this proposal just now.')
    const before = toProposal(row)
    const sourceId = sourceIdOf(fields)
    if (sourceId !== undefined) {
      const source = await transaction
        .selectFrom('sources')
        .select('board_id')
        .where('id', '=', sourceId)
        .executeTakeFirst()
      if (source?.board_id !== row.board_id) throw new RedthreadError('not-found', 'This source is not on the board.')
    }
    const edited = { ...before, fields: editedFields(before, fields) } as Proposal
    const after = span ? moveWords(edited, span, await newestWords(transaction, edited.documentId)) : edited
    await transaction
      .updateTable('proposals')
      .set({ fields: JSON.stringify(after.fields), span_start: after.span.start, span_end: after.span.end })
      .where('id', '=', id)
      .execute()
    return { proposal: after, boardId: row.board_id as BoardId }
  })
  const { documentId } = updated.proposal
  context.rooms.notice(updated.boardId, { kind: 'proposals', id: documentId, by: principal.name })
  return updated.proposal
}

async function newestWords(database: Database, id: DocumentId) {
  const { text, marks } = await newestText(database, id)
  return { text, hedges: marks === null ? [] : (JSON.parse(marks) as TextMarks).hedges }
}

/** The source named in fields that a client sent and that were not parsed yet. */
function sourceIdOf(fields: unknown): string | undefined {
  if (typeof fields !== 'object' || fields === null || !('attribution' in fields)) return undefined
  const { attribution } = fields
  if (typeof attribution !== 'object' || attribution === null || !('sourceId' in attribution)) return undefined
  return typeof attribution.sourceId === 'string' ? attribution.sourceId : undefined
}
