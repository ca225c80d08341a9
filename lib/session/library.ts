/**
 * The board's rows beside its shared document, as the page holds them: documents, sources, proposals, grades,
 * snapshots. Read over REST, read again when a notice says so. `createLibrary` (create-library.ts) implements it.
 */
import type { SourceWish } from '@/lib/api/client'
import type { Cell } from '@/lib/cell/cell'
import type { DocumentId, ProposalId, SourceId } from '@/lib/schema/ids'
import type { FinishedImport } from '@/lib/schema/import'
import type { SnapshotRow } from '@/lib/schema/snapshot'
import type {
  DocumentStatus,
  DocumentText,
  Evaluation,
  NewSource,
  Proposal,
  ProposalChange,
  Source,
  SourceDocument,
} from '@/lib/schema/source'

export type { DocumentText, SnapshotRow }

/** An import under way or failed; gone when done. `progress` 0–1. */
export interface ImportTask {
  readonly id: string
  readonly filename: string
  /** Milliseconds since 1970, UTC; the same for all that were chosen, dropped or pasted together. */
  readonly begunAt: number
  readonly progress: number
  readonly stage: 'uploading' | 'reading' | 'failed' | 'choose-encoding'
  /** A finished sentence when failed. */
  readonly error?: string
  /** When the bytes are not UTF-8: what they could be, each with the first lines as they would read. */
  readonly encodings?: readonly { readonly encoding: string; readonly preview: string }[]
}

/** Of the imports begun since none was under way: how many have ended, well or not. Both 0 while none is under way. */
export interface ImportCount {
  readonly done: number
  readonly total: number
}

export interface Library {
  /** Those on the board; of those that were removed from it the ones that living cards still rest on. */
  readonly documents: Cell<readonly SourceDocument[]>
  readonly sources: Cell<readonly Source[]>
  /** Undismissed and dismissed, in text order, of one document. Loads on first call. */
  proposals(documentId: DocumentId): Cell<readonly Proposal[] | undefined>
  readonly evaluations: Cell<readonly Evaluation[]>
  readonly snapshots: Cell<readonly SnapshotRow[] | undefined>
  readonly imports: Cell<readonly ImportTask[]>
  readonly importCount: Cell<ImportCount>
  /** The document that this page brought in last; it is in `documents` then. */
  readonly imported: Cell<Pick<FinishedImport, 'document' | 'proposals'> | null>
  /** The canonical text; kept once read. */
  text(documentId: DocumentId): Promise<DocumentText>

  importFile(file: Blob, filename: string): void
  importText(text: string, filename: string): void
  chooseEncoding(taskId: string, encoding: string): void
  cancelImport(taskId: string): void
  /** Those under way. */
  cancelImports(): void
  /** Those that failed, or some of them. One also goes when its file comes in after all. */
  dismissRefused(taskIds?: readonly string[]): void

  updateDocument(
    id: DocumentId,
    change: {
      title?: string
      byline?: string
      published?: string
      sourceId?: SourceId | null
      /** Instead of `sourceId`: the board's source of this name or alias, made when there is none. */
      sourceName?: string
      status?: DocumentStatus
      statusReason?: string
    },
  ): Promise<void>
  /** Off the board, or on it again; nothing of it is destroyed. */
  setRemoved(id: DocumentId, removed: boolean): Promise<void>
  createSource(source: NewSource): Promise<Source>
  updateSource(id: SourceId, change: SourceWish): Promise<void>
  /** One has seen how the source's grade changed until then (milliseconds since 1970, UTC). */
  setGradesSeen(id: SourceId, until: number): Promise<void>
  /** One's own grade; null takes it back. */
  evaluate(
    subject: Evaluation['subject'],
    kind: Evaluation['kind'],
    value: string | null,
    reason?: string,
  ): Promise<void>

  /** Reserves proposals for this person for 30 s; returns those granted, with fields as they now are (sourceId filled in). */
  takeProposals(documentId: DocumentId, ids: readonly ProposalId[]): Promise<readonly Proposal[]>
  updateProposal(id: ProposalId, change: ProposalChange): Promise<void>
  setDismissed(documentId: DocumentId, ids: readonly ProposalId[], dismissed: boolean): Promise<void>

  takeSnapshot(name: string, note: string): Promise<SnapshotRow>
  dispose(): void
}
