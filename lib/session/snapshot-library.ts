/**
 * The rows of a snapshot, out of its file: sources, cited documents with their words, grades under the raters' names.
 * Nothing can be changed; whatever would is refused with a sentence. Uncited documents and proposals are not in a file.
 */
import { createCell } from '@/lib/cell/cell'
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { BoardId, CardId, DocumentId, SourceId, UserId } from '@/lib/schema/ids'
import type { Evaluation, Proposal, Source, SourceDocument, TextMarks } from '@/lib/schema/source'
import type { FileDocument, FileRows } from '@/lib/snapshot/board-file'
import type { DocumentText, Library } from './library'

const NO_MARKS: TextMarks = { hedges: [], quotes: [], dates: [], names: [], sentences: [], paragraphs: [] }
const NO_PROPOSALS = createCell<readonly Proposal[] | undefined>([])
/** Raters are in the file by name only. */
const NOBODY = '' as UserId

export function createSnapshotLibrary(file: FileRows): Library {
  const boardId = file.board.id
  const refuse = () =>
    Promise.reject(new RedthreadError('forbidden', 'A snapshot never changes; go back to the board.'))
  const ignore = () => {}
  return {
    documents: createCell(
      Object.entries(file.documents).map(([id, row]) => documentOf(id as DocumentId, boardId, row)),
    ),
    sources: createCell<readonly Source[]>(
      Object.entries(file.sources).map(([id, row]) => ({ ...row, id: id as SourceId, boardId })),
    ),
    evaluations: createCell<readonly Evaluation[]>(
      file.evaluations.map(({ subject, by, ...grade }) => ({
        ...grade,
        subject: subject as CardId | SourceId,
        user: { userId: null, name: by },
      })),
    ),
    proposals: () => NO_PROPOSALS,
    snapshots: createCell(undefined),
    imports: createCell([]),
    importCount: createCell({ done: 0, total: 0 }),
    imported: createCell(null),
    async text(id): Promise<DocumentText> {
      const version = file.documents[id]?.versions.at(-1)
      if (!version) throw new RedthreadError('not-found', 'The words of this document are not in the snapshot.')
      return { documentId: id, version: version.n, text: version.text, textHash: version.textHash, marks: NO_MARKS }
    },
    importFile: ignore,
    importText: ignore,
    chooseEncoding: ignore,
    cancelImport: ignore,
    cancelImports: ignore,
    dismissRefused: ignore,
    updateDocument: refuse,
    setRemoved: refuse,
    createSource: refuse,
    updateSource: refuse,
    setGradesSeen: refuse,
    evaluate: refuse,
    takeProposals: refuse,
    updateProposal: refuse,
    setDismissed: refuse,
    takeSnapshot: refuse,
    dispose: ignore,
  }
}

function documentOf(
  id: DocumentId,
  boardId: BoardId,
  { sourceId, versions, statusChange, ...row }: FileDocument,
): SourceDocument {
  return {
    ...row,
    id,
    boardId,
    ...(sourceId && { sourceId: sourceId as SourceId }),
    ...(statusChange && { statusChange: { ...statusChange, by: { userId: null, name: statusChange.by } } }),
    versions: versions.map(({ text: _text, capturedBy, ...version }) => ({
      ...version,
      capturedBy: { userId: NOBODY, name: capturedBy },
    })),
  }
}
