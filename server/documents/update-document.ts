/**
 * Corrects what the rules took for title, byline, date or source, and says whether it still stands. A new date re-resolves every relative date of the
 * text, and the dates of claims that nobody has decided yet; the text itself never changes.
 */
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { DocumentId } from '@/lib/schema/ids'
import type { FuzzyDate } from '@/lib/schema/fuzzy-date'
import type { DocumentStatus, SourceDocument } from '@/lib/schema/source'
import type { Principal } from '@/server/auth/principal'
import { requireStill } from '@/server/boards/require-still'
import type { Database } from '@/server/storage/database'
import type { DocumentContext } from './context'
import { deriveTitle } from './derive-title'
import { jsonOrNull, toProposal } from './document-rows'
import type { DocumentChange } from './documents'
import { readSourceKeys, sourceForOutlet } from './find-or-make-source'
import type { Reading } from './import-messages'
import { parseDate } from './parse-date'
import { getDocument, newestText } from './read-documents'
import { reread } from './reread'

export async function updateDocument(
  context: DocumentContext,
  id: DocumentId,
  principal: Principal,
  change: DocumentChange,
): Promise<SourceDocument> {
  const { database, rooms } = context
  const before = await getDocument(database, id)
  if (change.sourceId) await requireOwnSource(database, before, change.sourceId)
  const columns = {
    ...(change.title !== undefined && (await titleColumns(database, before, change.title))),
    ...(change.byline !== undefined && { byline: change.byline || null }),
    ...(change.sourceId !== undefined && { source_id: change.sourceId }),
    ...(change.status !== undefined && statusColumns(change.status, change.statusReason, principal)),
  }
  // Everything slow happens before the transaction: while one is open, every other statement waits.
  const published = change.published === undefined ? undefined : parseDate(change.published)
  const reading = published === undefined ? undefined : await readAnew(context, before, { published, principal })
  const { named, proposalsChanged } = await database.transaction().execute(async (transaction) => {
    const since = 'while the text was read anew'
    if (reading)
      await requireStill(transaction, principal, { boardId: before.boardId, action: 'import-document', since })
    const named = await namedSource(transaction, before, change.sourceName)
    const set = { ...columns, ...(named && { source_id: named.id }) }
    if (Object.keys(set).length > 0) {
      await transaction.updateTable('documents').set(set).where('id', '=', id).execute()
    }
    return { named, proposalsChanged: reading ? await redate(transaction, before, reading, published ?? null) : 0 }
  })
  if (named?.isNew) rooms.notice(before.boardId, { kind: 'sources', id: named.id, by: principal.name })
  rooms.notice(before.boardId, { kind: 'documents', id, by: principal.name })
  if (proposalsChanged > 0) rooms.notice(before.boardId, { kind: 'proposals', id, by: principal.name })
  return getDocument(database, id)
}

function statusColumns(status: DocumentStatus, reason: string | undefined, by: Principal) {
  const isCurrent = status === 'current'
  return {
    status,
    status_reason: isCurrent ? null : reason || null,
    status_by: isCurrent ? null : by.userId,
    status_by_name: isCurrent ? null : by.name,
    status_at: isCurrent ? null : Date.now(),
  }
}

async function requireOwnSource(database: Database, document: SourceDocument, sourceId: string): Promise<void> {
  const source = await database.selectFrom('sources').select('board_id').where('id', '=', sourceId).executeTakeFirst()
  if (source?.board_id === document.boardId) return
  throw new RedthreadError('not-found', 'This source is not on the board.')
}

async function namedSource(database: Database, { boardId }: SourceDocument, name: string | undefined) {
  return name === undefined
    ? undefined
    : sourceForOutlet(database, boardId, name, await readSourceKeys(database, boardId))
}

async function titleColumns(database: Database, document: SourceDocument, title: string) {
  if (title !== '') return { title, title_derived: 0 }
  const { text } = await newestText(database, document.id)
  const how = document.versions.at(-1)?.how ?? 'upload'
  return { title: deriveTitle({ filename: document.filename, how, text }), title_derived: 1 }
}

/** Reads the stored text anew. Only a whole day can be counted from; a month or year leaves that to the text. */
async function readAnew(
  context: DocumentContext,
  document: SourceDocument,
  { published, principal }: { readonly published: FuzzyDate | null; readonly principal: Principal },
) {
  const { text, markup } = await newestText(context.database, document.id)
  const day = published?.precision === 'day' ? (published.iso ?? undefined) : undefined
  return reread(context, { document, text, markup, day, proposals: context.limits.proposals, principal })
}

/** Returns how many proposals changed. */
async function redate(
  database: Database,
  document: SourceDocument,
  reading: Reading,
  published: FuzzyDate | null,
): Promise<number> {
  await database
    .updateTable('documents')
    .set({
      published: jsonOrNull(published ?? reading.published),
      reference_date: jsonOrNull(reading.referenceDate),
      reference_reason: reading.referenceReason,
    })
    .where('id', '=', document.id)
    .execute()
  await database
    .updateTable('document_versions')
    .set({ marks: reading.marks })
    .where('document_id', '=', document.id)
    .where('n', '=', document.versions.at(-1)?.n ?? 1)
    .execute()
  return redateProposals(database, document.id, reading)
}

async function redateProposals(database: Database, id: DocumentId, reading: Reading): Promise<number> {
  const drafts = new Map(reading.proposals.map((draft) => [draft.key, draft]))
  const undecided = await database
    .selectFrom('proposals')
    .selectAll()
    .where('document_id', '=', id)
    .where('kind', '=', 'evidence')
    .where('dismissed', '=', 0)
    .where('taken_at', 'is', null)
    .execute()
  let changed = 0
  for (const row of undecided) {
    const proposal = toProposal(row)
    const draft = drafts.get(row.key)
    if (proposal.kind !== 'evidence' || draft?.kind !== 'evidence') continue
    const { attribution } = proposal.fields
    const said = draft.fields.attribution.said
    // Other words for the date mean that a person has set it: theirs stays.
    if (!said || said.text !== attribution.said?.text || said.iso === attribution.said.iso) continue
    const fields = JSON.stringify({ ...proposal.fields, attribution: { ...attribution, said } })
    await database.updateTable('proposals').set({ fields }).where('id', '=', row.id).execute()
    changed += 1
  }
  return changed
}
