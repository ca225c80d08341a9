/** Puts the verbs of this folder together as the `Documents` service. Decides nothing. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { BoardId, DocumentId } from '@/lib/schema/ids'
import { createWaitingLine } from '@/server/jobs/waiting-line'
import type { DocumentContext } from './context'
import type { Documents } from './documents'
import { setGradesSeen, unseenGradeChanges } from './grade-changes'
import { evaluate, listEvaluations } from './evaluations'
import { importDocument } from './import-document'
import { createImportJobs } from './import-jobs'
import { finishedImport, listDocuments } from './read-documents'
import { readOriginal, readText } from './read-text'
import { createReadingThreads } from './reading-threads'
import { setDismissed } from './set-dismissed'
import { setRemoved } from './set-removed'
import { createSource, listSources, updateSource } from './sources'
import { takeProposal, takeProposals } from './take-proposals'
import { updateDocument } from './update-document'
import { updateProposal } from './update-proposal'

const ANSWER_WITHIN_MS = 5000
/** Documents read at the same time, and stored ones read anew; each has a thread. */
const WORKERS = 2
const MAX_REREADS_WAITING = 128
const MAX_REREADS_WAITING_OF_ONE = 32

export interface DocumentsOptions extends Omit<DocumentContext, 'rereads' | 'threads'> {
  /** An import that takes longer answers with its job. Default 5,000. */
  readonly answerWithinMs?: number
}

export function createDocuments(options: DocumentsOptions): Documents {
  const { database, answerWithinMs = ANSWER_WITHIN_MS } = options
  const jobs = createImportJobs({ workers: WORKERS })
  const rereads = createWaitingLine({
    places: WORKERS,
    maxWaiting: MAX_REREADS_WAITING,
    maxWaitingOfOne: MAX_REREADS_WAITING_OF_ONE,
  })
  const threads = createReadingThreads(options.limits)
  const context: DocumentContext = { ...options, rereads, threads }

  async function boardOf(table: 'documents' | 'proposals' | 'sources', id: string): Promise<BoardId | null> {
    const row = await database.selectFrom(table).select('board_id').where('id', '=', id).executeTakeFirst()
    return (row?.board_id as BoardId | undefined) ?? null
  }
  async function requireBoard(documentId: DocumentId): Promise<BoardId> {
    const boardId = await boardOf('documents', documentId)
    if (!boardId) throw new RedthreadError('not-found', 'This document does not exist any more.')
    return boardId
  }

  return {
    importDocument: (boardId, principal, upload, signal) =>
      importDocument(context, jobs, { boardId, principal, upload, answerWithinMs, signal }),
    async answerOf(documentId) {
      // Its job may still be ending when its rows are there for all to see.
      const job = (await boardOf('documents', documentId)) ? undefined : jobs.ofDocument(documentId)
      if (job) return { document: { id: documentId, boardId: job.boardId, filename: job.filename }, job }
      return finishedImport(database, documentId)
    },
    list: (boardId) => listDocuments(database, boardId),
    text: (id, principal) => readText(context, id, principal),
    original: (id) => readOriginal(context, id),
    update: (id, principal, change) => updateDocument(context, id, principal, change),
    setRemoved: async (documentId, principal, removed) =>
      void (await setRemoved(context, { boardId: await requireBoard(documentId), documentId, principal, removed })),

    job: (id) => jobs.view(id),
    cancelJob: (id) => jobs.cancel(id),

    takeProposals: async (documentId, principal, ids) =>
      takeProposals(context, { boardId: await requireBoard(documentId), documentId, principal, ids }),
    takeProposal: (id, principal) => takeProposal(context, id, principal),
    updateProposal: (id, principal, change) => updateProposal(context, id, principal, change),
    setDismissed: async (documentId, principal, ids, dismissed) =>
      setDismissed(context, { boardId: await requireBoard(documentId), documentId, principal, ids, dismissed }),

    async sources(boardId, { userId }) {
      const [sources, changes] = await Promise.all([
        listSources(database, boardId),
        unseenGradeChanges(database, boardId, userId),
      ])
      return sources.map((source) => {
        const gradeChange = changes.get(source.id)
        return gradeChange ? { ...source, gradeChange } : source
      })
    },
    createSource: (boardId, principal, source) => createSource(context, boardId, principal, source),
    updateSource: (id, principal, change) => updateSource(context, id, principal, change),

    setGradesSeen: (seen) => setGradesSeen(context, seen),

    evaluations: (boardId) => listEvaluations(database, boardId),
    evaluate: (boardId, principal, grade) => evaluate(context, boardId, principal, grade),

    boardOfDocument: async (id) => (await boardOf('documents', id)) ?? jobs.ofDocument(id)?.boardId ?? null,
    boardOfProposal: (id) => boardOf('proposals', id),
    boardOfSource: (id) => boardOf('sources', id),
    boardOfJob: (id) => jobs.view(id)?.boardId ?? null,

    async dispose() {
      await jobs.dispose()
      await threads.dispose()
    },
  }
}
