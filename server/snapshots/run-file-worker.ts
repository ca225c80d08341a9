/**
 * Runs board-file tasks, each on a thread of its own, a few at a time and bounded in time and memory: anybody may ask
 * for a file to be verified. Refused with `too-many` when too many wait.
 */
import { RedthreadError } from '@/lib/errors/redthread-error'
import { spawnWorker } from '@/server/jobs/spawn-worker'
import { createWaitingLine } from '@/server/jobs/waiting-line'
import type { ComposeRequest, FileReport, FileTask } from './file-messages'

const PLACES = 2
const MAX_WAITING = 50
const MAX_WAITING_OF_ONE = 10
const MAX_SECONDS = 120
const MAX_MEGABYTES = 2048

type Cited = FileReport & { readonly kind: 'cited' }
/** The last report of a task that was not refused. */
export type FileResult = Exclude<FileReport, { kind: 'cited' | 'refused' }>

export interface RunOptions {
  /** Whoever wants it: see `Turn`. */
  readonly sender: string
  /** Asked by a building task, once. */
  readonly answerCitation?: (cited: Cited) => Promise<ComposeRequest>
}

export interface FileWorkers {
  /** Throws what the task refused, and `too-many`. */
  run(task: FileTask, options: RunOptions): Promise<FileResult>
  /** Ends every thread; what was under way fails. */
  dispose(): Promise<void>
}

/** `name`: which worker; the one for pictures is slower to start. Imports have one of their own. */
export function createFileWorkers(name: 'board-file-worker' | 'picture-worker' = 'board-file-worker'): FileWorkers {
  const line = createWaitingLine({
    places: PLACES,
    maxWaiting: MAX_WAITING,
    maxWaitingOfOne: MAX_WAITING_OF_ONE,
  })
  const stops = new Set<() => Promise<unknown>>()

  async function runOne(task: FileTask, answerCitation: RunOptions['answerCitation']) {
    const worker = spawnWorker(task.kind === 'import' ? 'board-import-worker' : name, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
    })
    const stop = () => worker.terminate()
    stops.add(stop)
    let timer: NodeJS.Timeout | undefined
    try {
      return await new Promise<FileResult>((resolve, reject) => {
        timer = setTimeout(
          () => reject(new RedthreadError('too-large', `The board file took longer than ${MAX_SECONDS} s.`)),
          MAX_SECONDS * 1000,
        )
        worker.on('message', (report: FileReport) => {
          if (report.kind === 'refused') reject(new RedthreadError(report.code, report.message))
          else if (report.kind !== 'cited') resolve(report)
          else answerCitation?.(report).then((request) => worker.postMessage(request), reject)
        })
        worker.on('error', (cause) => reject(failureOf(cause)))
        worker.on('exit', () =>
          reject(new RedthreadError('internal', 'The board-file thread ended without an answer.')),
        )
      })
    } finally {
      clearTimeout(timer)
      stops.delete(stop)
      await worker.terminate()
    }
  }

  return {
    run: (task, { sender, answerCitation }) => line.inTurn(() => runOne(task, answerCitation), { sender }),
    async dispose() {
      await Promise.all([...stops].map((stop) => stop()))
    },
  }
}

function failureOf(cause: Error): RedthreadError {
  if ('code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new RedthreadError('too-large', `The board file needs more than ${MAX_MEGABYTES} MB of memory.`, { cause })
  }
  return new RedthreadError('internal', 'The board file could not be handled.', { cause })
}
