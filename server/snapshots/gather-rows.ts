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
  type FileEvaluation,
  type FileRows,
  type FileSource,
  type FileVersion,
} from '@/lib/snapshot/board-file'
import { listEvaluations } from '@/server/documents/evaluations'
import { listDocuments } from '@/server/documents/read-documents'
import { listSources } from '@/server/documents/sources'
import type { Database } from '@/server/storage/database'
import type { Citation } from './file-messages'

/** All that the file's form names, and nothing else: an importer drops what it does not know, and its copy would differ. */
type Keys<Key extends PropertyKey> = Readonly<Record<Key, true>>

const SOURCE_KEYS: Keys<keyof FileSource> = {
  name: true,
  aliases: true,
  type: true,
  stateControlled: true,
  descriptor: true,
}
const DOCUMENT_KEYS: Keys<Exclude<keyof FileDocument, 'statusChange' | 'versions'>> = {
  sourceId: true,
  filename: true,
  title: true,
  titleDerived: true,
  byline: true,
  language: true,
  published: true,
  referenceDate: true,
  referenceReason: true,
  notTried: true,
  url: true,
  status: true,
}
const STATUS_KEYS: Keys<'reason' | 'at'> = { reason: true, at: true }
const VERSION_KEYS: Keys<Exclude<keyof FileVersion, 'capturedBy' | 'text'>> = {
  n: true,
  originalHash: true,
  mime: true,
  bytes: true,
  capturedAt: true,
  how: true,
  encoding: true,
  note: true,
  outline: true,
  textHash: true,
}
const EVALUATION_KEYS: Keys<Exclude<keyof FileEvaluation, 'by'>> = {
  subject: true,
  kind: true,
  value: true,
  reason: true,
  at: true,
}

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
    sources: Object.fromEntries(sources.map((source): [string, FileSource] => [source.id, pick(source, SOURCE_KEYS)])),
    documents: await citedDocuments(database, documents, citations),
    evaluations: sortEvaluations(evaluations.map((each) => ({ ...pick(each, EVALUATION_KEYS), by: each.user.name }))),
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
    for (const version of document.versions) {
      if (!wanted.includes(version.n) && !(wanted.length === 0 && version.n === newest)) continue
      const text = await readText(database, version.textHash)
      versions.push({ ...pick(version, VERSION_KEYS), capturedBy: version.capturedBy.name, text })
    }
    if (versions.length > 0) found[document.id] = { ...describe(document), versions }
  }
  return found
}

function describe(document: SourceDocument): Omit<FileDocument, 'versions'> {
  const { statusChange } = document
  return {
    ...pick(document, DOCUMENT_KEYS),
    ...(statusChange && { statusChange: { ...pick(statusChange, STATUS_KEYS), by: statusChange.by.name } }),
  }
}

function pick<Row extends object, Key extends keyof Row>(row: Row, keys: Keys<Key>): Pick<Row, Key> {
  return Object.fromEntries(Object.entries(row).filter(([key]) => Object.hasOwn(keys, key))) as Pick<Row, Key>
}

async function readText(database: Database, hash: string): Promise<string> {
  const row = await database.selectFrom('document_texts').select('text').where('hash', '=', hash).executeTakeFirst()
  if (!row) throw new RedthreadError('internal', `The text ${hash} is not in the database.`)
  return row.text
}
