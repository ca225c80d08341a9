/**
 * Makes a new board of a file. The file is checked and given new ids on another thread first; then the board, its rows and
 * its log come in one transaction: whatever happens on the way, there is a whole board or none.
 */
import type { Insertable } from 'kysely'
import { RedthreadError } from '@/lib/errors/redthread-error'
import { randomId, type BoardId } from '@/lib/schema/ids'
import type { FileDocument, FileEvaluation, FileSource } from '@/lib/snapshot/board-file'
import { writeAudit } from '@/server/auth/audit'
import type { Principal } from '@/server/auth/principal'
import type { BoardSummary } from '@/lib/schema/people'
import { jsonOrNull } from '@/server/documents/document-rows'
import { sourceNameKey } from '@/lib/schema/source-names'
import type { Database, Tables } from '@/server/storage/database'
import { insertFirstState } from '@/server/storage/insert-first-state'
import { insertRows } from '@/server/storage/insert-rows'
import type { SnapshotContext } from './context'
import type { ImportedBoard } from './file-messages'
import { markTitle } from './mark-title'
import type { ImportOptions } from './snapshots'

export async function importBoard(
  context: SnapshotContext,
  principal: Principal,
  file: Uint8Array,
  { teamId, mark, signal, check }: ImportOptions,
): Promise<BoardSummary> {
  const { boards, limits, workers } = context
  if (file.byteLength > limits.boardFileBytes) {
    throw new RedthreadError(
      'too-large',
      `The board file is larger than ${limits.boardFileBytes} bytes, the limit here.`,
    )
  }
  const result = await workers.run({ kind: 'import', file }, { sender: principal.userId })
  if (result.kind !== 'imported') throw new RedthreadError('internal', 'The board file was not read.')
  const imported = result.board
  if (imported.state.update.byteLength > limits.boardBytes) {
    throw new RedthreadError('too-large', `The board would be larger than ${limits.boardBytes} bytes, the limit here.`)
  }
  signal?.throwIfAborted()
  return boards.create(
    principal,
    { title: mark ? markTitle(imported.title, mark) : imported.title, ...(teamId && { teamId }) },
    async (transaction, boardId) => {
      await check?.(transaction)
      await insertAll(transaction, boardId, imported)
      const { state, yjsClient } = imported
      const { userId: author, sessionId: session } = principal
      await insertFirstState(transaction, boardId, { state, author, session, at: Date.now(), newClients: [yjsClient] })
      await writeAudit(transaction, { action: 'board-imported', by: principal, object: boardId })
    },
  )
}

async function insertAll(transaction: Database, boardId: BoardId, imported: ImportedBoard): Promise<void> {
  const now = Date.now()
  const documents = Object.entries(imported.documents)
  const versions = documents.flatMap(([id, document]) => document.versions.map((version) => ({ id, version })))
  await insertRows(
    transaction,
    'sources',
    Object.entries(imported.sources).map(([id, source]) => sourceRow(boardId, id, source, now)),
  )
  await insertRows(
    transaction,
    'documents',
    documents.map(([id, document], index) => documentRow(boardId, id, document, now + index)),
  )
  for (const { version } of versions) {
    await transaction
      .insertInto('document_texts')
      .values({ hash: version.textHash, text: version.text })
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .execute()
  }
  await insertRows(
    transaction,
    'document_versions',
    versions.map(({ id, version }) => ({
      document_id: id,
      n: version.n,
      board_id: boardId,
      original_hash: version.originalHash,
      mime: version.mime,
      bytes: version.bytes,
      text_hash: version.textHash,
      captured_at: version.capturedAt,
      captured_by: null,
      captured_by_name: version.capturedBy,
      how: version.how,
      encoding: version.encoding,
      outline: JSON.stringify(version.outline),
      marks: null,
      markup: null,
      note: version.note ?? null,
    })),
  )
  await insertRows(
    transaction,
    'evaluations',
    imported.evaluations.map((evaluation) => evaluationRow(boardId, evaluation)),
  )
}

function sourceRow(boardId: BoardId, id: string, source: FileSource, now: number): Insertable<Tables['sources']> {
  const { name, aliases, type, stateControlled, descriptor } = source
  return {
    id,
    board_id: boardId,
    name,
    folded: sourceNameKey(name),
    aliases: JSON.stringify(aliases),
    type,
    state_controlled: stateControlled === undefined ? null : stateControlled ? 1 : 0,
    descriptor: descriptor ?? null,
    created_at: now,
  }
}

function documentRow(
  boardId: BoardId,
  id: string,
  document: FileDocument,
  createdAt: number,
): Insertable<Tables['documents']> {
  return {
    id,
    board_id: boardId,
    source_id: document.sourceId ?? null,
    filename: document.filename,
    title: document.title,
    title_derived: document.titleDerived ? 1 : 0,
    byline: document.byline ?? null,
    language: document.language,
    published: jsonOrNull(document.published),
    reference_date: jsonOrNull(document.referenceDate),
    reference_reason: document.referenceReason ?? null,
    not_tried: JSON.stringify(document.notTried ?? []),
    status: document.status,
    status_reason: document.statusChange?.reason ?? null,
    status_by: null,
    status_by_name: document.statusChange?.by ?? null,
    status_at: document.statusChange?.at ?? null,
    url: document.url ?? null,
    created_at: createdAt,
  }
}

/** Without an account: shown under the rater's name, and nobody here can change it. */
function evaluationRow(boardId: BoardId, evaluation: FileEvaluation): Insertable<Tables['evaluations']> {
  const { subject, kind, value, reason, by, at } = evaluation
  return {
    id: randomId(),
    board_id: boardId,
    subject,
    kind,
    user_id: null,
    name: by,
    value,
    reason: reason ?? null,
    at,
  }
}
