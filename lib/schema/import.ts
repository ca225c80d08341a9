/** What the server answers when a document is brought in: what came of it, or the job that is still reading it. */
import type { ErrorCode } from '@/lib/errors/redthread-error'
import type { BoardId, DocumentId, JobId } from './ids'
import type { OutlinePart, Proposal, SourceDocument } from './source'

export interface FinishedImport {
  readonly document: SourceDocument
  readonly outline: readonly OutlinePart[]
  /** In text order, dismissed ones included. */
  readonly proposals: readonly Proposal[]
  /** The same bytes were on the board already: this is that document, and nothing was added. */
  readonly duplicate?: true
}
/** Still being read. The document has its id, but no rows yet. */
export interface PendingImport {
  readonly document: Pick<SourceDocument, 'id' | 'boardId' | 'filename'>
  readonly job: ImportJob
}
export type ImportAnswer = FinishedImport | PendingImport

export interface ImportJob {
  readonly id: JobId
  readonly boardId: BoardId
  readonly documentId: DocumentId
  readonly filename: string
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  /** 0–1. */
  readonly progress: number
  /** When failed: the same shape as an answer's error. */
  readonly error?: {
    readonly code: ErrorCode
    readonly message: string
    readonly details?: Readonly<Record<string, unknown>>
  }
}
