/**
 * The board's rows as cells, read over REST: once at the start, again when a notice says that they changed. A row that
 * did not change keeps its identity, and so does a list none of whose rows did, so that lists may compare.
 *
 * Reads that overlap are safe: a later one starts only when the earlier is done, and one more follows when something
 * changed meanwhile. A read that fails is tried again by the next notice or call; what was read stays.
 */
import type { ApiClient } from '@/lib/api/client'
import { createCell, type Cell, type WritableCell } from '@/lib/cell/cell'
import type { Notice } from '@/lib/protocol/messages'
import type { BoardId, DocumentId } from '@/lib/schema/ids'
import type { SnapshotRow } from '@/lib/schema/snapshot'
import type { DocumentText, Evaluation, Proposal, Source, SourceDocument } from '@/lib/schema/source'
import { createDocumentsOnBoard, type CitingBoard } from './documents-on-board'
import { createImports } from './create-imports'
import { keepIdentity } from './keep-identity'
import type { Library } from './library'
import { createRefresher, type Refresher } from './refresher'

export interface LibraryOptions {
  readonly api: ApiClient
  readonly boardId: BoardId
  /** Whose cards may rest on a document that was removed. */
  readonly board: CitingBoard
}
export interface ConnectedLibrary extends Library {
  /** To be called with every notice of the board's socket. */
  noticed(notice: Notice): void
  /** Reads everything again: after the connection was away, notices were missed. */
  refresh(): void
}

interface ProposalList {
  readonly cell: WritableCell<readonly Proposal[] | undefined>
  readonly refresher: Refresher
}

export function createLibrary({ api, boardId, board }: LibraryOptions): ConnectedLibrary {
  const rows = createCell<readonly SourceDocument[]>([])
  const { cell: documents, dispose: stopDocuments } = createDocumentsOnBoard(rows, board)
  const sources = createCell<readonly Source[]>([])
  const evaluations = createCell<readonly Evaluation[]>([])
  const snapshots = createCell<readonly SnapshotRow[] | undefined>(undefined)
  const proposals = new Map<DocumentId, ProposalList>()
  const texts = new Map<DocumentId, Promise<DocumentText>>()

  const readDocuments = createRefresher(async () => {
    rows.set(keepIdentity(rows.get(), await api.documents(boardId), ({ id }) => id))
  })
  const readSources = createRefresher(async () => {
    sources.set(keepIdentity(sources.get(), await api.sources(boardId), ({ id }) => id))
  })
  const setEvaluations = (rows: readonly Evaluation[]) =>
    evaluations.set(keepIdentity(evaluations.get(), rows, keyOfEvaluation))
  const readEvaluations = createRefresher(async () => setEvaluations(await api.evaluations(boardId)))
  const readSnapshots = createRefresher(async () => {
    snapshots.set(keepIdentity(snapshots.get() ?? [], await api.snapshots(boardId), ({ id }) => id))
  })
  const all = [readDocuments, readSources, readEvaluations, readSnapshots]

  function listOf(documentId: DocumentId): ProposalList {
    const known = proposals.get(documentId)
    if (known) return known
    const cell = createCell<readonly Proposal[] | undefined>(undefined)
    const refresher = createRefresher(async () => {
      const answer = await api.document(documentId)
      if ('proposals' in answer) cell.set(keepIdentity(cell.get() ?? [], answer.proposals, ({ id }) => id))
    })
    const list = { cell, refresher }
    proposals.set(documentId, list)
    refresher.run()
    return list
  }

  function refreshProposals(documentId: string | undefined): void {
    for (const [id, { refresher }] of proposals) if (documentId === undefined || documentId === id) refresher.run()
  }

  const imports = createImports({
    api,
    boardId,
    onImported: async () => {
      await readDocuments.runNow()
    },
  })
  for (const refresher of all) refresher.run()

  return {
    documents,
    sources,
    proposals: (documentId): Cell<readonly Proposal[] | undefined> => listOf(documentId).cell,
    evaluations,
    snapshots,
    imports: imports.tasks,
    importCount: imports.count,
    imported: imports.imported,

    text(documentId) {
      const known = texts.get(documentId)
      if (known) return known
      const reading = api.documentText(documentId)
      texts.set(documentId, reading)
      // A failure is not kept: the next one who asks tries again.
      reading.catch(() => texts.delete(documentId))
      return reading
    },

    importFile: imports.importFile,
    importText: imports.importText,
    chooseEncoding: imports.chooseEncoding,
    cancelImport: imports.cancel,
    cancelImports: imports.cancelAll,
    dismissRefused: imports.dismissRefused,

    async updateDocument(id, change) {
      const updated = await api.updateDocument(id, change)
      if (change.published !== undefined) texts.delete(id) // its dates are resolved anew
      if (change.sourceName !== undefined) await readSources.runNow() // it may have been made
      rows.set(rows.get().map((each) => (each.id === id ? updated : each)))
      await Promise.all([readDocuments.runNow(), proposals.get(id)?.refresher.runNow()])
    },
    async setRemoved(id, removed) {
      await api.setRemoved(id, removed)
      await readDocuments.runNow()
    },
    async createSource(source) {
      const made = await api.createSource(boardId, source)
      await readSources.runNow()
      return made
    },
    async updateSource(id, change) {
      await api.updateSource(id, change)
      await readSources.runNow()
    },
    async setGradesSeen(id, until) {
      await api.setGradesSeen(id, until)
      await readSources.runNow()
    },
    async evaluate(subject, kind, value, reason) {
      setEvaluations(await api.evaluate(boardId, { subject, kind, value, ...(reason && { reason }) }))
      if (kind === 'reliability') await readSources.runNow() // its grade may have changed
    },

    async takeProposals(documentId, ids) {
      const { granted } = await api.takeProposals(documentId, ids)
      readSources.run() // outlets may have become sources
      return granted
    },
    async updateProposal(id, change) {
      const updated = await api.updateProposal(id, change)
      const cell = proposals.get(updated.documentId)?.cell
      cell?.set(cell.get()?.map((each) => (each.id === id ? updated : each)))
    },
    async setDismissed(documentId, ids, dismissed) {
      await api.setDismissed(documentId, ids, dismissed)
      await proposals.get(documentId)?.refresher.runNow()
    },

    async takeSnapshot(name, note) {
      const taken = await api.takeSnapshot(boardId, name, note)
      await readSnapshots.runNow()
      return taken
    },

    noticed({ kind, id }) {
      if (kind === 'documents') {
        if (id) texts.delete(id as DocumentId)
        const list = proposals.get(id as DocumentId)
        if (list?.cell.get() === undefined) list?.refresher.run() // asked for while it was being read
        readDocuments.run()
      } else if (kind === 'proposals') refreshProposals(id)
      else if (kind === 'sources') readSources.run()
      else if (kind === 'evaluations') readEvaluations.run()
      else if (kind === 'snapshots') readSnapshots.run()
    },
    refresh() {
      for (const refresher of all) refresher.run()
      refreshProposals(undefined)
    },
    dispose() {
      stopDocuments()
      for (const refresher of all) refresher.dispose()
      for (const { refresher } of proposals.values()) refresher.dispose()
      imports.dispose()
    },
  }
}

/** A grade has no id of its own: one a person, subject and kind; imported ones by name and time. */
function keyOfEvaluation({ subject, kind, user, at }: Evaluation): string {
  return `${kind} ${subject} ${user.userId ?? `${user.name} ${at}`}`
}
