/**
 * Documents and what hangs on them: texts, proposals, sources, grades. `createDocuments` (create-documents.ts)
 * implements it. Callers have already asked `can` for the board in question; a second id in a request is checked here
 * against that board. Every change is announced to the board's open pages after its commit.
 */
import type { ImportAnswer, ImportJob } from '@/lib/schema/import'
import type { Span } from '@/lib/schema/excerpt'
import type { BoardId, DocumentId, JobId, ProposalId, SourceId } from '@/lib/schema/ids'
import type {
  DocumentStatus,
  DocumentText,
  Evaluation,
  NewSource,
  Proposal,
  Source,
  SourceDocument,
} from '@/lib/schema/source'
import type { Principal } from '@/server/auth/principal'
import type { SeenGrades } from './grade-changes'

export interface Upload {
  /** As the person's machine named it; only its last part is kept. */
  readonly filename: string
  readonly bytes: Uint8Array
  readonly how: 'upload' | 'paste'
  /** A person's choice after `bad-encoding`; of a paste, what it is sent in. */
  readonly encoding?: string
  /** As the content type that came with the file states it. Of web pages only. */
  readonly charset?: string
}

/** `DocumentText` with the marks as the JSON that is stored, to be sent on without taking it apart. */
export interface StoredText extends Omit<DocumentText, 'marks'> {
  readonly marks: string
}
export interface Original {
  readonly bytes: Buffer
  readonly filename: string
  readonly mime: string
}
export interface DocumentChange {
  /** Empty: back to the one made from the file's name. */
  readonly title?: string | undefined
  readonly byline?: string | undefined
  /** `2025-03-18`, `2025-03` or `2025`; empty: what the text itself says. */
  readonly published?: string | undefined
  readonly sourceId?: SourceId | null | undefined
  /** Instead of `sourceId`: the board's source of this name or alias, made when there is none. */
  readonly sourceName?: string | undefined
  readonly status?: DocumentStatus | undefined
  /** Why the status is what it is; only together with it. */
  readonly statusReason?: string | undefined
}
export interface TakenProposals {
  readonly granted: readonly Proposal[]
  /** Reserved by somebody else at this moment, or not of this document. */
  readonly refused: readonly ProposalId[]
}
export type SourceChange = Partial<
  Pick<Source, 'name' | 'aliases' | 'type'> & {
    /** Null when it is not known. */
    stateControlled: boolean | null | undefined
    descriptor: string | undefined
  }
>
export interface Grade {
  readonly subject: string
  readonly kind: Evaluation['kind']
  /** Null takes one's own grade back. */
  readonly value: string | null
  readonly reason?: string | undefined
}

export interface Documents {
  /**
   * Keeps the bytes and reads them on another thread. Answers with everything when that is done within
   * `answerWithinMs`, else with the job. Throws `too-large`, `unsupported-type`, `unreadable`, `too-many`, and
   * `bad-encoding` with `details.encodings`. `signal`, aborted before the answer, cancels it.
   */
  importDocument(boardId: BoardId, principal: Principal, upload: Upload, signal?: AbortSignal): Promise<ImportAnswer>
  /** The answer of the import, now or at any later time. Throws `not-found`. */
  answerOf(documentId: DocumentId): Promise<ImportAnswer>
  /** By the time they came in, those with `removedAt` that were removed since. */
  list(boardId: BoardId): Promise<readonly SourceDocument[]>
  /** Throws `too-many` when it has to be marked first and too many wait for that. */
  text(documentId: DocumentId, principal: Principal): Promise<StoredText>
  original(documentId: DocumentId): Promise<Original>
  update(documentId: DocumentId, principal: Principal, change: DocumentChange): Promise<SourceDocument>
  /** Off the board, or on it again. Whether a card rests on it is not known here: one that does still finds its words. */
  setRemoved(documentId: DocumentId, principal: Principal, removed: boolean): Promise<void>

  job(id: JobId): ImportJob | undefined
  /** Stops the import and waits for its end; nothing of it stays on the board. Too late once it is done. */
  cancelJob(id: JobId): Promise<ImportJob | undefined>

  /**
   * Reserves proposals for `principal` for TAKE_MS, fills in the outlet's source (made when the board has none), and
   * brings dismissed ones back.
   */
  takeProposals(documentId: DocumentId, principal: Principal, ids: readonly ProposalId[]): Promise<TakenProposals>
  /** The same for one. Throws `already-taken`, `not-found`. */
  takeProposal(id: ProposalId, principal: Principal): Promise<Proposal>
  /** `fields` as a client sent them, and of a claim the place of its words. Throws `bad-request`, `already-taken`. */
  updateProposal(
    id: ProposalId,
    principal: Principal,
    change: { readonly fields: unknown; readonly span?: Span },
  ): Promise<Proposal>
  setDismissed(
    documentId: DocumentId,
    principal: Principal,
    ids: readonly ProposalId[],
    dismissed: boolean,
  ): Promise<void>

  /** By name, each with the change of its grade that the reader has not seen yet. */
  sources(boardId: BoardId, principal: Principal): Promise<readonly Source[]>
  /** Throws `conflict` when the board has one of that name or alias. */
  createSource(boardId: BoardId, principal: Principal, source: NewSource): Promise<Source>
  updateSource(id: SourceId, principal: Principal, change: SourceChange): Promise<Source>

  setGradesSeen(seen: SeenGrades): Promise<void>

  /** By subject, then time. */
  evaluations(boardId: BoardId): Promise<readonly Evaluation[]>
  /** Throws `bad-request` for a value off the scale, `not-found` for another board's source. */
  evaluate(boardId: BoardId, principal: Principal, grade: Grade): Promise<readonly Evaluation[]>

  /** The board an object lies on; null when there is no such object. */
  boardOfDocument(id: string): Promise<BoardId | null>
  boardOfProposal(id: string): Promise<BoardId | null>
  boardOfSource(id: string): Promise<BoardId | null>
  boardOfJob(id: string): BoardId | null

  /** Ends running imports. */
  dispose(): Promise<void>
}
