/**
 * Runs one import task on a thread of its own (web pages have another program on it), bounded in time and memory, and turns what went wrong into a sentence
 * for the reader.
 */
import { RedthreadError } from '@/lib/errors/redthread-error'
import { textFormatOf } from '@/lib/import/canonical-text'
import { spawnWorker } from '@/server/jobs/spawn-worker'
import type { ImportReport, ImportTask, Reading } from './import-messages'

export interface ReadingLimits {
  /** Seconds one document may take. */
  readonly importSeconds: number
  /** Memory one document may take, in MiB. */
  readonly importMegabytes: number
}
export interface ReadingRequest {
  readonly task: ImportTask
  /** For messages. */
  readonly filename: string
  readonly limits: ReadingLimits
  readonly signal: AbortSignal
  /** `progress` runs from 0 to 1. */
  readonly onProgress?: (progress: number) => void
}

/** Throws `bad-encoding`, `unsupported-type`, `unreadable`, `too-large` (time or memory), `cancelled`. */
export async function readInWorker({ task, filename, limits, signal, onProgress }: ReadingRequest): Promise<Reading> {
  const name = `“${filename}”`
  if (signal.aborted) throw cancelled(name)
  const isPage = task.kind === 'read' && textFormatOf(task.filename) === 'html'
  const worker = spawnWorker(isPage ? 'page-worker' : 'import-worker', {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: limits.importMegabytes },
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<Reading>((resolve, reject) => {
      timer = setTimeout(() => {
        reject(
          new RedthreadError(
            'too-large',
            `Reading ${name} took longer than ${limits.importSeconds} s, the limit here.`,
          ),
        )
      }, limits.importSeconds * 1000)
      signal.addEventListener('abort', () => reject(cancelled(name)), { once: true })
      worker.on('message', (report: ImportReport) => {
        if (report.kind === 'progress') onProgress?.(report.progress)
        else if (report.kind === 'read') resolve(report.reading)
        else reject(refusalOf(report, name))
      })
      worker.on('error', (cause) => reject(failureOf(cause, name, limits)))
      worker.on('exit', () =>
        reject(new RedthreadError('internal', `The thread that read ${name} ended without an answer.`)),
      )
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

function refusalOf(report: ImportReport & { kind: 'unsure' | 'refused' }, name: string): RedthreadError {
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

function cancelled(name: string): RedthreadError {
  return new RedthreadError('cancelled', `The import of ${name} was cancelled.`)
}
