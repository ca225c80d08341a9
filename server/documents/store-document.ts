/**
 * Writes a document that was read: the row, its first version, its text and its proposals, in one transaction. The
 * same bytes come into a board once; the second of two that arrive together gets the first one's document.
 */
import { randomId, type BoardId, type DocumentId, type Hash } from '@/lib/schema/ids'
import type { Principal } from '@/server/auth/principal'
import { requireStill } from '@/server/boards/require-still'
import { isUniqueViolation, type Database } from '@/server/storage/database'
import { insertRows } from '@/server/storage/insert-rows'
import { deriveTitle } from './derive-title'
import { jsonOrNull } from './document-rows'
import type { Upload } from './documents'
import type { Reading } from './import-messages'

export interface NewDocument {
  readonly id: DocumentId
  readonly boardId: BoardId
  readonly upload: Upload & { readonly mime: string }
  readonly originalHash: Hash
  readonly reading: Reading
  readonly principal: Principal
}

/** The stored document's id: `id`, or that of the document that has the same bytes. */
export async function storeDocument(database: Database, document: NewDocument): Promise<DocumentId> {
  try {
    await database.transaction().execute((transaction) => insertAll(transaction, document))
    return document.id
  } catch (error) {
    const same = isUniqueViolation(error) && (await findSameBytes(database, document.boardId, document.originalHash))
    if (same) return same
    throw error
  }
}

/** The board's document with a version of exactly these bytes. */
export async function findSameBytes(
  database: Database,
  boardId: BoardId,
  originalHash: Hash,
): Promise<DocumentId | undefined> {
  const row = await database
    .selectFrom('document_versions')
    .select('document_id')
    .where('board_id', '=', boardId)
    .where('original_hash', '=', originalHash)
    .executeTakeFirst()
  return row?.document_id as DocumentId | undefined
}

async function insertAll(database: Database, document: NewDocument): Promise<void> {
  const { id, boardId, upload, reading, principal } = document
  const since = 'while the document was being read'
  await requireStill(database, principal, { boardId, action: 'import-document', since })
  const now = Date.now()
  await database
    .insertInto('documents')
    .values({
      id,
      board_id: boardId,
      source_id: null,
      filename: upload.filename,
      title: reading.title ?? deriveTitle({ ...upload, text: reading.text }),
      title_derived: reading.title === null ? 1 : 0,
      byline: reading.byline,
      publisher: reading.publisher,
      language: reading.language,
      published: jsonOrNull(reading.published),
      reference_date: jsonOrNull(reading.referenceDate),
      reference_reason: reading.referenceReason,
      not_tried: JSON.stringify(reading.notTried),
      unproposed: reading.unproposed,
      status: 'current',
      url: reading.url,
      created_at: now,
    })
    .execute()
  await database
    .insertInto('document_texts')
    .values({ hash: reading.textHash, text: reading.text })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
  await database
    .insertInto('document_versions')
    .values({
      document_id: id,
      n: 1,
      board_id: boardId,
      original_hash: document.originalHash,
      mime: upload.mime,
      bytes: upload.bytes.byteLength,
      text_hash: reading.textHash,
      captured_at: now,
      captured_by: principal.userId,
      captured_by_name: principal.name,
      how: upload.how,
      encoding: reading.encoding,
      outline: reading.outline,
      marks: reading.marks,
      markup: reading.markup,
      note: reading.note,
    })
    .execute()
  await insertRows(
    database,
    'proposals',
    reading.proposals.map((draft) => ({
      id: randomId(),
      document_id: id,
      board_id: boardId,
      key: draft.key,
      kind: draft.kind,
      span_start: draft.span.start,
      span_end: draft.span.end,
      fields: JSON.stringify(draft.fields),
      dismissed: 0,
      taken_by: null,
      taken_at: null,
    })),
  )
}
