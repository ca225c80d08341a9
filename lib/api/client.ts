/**
 * The REST API as typed calls. It trusts the shape of its own server's answers; every failure is a RedthreadError.
 * What changes meanwhile is told by notices over the socket, not here.
 */
import type { BoardId, DocumentId, JobId, ProposalId, SnapshotId, SourceId } from '@/lib/schema/ids'
import type { ImportAnswer, ImportJob } from '@/lib/schema/import'
import type { BoardSummary, Writer } from '@/lib/schema/people'
import type { SnapshotRow, Verdict } from '@/lib/schema/snapshot'
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
import type { SnapshotFile } from '@/lib/snapshot/board-file'
import type { Changes } from '@/lib/snapshot/describe-changes'
import { createSendRequest, type ApiOptions } from './request'
import { sendUpload } from './upload'

export interface ImportFile {
  readonly file: Blob
  readonly filename: string
  readonly encoding?: string
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: number) => void
}
export interface DocumentWish {
  readonly title?: string
  readonly byline?: string
  readonly published?: string
  readonly sourceId?: SourceId | null
  readonly sourceName?: string
  readonly status?: DocumentStatus
  readonly statusReason?: string
}
export type SourceWish = Partial<Pick<Source, 'name' | 'aliases' | 'type' | 'descriptor'>> & {
  /** Null: it is not known whether a state controls it. */
  readonly stateControlled?: boolean | null
}
export interface GradeWish {
  readonly subject: Evaluation['subject']
  readonly kind: Evaluation['kind']
  readonly value: string | null
  readonly reason?: string
}

export type ApiClient = ReturnType<typeof createApiClient>

export function createApiClient(options: ApiOptions = {}) {
  const send = createSendRequest(options)
  const uploadBase = options.baseUrl ?? ''

  return {
    me: async () => (await send('/api/me')) as { readonly name: string; readonly colour: string },
    board: async (id: BoardId) => (await send(`/api/boards/${id}`)) as BoardSummary,
    async renameBoard(id: BoardId, title: string): Promise<void> {
      await send(`/api/boards/${id}`, { method: 'PATCH', json: { title } })
    },

    async writers(boardId: BoardId, clients: readonly number[]) {
      const answer = await send(`/api/boards/${boardId}/writers?clients=${clients.join()}`)
      return (answer as { writers: readonly (Writer & { readonly client: number })[] }).writers
    },

    async documents(boardId: BoardId): Promise<readonly SourceDocument[]> {
      return ((await send(`/api/boards/${boardId}/documents`)) as { documents: SourceDocument[] }).documents
    },
    importFile: async (boardId: BoardId, upload: ImportFile) =>
      (await sendUpload({ path: `${uploadBase}/api/boards/${boardId}/documents`, ...upload })) as ImportAnswer,
    importText: async (boardId: BoardId, text: string, filename: string, signal?: AbortSignal) =>
      (await send(`/api/boards/${boardId}/documents`, {
        method: 'POST',
        json: { text, filename },
        ...(signal && { signal }),
      })) as ImportAnswer,
    document: async (id: DocumentId) => (await send(`/api/documents/${id}`)) as ImportAnswer,
    documentText: async (id: DocumentId) => (await send(`/api/documents/${id}/text`)) as DocumentText,
    async updateDocument(id: DocumentId, change: DocumentWish): Promise<SourceDocument> {
      const answer = await send(`/api/documents/${id}`, { method: 'PATCH', json: change })
      return (answer as { document: SourceDocument }).document
    },
    async setRemoved(id: DocumentId, removed: boolean): Promise<void> {
      await (removed
        ? send(`/api/documents/${id}`, { method: 'DELETE' })
        : send(`/api/documents/${id}/restore`, { method: 'POST' }))
    },
    async job(id: JobId, signal?: AbortSignal): Promise<ImportJob> {
      return ((await send(`/api/jobs/${id}`, signal && { signal })) as { job: ImportJob }).job
    },
    async cancelJob(id: JobId): Promise<ImportJob> {
      return ((await send(`/api/jobs/${id}`, { method: 'DELETE' })) as { job: ImportJob }).job
    },

    takeProposals: async (id: DocumentId, ids: readonly ProposalId[]) =>
      (await send(`/api/documents/${id}/proposals/take`, { method: 'POST', json: { ids } })) as {
        granted: readonly Proposal[]
        refused: readonly ProposalId[]
      },
    async updateProposal(id: ProposalId, change: ProposalChange): Promise<Proposal> {
      const answer = await send(`/api/proposals/${id}`, { method: 'PATCH', json: change })
      return (answer as { proposal: Proposal }).proposal
    },
    async setDismissed(id: DocumentId, ids: readonly ProposalId[], dismissed: boolean): Promise<void> {
      await send(`/api/documents/${id}/proposals/dismiss`, { method: 'POST', json: { ids, dismissed } })
    },

    async sources(boardId: BoardId): Promise<readonly Source[]> {
      return ((await send(`/api/boards/${boardId}/sources`)) as { sources: Source[] }).sources
    },
    async createSource(boardId: BoardId, source: NewSource): Promise<Source> {
      const answer = await send(`/api/boards/${boardId}/sources`, { method: 'POST', json: source })
      return (answer as { source: Source }).source
    },
    async updateSource(id: SourceId, change: SourceWish): Promise<Source> {
      const answer = await send(`/api/sources/${id}`, { method: 'PATCH', json: change })
      return (answer as { source: Source }).source
    },

    async setGradesSeen(id: SourceId, until: number): Promise<void> {
      await send(`/api/sources/${id}/seen`, { method: 'PUT', json: { until } })
    },

    async evaluations(boardId: BoardId): Promise<readonly Evaluation[]> {
      return ((await send(`/api/boards/${boardId}/evaluations`)) as { evaluations: Evaluation[] }).evaluations
    },
    async evaluate(boardId: BoardId, grade: GradeWish): Promise<readonly Evaluation[]> {
      const answer = await send(`/api/boards/${boardId}/evaluations`, { method: 'PUT', json: grade })
      return (answer as { evaluations: Evaluation[] }).evaluations
    },

    async snapshots(boardId: BoardId): Promise<readonly SnapshotRow[]> {
      return ((await send(`/api/boards/${boardId}/snapshots`)) as { snapshots: SnapshotRow[] }).snapshots
    },
    async takeSnapshot(boardId: BoardId, name: string, note: string): Promise<SnapshotRow> {
      const answer = await send(`/api/boards/${boardId}/snapshots`, { method: 'POST', json: { name, note } })
      return (answer as { snapshot: SnapshotRow }).snapshot
    },
    snapshotFile: async (id: SnapshotId) => (await send(`/api/snapshots/${id}`)) as SnapshotFile,
    snapshotChanges: async (id: SnapshotId) => (await send(`/api/snapshots/${id}/changes`)) as Changes,
    /** Says to everybody on the board that one has restored it. */
    async tellRestored(id: SnapshotId): Promise<void> {
      await send(`/api/snapshots/${id}/restored`, { method: 'POST' })
    },
    /** Its title says that it was imported. */
    importBoard: async (upload: Omit<ImportFile, 'encoding'>, teamId: string) =>
      (await sendUpload({
        path: `${uploadBase}/api/boards/import?mark=imported&teamId=${encodeURIComponent(teamId)}`,
        isJson: true,
        ...upload,
      })) as BoardSummary,
    verify: async (file: Blob, signal?: AbortSignal) =>
      (await send('/api/verify', { method: 'POST', file, ...(signal && { signal }) })) as Verdict,
  }
}
