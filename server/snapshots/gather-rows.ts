/**
 * The rows that go into a board file: the title, all sources, the cited versions of the board's own documents with
 * their texts, all grades. People by display name only.
 */
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { BoardId } from '@/lib/schema/ids'
import type { SourceDocument } from '@/lib/schema/source'
import {
  sortEvaluations,
  type FileDocument,
  type FileRows,
  type FileSource,
  type FileVersion,
} from '@/lib/snapshot/board-file'
import { listEvaluations } from '@/server/documents/evaluations'
import { listDocuments } from '@/server/documents/read-documents'
import { listSources } from '@/server/documents/sources'
import type { Database } from '@/server/storage/database'
import type { Citation } from './file-messages'

/** A card may name a document of another board (it was pasted, or made up): that one is not looked up. */
export async function gatherRows(
  database: Database,
  boardId: BoardId,
  citations: readonly Citation[],
): Promise<FileRows> {
  const [title, sources, documents, evaluations] = await Promise.all([
    readTitle(database, boardId),
    listSources(database, boardId),
    listDocuments(database, boardId),
    listEvaluations(database, boardId),
  ])
  return {
    board: { id: boardId, title },
    sources: Object.fromEntries(
      sources.map(({ id, boardId: _board, ...source }): [string, FileSource] => [id, source]),
    ),
    documents: await citedDocuments(database, documents, citations),
    evaluations: sortEvaluations(evaluations.map(({ user, ...evaluation }) => ({ ...evaluation, by: user.name }))),
  }
}

export async function readTitle(database: Database, boardId: BoardId): Promise<string> {
  const board = await database.selectFrom('boards').select('title').where('id', '=', boardId).executeTakeFirst()
  if (!board) throw new RedthreadError('not-found', 'This board does not exist any more.')
  return board.title
}

async function citedDocuments(
  database: Database,
  documents: readonly SourceDocument[],
  citations: readonly Citation[],
): Promise<Record<string, FileDocument>> {
  const cited = new Map(citations.map(({ documentId, versions }) => [documentId, versions]))
  const found: Record<string, FileDocument> = {}
  for (const document of documents) {
    const wanted = cited.get(document.id)
    if (!wanted) continue
    const newest = document.versions.at(-1)?.n
    const versions: FileVersion[] = []
    for (const { capturedBy, ...version } of document.versions) {
      if (!wanted.includes(version.n) && !(wanted.length === 0 && version.n === newest)) continue
      versions.push({ ...version, capturedBy: capturedBy.name, text: await readText(database, version.textHash) })
    }
    if (versions.length > 0) found[document.id] = { ...describe(document), versions }
  }
  return found
}

function describe(document: SourceDocument): Omit<FileDocument, 'versions'> {
  const {
    id: _id,
    boardId: _board,
    versions: _versions,
    removedAt: _removed,
    publisher: _publisher,
    unproposed: _unproposed,
    statusChange,
    ...rest
  } = document
  return { ...rest, ...(statusChange && { statusChange: { ...statusChange, by: statusChange.by.name } }) }
}

async function readText(database: Database, hash: string): Promise<string> {
  const row = await database.selectFrom('document_texts').select('text').where('hash', '=', hash).executeTakeFirst()
  if (!row) throw new RedthreadError('internal', `The text ${hash} is not in the database.`)
  return row.text
}
