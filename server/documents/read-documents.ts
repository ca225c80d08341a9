/** Reads documents, their texts and proposals. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { BoardId, DocumentId } from '@/lib/schema/ids'
import type { FinishedImport } from '@/lib/schema/import'
import type { Proposal, SourceDocument } from '@/lib/schema/source'
import type { Database } from '@/server/storage/database'
import { toDocument, toProposal } from './document-rows'

const VERSION_COLUMNS = [
  'document_id',
  'n',
  'board_id',
  'original_hash',
  'mime',
  'bytes',
  'text_hash',
  'captured_at',
  'captured_by',
  'captured_by_name',
  'how',
  'encoding',
  'note',
  'outline',
] as const

/** In the order they came in. */
export async function listDocuments(database: Database, boardId: BoardId): Promise<SourceDocument[]> {
  const [documents, versions] = await Promise.all([
    database
      .selectFrom('documents')
      .selectAll()
      .where('board_id', '=', boardId)
      .orderBy('created_at')
      .orderBy('id')
      .execute(),
    database
      .selectFrom('document_versions')
      .select(VERSION_COLUMNS)
      .where('board_id', '=', boardId)
      .orderBy('n')
      .execute(),
  ])
  const byDocument = new Map<string, typeof versions>()
  for (const version of versions) {
    const known = byDocument.get(version.document_id)
    if (known) known.push(version)
    else byDocument.set(version.document_id, [version])
  }
  return documents.map((row) => toDocument(row, byDocument.get(row.id) ?? []))
}

async function findDocument(database: Database, id: string): Promise<SourceDocument | undefined> {
  const row = await database.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const versions = await database
    .selectFrom('document_versions')
    .select(VERSION_COLUMNS)
    .where('document_id', '=', id)
    .orderBy('n')
    .execute()
  return toDocument(row, versions)
}

export async function getDocument(database: Database, id: DocumentId): Promise<SourceDocument> {
  const found = await findDocument(database, id)
  if (!found) throw new RedthreadError('not-found', 'This document does not exist any more.')
  return found
}

/** In text order; where two begin together, frames before points before evidence. */
async function listProposals(database: Database, id: DocumentId): Promise<Proposal[]> {
  const rows = await database.selectFrom('proposals').selectAll().where('document_id', '=', id).execute()
  const rank = (kind: string) => ['frame', 'point', 'evidence'].indexOf(kind)
  return rows
    .sort((a, b) => a.span_start - b.span_start || rank(a.kind) - rank(b.kind) || a.span_end - b.span_end)
    .map(toProposal)
}

export async function finishedImport(database: Database, id: DocumentId): Promise<FinishedImport> {
  const document = await getDocument(database, id)
  return { document, outline: document.versions.at(-1)?.outline ?? [], proposals: await listProposals(database, id) }
}

/** The newest version's row with its text. */
export async function newestText(database: Database, id: DocumentId) {
  const row = await database
    .selectFrom('document_versions')
    .innerJoin('document_texts', 'document_texts.hash', 'document_versions.text_hash')
    .select(['n', 'text_hash', 'marks', 'markup', 'text'])
    .where('document_id', '=', id)
    .orderBy('n', 'desc')
    .executeTakeFirst()
  if (!row) throw new RedthreadError('not-found', 'This document does not exist any more.')
  return row
}
