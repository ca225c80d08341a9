/** Brings a document in: check, keep the bytes, read them on another thread, write the rows, say so. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import { randomId, type BoardId, type DocumentId, type Hash } from '@/lib/schema/ids'
import type { FinishedImport, ImportAnswer } from '@/lib/schema/import'
import type { Principal } from '@/server/auth/principal'
import { hashOf } from '@/server/storage/blob-store'
import { checkUpload } from './check-upload'
import type { DocumentContext } from './context'
import type { Upload } from './documents'
import type { ImportJobs, JobControl } from './import-jobs'
import { finishedImport } from './read-documents'
import { setRemoved } from './set-removed'
import { findSameBytes, storeDocument } from './store-document'

export interface ImportRequest {
  readonly boardId: BoardId
  readonly principal: Principal
  readonly upload: Upload
  /** After this long the answer is the job. */
  readonly answerWithinMs: number
  /** Aborted before the answer: whoever asked is gone, and the import is cancelled. */
  readonly signal?: AbortSignal | undefined
}

export async function importDocument(
  context: DocumentContext,
  jobs: ImportJobs,
  { boardId, principal, upload, answerWithinMs, signal }: ImportRequest,
): Promise<ImportAnswer> {
  const { database, limits } = context
  const checked = checkUpload(upload, limits)
  const originalHash = hashOf(checked.bytes)
  const same = await findSameBytes(database, boardId, originalHash)
  if (same) return findAgain(context, { boardId, documentId: same, principal })

  const held = context.bodies.hold(principal.userId)
  held.add(checked.bytes.byteLength)
  const documentId = randomId<DocumentId>()
  const request = { boardId, documentId, filename: checked.filename, userId: principal.userId }
  const job = jobs.start(request, (control) =>
    readAndStore(context, { documentId, boardId, principal, upload: checked, originalHash }, control),
  )
  void job.done.catch(() => undefined).then(held.release) // who waits for the job hears how it ended
  const cancel = () => void jobs.cancel(job.id)
  if (signal?.aborted) cancel()
  signal?.addEventListener('abort', cancel)
  const finished = await within(answerWithinMs, job.done).finally(() => signal?.removeEventListener('abort', cancel))
  if (finished) return finished
  const view = jobs.view(job.id)
  if (!view) throw new RedthreadError('internal', 'The import was lost.')
  return { document: { id: documentId, boardId, filename: checked.filename }, job: view }
}

interface Work {
  readonly documentId: DocumentId
  readonly boardId: BoardId
  readonly principal: Principal
  readonly upload: Upload & { readonly mime: string }
  readonly originalHash: Hash
}

async function readAndStore(context: DocumentContext, work: Work, control: JobControl): Promise<FinishedImport> {
  const { database, blobs, rooms, limits, threads } = context
  const { documentId, boardId, principal, upload, originalHash } = work
  const reading = await threads.read({
    task: {
      kind: 'bytes',
      bytes: upload.bytes,
      filename: upload.filename,
      proposals: limits.proposals,
      ...(upload.encoding && { encoding: upload.encoding }),
      ...(upload.charset && { charset: upload.charset }),
    },
    filename: upload.filename,
    signal: control.signal,
    onProgress: control.report,
  })
  // Kept before the rows name them, and only now: bytes that are no document leave nothing behind.
  await blobs.put(upload.bytes)
  if (control.signal.aborted) throw new RedthreadError('cancelled', 'The import was cancelled.')
  const id = await storeDocument(database, { id: documentId, boardId, upload, originalHash, reading, principal })
  // Once more: a board with the same bytes may have been deleted for good between the keeping and the rows.
  await blobs.put(upload.bytes)
  if (id !== documentId) return findAgain(context, { boardId, documentId: id, principal })
  const finished = await finishedImport(database, id)
  rooms.notice(boardId, { kind: 'documents', id, by: principal.name })
  return finished
}

/** The board has these bytes. One that was removed comes back by them, and is no duplicate. */
async function findAgain(
  context: DocumentContext,
  known: Pick<Work, 'boardId' | 'documentId' | 'principal'>,
): Promise<FinishedImport> {
  const isBack = await setRemoved(context, { ...known, removed: false })
  const finished = await finishedImport(context.database, known.documentId)
  return isBack ? finished : { ...finished, duplicate: true }
}

/** The result if it comes in time, else undefined; a failure in time is thrown. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
