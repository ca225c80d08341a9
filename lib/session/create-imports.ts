/**
 * Imports as the page sees them: uploading, then reading on the server with progress, and gone when done. One that
 * failed stays until dismissed, or until its file came in after all; one whose bytes are not UTF-8 waits for a person to
 * choose an encoding.
 */
import type { ApiClient } from '@/lib/api/client'
import { createCell, type Cell } from '@/lib/cell/cell'
import { ERROR_MEANINGS, isRedthreadError } from '@/lib/errors/redthread-error'
import { randomId, type BoardId, type JobId } from '@/lib/schema/ids'
import type { FinishedImport, ImportAnswer, ImportJob } from '@/lib/schema/import'
import { isJsonObject } from '@/lib/schema/json'
import type { ImportCount, ImportTask } from './library'

/** The server reads most documents within its answer; the others are asked after this often. */
const POLL_MS = 400
/** So many questions in a row may stay without an answer, each asked after twice the pause of the one before: 25 s in all. */
const MAX_LOST_POLLS = 6
/** Sending counts for this much of the bar, reading for the rest. */
const UPLOAD_SHARE = 0.3
const NO_IMPORTS: ImportCount = { done: 0, total: 0 }

export interface Imports {
  readonly tasks: Cell<readonly ImportTask[]>
  readonly count: Cell<ImportCount>
  readonly imported: Cell<FinishedImport | null>
  importFile(file: Blob, filename: string): void
  importText(text: string, filename: string): void
  chooseEncoding(taskId: string, encoding: string): void
  cancel(taskId: string): void
  cancelAll(): void
  dismissRefused(taskIds?: readonly string[]): void
  dispose(): void
}

interface Running {
  readonly send: (encoding: string | undefined, abort: AbortSignal) => Promise<ImportAnswer>
  abort: AbortController
  job?: JobId
  /** A file's name, or a text: what comes in again is known by it. */
  readonly content: string
}

export interface ImportsOptions {
  readonly api: ApiClient
  readonly boardId: BoardId
  /** A document came in: the list shall show it before its task goes. */
  readonly onImported: () => Promise<void>
}

export function createImports({ api, boardId, onImported }: ImportsOptions): Imports {
  const tasks = createCell<readonly ImportTask[]>([])
  const count = createCell<ImportCount>(NO_IMPORTS)
  const imported = createCell<FinishedImport | null>(null)
  const running = new Map<string, Running>()
  /** Those begun at one stroke share it. */
  let strokeAt: number | undefined

  function begun(): void {
    const { done, total } = count.get()
    count.set({ done, total: total + 1 })
  }
  /** Well or not: it is no longer under way. */
  function ended(): void {
    const { done, total } = count.get()
    count.set(done + 1 < total ? { done: done + 1, total } : NO_IMPORTS)
  }
  function change(id: string, fields: Partial<ImportTask>): void {
    tasks.set(tasks.get().map((task) => (task.id === id ? { ...task, ...fields } : task)))
  }
  function drop(...ids: readonly string[]): void {
    if (ids.length === 0) return
    for (const id of ids) running.delete(id)
    tasks.set(tasks.get().filter((task) => !ids.includes(task.id)))
  }
  function failed(): readonly string[] {
    return tasks.get().flatMap(({ id, stage }) => (stage === 'failed' ? [id] : []))
  }
  /** Failed in an earlier import of the same file. */
  function bygone(id: string): readonly string[] {
    const content = running.get(id)?.content
    const begunAt = tasks.get().find((each) => each.id === id)?.begunAt ?? 0
    return tasks
      .get()
      .filter((each) => each.stage === 'failed' && each.begunAt < begunAt && running.get(each.id)?.content === content)
      .map((each) => each.id)
  }

  function begin(filename: string, content: string, makeSend: (id: string) => Running['send']): void {
    const id = randomId()
    if (strokeAt === undefined) {
      strokeAt = nextMoment()
      queueMicrotask(() => (strokeAt = undefined))
    }
    running.set(id, { send: makeSend(id), abort: new AbortController(), content })
    tasks.set([...tasks.get(), { id, filename, begunAt: strokeAt, progress: 0, stage: 'uploading' }])
    begun()
    void run(id)
  }

  async function run(id: string, encoding?: string): Promise<void> {
    const task = running.get(id)
    if (!task) return
    const { signal } = task.abort
    try {
      const answer = await task.send(encoding, signal)
      if ('job' in answer) await watch(id, task, answer.job)
      await onImported().catch(() => undefined) // it is in; the notice of it has the list read again
      drop(...bygone(id))
      const isThere = 'duplicate' in answer && answer.duplicate
      if (isThere) change(id, { stage: 'failed', error: duplicateOf(filenameOf(id), answer) })
      else {
        drop(id)
        await tell(answer, signal)
      }
    } catch (error) {
      if (signal.aborted) drop(id)
      else fail(id, error)
    }
    ended()
  }

  /** What came in, with what the rules propose of it. That is no part of the import: nothing fails with it. */
  async function tell(answer: ImportAnswer, signal: AbortSignal): Promise<void> {
    const finished = 'job' in answer ? await api.document(answer.document.id).catch(() => undefined) : answer
    if (finished && 'proposals' in finished && !signal.aborted) imported.set(finished)
  }

  async function watch(id: string, task: Running, first: ImportJob): Promise<void> {
    const { signal } = task.abort
    task.job = first.id
    for (let job = first; ; job = await nextOf(id, job, signal)) {
      if (job.state === 'done' || job.state === 'cancelled') return
      if (job.state === 'failed') throw new FailedJob(job)
      change(id, { stage: 'reading', progress: UPLOAD_SHARE + (1 - UPLOAD_SHARE) * job.progress })
    }
  }

  /** The job a while later. The server reads on whether or not it can be asked, so a lost answer is no failure of the import. */
  async function nextOf(id: string, job: ImportJob, signal: AbortSignal): Promise<ImportJob> {
    for (let lost = 0; ; lost++) {
      await pause(POLL_MS * 2 ** lost, signal)
      try {
        return await api.job(job.id, signal)
      } catch (error) {
        if (signal.aborted || isFinal(error)) throw error
        if (lost + 1 >= MAX_LOST_POLLS) throw new LostJob(filenameOf(id), error)
      }
    }
  }

  /** The clock, but never the moment of an import that is still shown. */
  function nextMoment(): number {
    return tasks.get().reduce((at, { begunAt }) => Math.max(at, begunAt + 1), Date.now())
  }

  function fail(id: string, error: unknown): void {
    const { code, message, details } = failureOf(filenameOf(id), error)
    const encodings = code === 'bad-encoding' ? readEncodings(details) : []
    if (encodings.length > 0) change(id, { stage: 'choose-encoding', progress: 0, encodings })
    else change(id, { stage: 'failed', error: message })
  }

  function filenameOf(id: string): string {
    return tasks.get().find((task) => task.id === id)?.filename ?? ''
  }

  function cancel(taskId: string): void {
    const task = running.get(taskId)
    task?.abort.abort()
    // A request that is given up cancels what it began, until it was answered with the job. The server may be done already:
    // then the document is there, which its notice tells.
    if (task?.job) void api.cancelJob(task.job).catch(() => undefined)
    drop(taskId)
  }

  return {
    tasks,
    count,
    imported,
    importFile(file, filename) {
      begin(filename, filename, (id) => (encoding, signal) => {
        const onProgress = (sent: number) =>
          change(id, { stage: sent < 1 ? 'uploading' : 'reading', progress: UPLOAD_SHARE * sent })
        return api.importFile(boardId, { file, filename, signal, onProgress, ...(encoding && { encoding }) })
      })
    },
    importText(text, filename) {
      begin(filename, text, () => (_encoding, signal) => api.importText(boardId, text, filename, signal))
    },
    chooseEncoding(taskId, encoding) {
      change(taskId, { stage: 'uploading', progress: 0 })
      begun()
      void run(taskId, encoding)
    },
    cancel,
    cancelAll() {
      for (const { id, stage } of tasks.get()) if (stage === 'uploading' || stage === 'reading') cancel(id)
    },
    dismissRefused: (taskIds) => drop(...failed().filter((id) => !taskIds || taskIds.includes(id))),
    dispose() {
      for (const { abort } of running.values()) abort.abort()
      running.clear()
    },
  }
}

/** Nothing went wrong, but nothing was added either: that is said, not passed over. */
function duplicateOf(filename: string, { document }: FinishedImport): string {
  return `“${filename}” is on the board already, as “${document.title ?? document.filename}”.`
}

/** A job that ended badly, with what an answer's error would have said. */
class FailedJob extends Error {
  constructor(readonly job: ImportJob) {
    super(job.error?.message ?? `“${job.filename}” could not be read.`)
  }
}

/** A job of which nothing more is known. */
class LostJob extends Error {
  constructor(filename: string, cause: unknown) {
    super(
      `The server does not say how far “${filename}” is. It may come in yet: look for it before you import it again.`,
      {
        cause,
      },
    )
  }
}

/** The server knows no such job, or not for us: asking again changes nothing. */
function isFinal(error: unknown): boolean {
  return isRedthreadError(error) && ERROR_MEANINGS[error.code].http < 500 && error.code !== 'too-many'
}

function failureOf(filename: string, error: unknown): { code?: string; message: string; details?: unknown } {
  if (error instanceof FailedJob) return { message: error.message, ...error.job.error }
  if (error instanceof LostJob) return { message: error.message }
  if (isRedthreadError(error)) return { code: error.code, message: error.message, details: error.details }
  return { message: `“${filename}” could not be imported. Try again.` }
}

function readEncodings(details: unknown): { encoding: string; preview: string }[] {
  const listed = isJsonObject(details) && Array.isArray(details.encodings) ? details.encodings : []
  return listed.flatMap((each: unknown) => {
    if (!isJsonObject(each) || typeof each.encoding !== 'string' || typeof each.preview !== 'string') return []
    return { encoding: each.encoding, preview: each.preview }
  })
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    signal.addEventListener('abort', stop, { once: true })
  })
}
