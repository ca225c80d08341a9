/**
 * The threads on which documents are read, bounded in time and memory. The rules are slow until they are compiled, so a
 * thread that has read a text waits for the next one. It ends with a text that was cancelled, or took too long or too much
 * memory. A long text has a thread to itself, whose memory goes with it, and on which the rules of one language run
 * at their best (`bench/import.ts`). A web page is first made into a text on a thread of its own, which reads no other.
 */
import type { Worker } from 'node:worker_threads'
import { RedthreadError } from '@/lib/errors/redthread-error'
import { textFormatOf } from '@/lib/import/canonical-text'
import { spawnWorker, type WorkerName } from '@/server/jobs/spawn-worker'
import type { BytesTask, PageReport, Progress, Reading, Refusal, TextReport, TextTask } from './import-messages'

export interface ReadingLimits {
  /** Seconds one document may take. */
  readonly importSeconds: number
  /** Memory one document may take, in MiB. */
  readonly importMegabytes: number
}
export interface ReadingRequest {
  readonly task: BytesTask | TextTask
  /** For messages. */
  readonly filename: string
  readonly signal?: AbortSignal
  /** `progress` runs from 0 to 1. */
  readonly onProgress?: (progress: number) => void
}
export interface ReadingThreads {
  /** How many wait for a text. */
  readonly idle: number
  /** Throws `bad-encoding`, `unsupported-type`, `unreadable`, `too-large` (time or memory), `cancelled`. */
  read(request: ReadingRequest): Promise<Reading>
  /** Ends those that wait; those at work end with their text. */
  dispose(): Promise<void>
}

/** As many as new documents are read at once. */
const MAX_IDLE = 2
const IDLE_MS = 5 * 60_000
/** Bytes of a file, or UTF-16 units of a text. */
const MAX_SHARED_LENGTH = 256 * 1024

/** What one document is read under. */
interface Terms {
  /** The document's, as messages say it. */
  readonly name: string
  /** Aborted, with the error that says why, when the time is over or whoever asked has had enough. */
  readonly stop: AbortSignal
  readonly onProgress: ((progress: number) => void) | undefined
}

export function createReadingThreads(limits: ReadingLimits): ReadingThreads {
  const idle = new Map<Worker, NodeJS.Timeout>()
  let isDisposed = false

  const start = (name: WorkerName) =>
    spawnWorker(name, { resourceLimits: { maxOldGenerationSizeMb: limits.importMegabytes } })

  function takeThread(): Worker {
    for (const [thread, timer] of idle) {
      clearTimeout(timer)
      idle.delete(thread)
      stopListening(thread)
      thread.ref()
      return thread
    }
    return start('import-worker')
  }
  async function leaveThread(thread: Worker, isFit: boolean): Promise<void> {
    stopListening(thread)
    if (!isFit || isDisposed || idle.size >= MAX_IDLE) return void (await thread.terminate())
    const end = () => {
      clearTimeout(idle.get(thread))
      idle.delete(thread)
      void thread.terminate()
    }
    thread.once('error', end).once('exit', end).unref()
    idle.set(thread, setTimeout(end, IDLE_MS).unref())
  }

  async function readText(task: BytesTask | TextTask, terms: Terms): Promise<Reading> {
    const isLong = (task.kind === 'bytes' ? task.bytes : task.text).length > MAX_SHARED_LENGTH
    const thread = isLong ? start('import-worker') : takeThread()
    let isFit = false
    try {
      const report = await ask<TextReport>(thread, task, terms)
      isFit = !isLong
      if (report.kind !== 'read') throw refusalOf(report, terms.name)
      return report.reading
    } finally {
      await leaveThread(thread, isFit)
    }
  }
  async function readPage(task: BytesTask, terms: Terms): Promise<Reading> {
    const thread = start('page-worker')
    try {
      const report = await ask<PageReport>(thread, task, terms)
      if (report.kind !== 'page') throw refusalOf(report, terms.name)
      return { ...(await readText(report.task, terms)), ...report.from }
    } finally {
      await thread.terminate()
    }
  }
  function ask<R extends { readonly kind: string }>(
    thread: Worker,
    task: BytesTask | TextTask,
    { name, stop, onProgress }: Terms,
  ): Promise<R> {
    return new Promise((resolve, reject) => {
      thread.on('message', (report: R | Progress) => {
        if (isProgress(report)) onProgress?.(report.progress)
        else resolve(report)
      })
      thread.on('error', (cause) => reject(failureOf(cause, name, limits)))
      thread.on('exit', () =>
        reject(new RedthreadError('internal', `The thread that read ${name} ended without an answer.`)),
      )
      if (stop.aborted) return reject(stop.reason as RedthreadError)
      stop.addEventListener('abort', () => reject(stop.reason as RedthreadError), { once: true })
      thread.postMessage(task)
    })
  }

  return {
    get idle() {
      return idle.size
    },
    async read({ task, filename, signal, onProgress }) {
      const name = `“${filename}”`
      const stop = new AbortController()
      const cancel = () => stop.abort(new RedthreadError('cancelled', `The import of ${name} was cancelled.`))
      if (signal?.aborted) cancel()
      stop.signal.throwIfAborted()
      signal?.addEventListener('abort', cancel, { once: true })
      const late = `Reading ${name} took longer than ${limits.importSeconds} s, the limit here.`
      const timer = setTimeout(() => stop.abort(new RedthreadError('too-large', late)), limits.importSeconds * 1000)
      const terms = { name, stop: stop.signal, onProgress }
      try {
        const isPage = task.kind === 'bytes' && textFormatOf(task.filename) === 'html'
        return await (isPage ? readPage(task, terms) : readText(task, terms))
      } finally {
        clearTimeout(timer)
        signal?.removeEventListener('abort', cancel)
      }
    },
    async dispose() {
      isDisposed = true
      await Promise.all([...idle.keys()].map((thread) => thread.terminate()))
    },
  }
}

/** Of all events at once, Node would no longer pass on what the thread says. */
function stopListening(thread: Worker): void {
  for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event)
}

function isProgress(report: { readonly kind: string }): report is Progress {
  return report.kind === 'progress'
}

function refusalOf(report: Refusal, name: string): RedthreadError {
  if (report.kind === 'refused') return new RedthreadError(report.code, report.reason)
  return new RedthreadError('bad-encoding', `${name} is not UTF-8. Choose the encoding in which it reads right.`, {
    details: { encodings: report.candidates },
  })
}

function failureOf(cause: Error, name: string, limits: ReadingLimits): RedthreadError {
  if ('code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    const sentence = `Reading ${name} needed more than ${limits.importMegabytes} MB of memory, the limit here.`
    return new RedthreadError('too-large', sentence, { cause })
  }
  return new RedthreadError('internal', `${name} could not be read.`, { cause })
}
