/**
 * Imports under way: at most `workers` at once, the others wait in line; each can be watched and cancelled. Jobs live
 * in memory: what a stopped server was reading is simply imported again. Ended jobs are forgotten after a while.
 */
import { isRedthreadError } from '@/lib/errors/redthread-error'
import { randomId, type BoardId, type DocumentId, type JobId, type UserId } from '@/lib/schema/ids'
import type { ImportJob } from '@/lib/schema/import'
import { createWaitingLine } from '@/server/jobs/waiting-line'

const MAX_WAITING = 128
const MAX_WAITING_OF_ONE = 32
const KEPT_MS = 10 * 60_000
const MAX_KEPT = 500

export interface JobRequest {
  readonly boardId: BoardId
  readonly documentId: DocumentId
  readonly filename: string
  /** Who brings it in. */
  readonly userId: UserId
}
export interface JobControl {
  readonly signal: AbortSignal
  report(progress: number): void
}
export interface StartedJob<T> {
  readonly id: JobId
  readonly done: Promise<T>
}

export interface ImportJobs {
  /** Runs `work` when its turn comes; fails with `too-many` when the line is full. */
  start<T>(request: JobRequest, work: (control: JobControl) => Promise<T>): StartedJob<T>
  view(id: string): ImportJob | undefined
  /** The job that is making this document, or failed to; undefined once it is done. */
  ofDocument(documentId: string): ImportJob | undefined
  /** Resolves when the job has ended: cancelled, or done when it was too late. */
  cancel(id: string): Promise<ImportJob | undefined>
  /** Cancels everything and waits for the threads to end. */
  dispose(): Promise<void>
}

interface Job {
  view: ImportJob
  readonly abort: AbortController
  /** Resolves when the job has ended, however it ended. */
  ended: Promise<unknown>
  endedAt?: number
}

export function createImportJobs({ workers }: { workers: number }): ImportJobs {
  const jobs = new Map<string, Job>()
  const line = createWaitingLine({
    places: workers,
    maxWaiting: MAX_WAITING,
    maxWaitingOfOne: MAX_WAITING_OF_ONE,
  })

  function forgetOld(): void {
    const now = Date.now()
    const ended = [...jobs].filter(([, job]) => job.endedAt !== undefined)
    const tooMany = ended.length - MAX_KEPT
    ended.forEach(([id, job], index) => {
      if (index < tooMany || now - (job.endedAt ?? now) > KEPT_MS) jobs.delete(id)
    })
  }

  async function run<T>(job: Job, userId: UserId, work: (control: JobControl) => Promise<T>): Promise<T> {
    try {
      const { signal } = job.abort
      const start = () => {
        job.view = { ...job.view, state: 'running' }
        const report = (progress: number) => void (job.view = { ...job.view, progress })
        return work({ signal, report })
      }
      const result = await line.inTurn(start, { sender: userId, signal })
      job.view = { ...job.view, state: 'done', progress: 1 }
      return result
    } catch (error) {
      job.view = { ...job.view, ...describeEnd(error) }
      throw error
    } finally {
      job.endedAt = Date.now()
    }
  }

  return {
    start({ userId, ...request }, work) {
      forgetOld()
      const id = randomId<JobId>()
      const view: ImportJob = { id, ...request, state: 'waiting', progress: 0 }
      const job: Job = { view, abort: new AbortController(), ended: Promise.resolve() }
      jobs.set(id, job)
      const done = run(job, userId, work)
      // Whoever waits for `done` hears of a failure; a job that nobody waits for any more tells it by its view.
      job.ended = done.then(
        () => undefined,
        () => undefined,
      )
      return { id, done }
    },
    view: (id) => jobs.get(id)?.view,
    ofDocument: (documentId) =>
      [...jobs.values()].find(({ view }) => view.documentId === documentId && view.state !== 'done')?.view,
    async cancel(id) {
      const job = jobs.get(id)
      job?.abort.abort()
      await job?.ended
      return job?.view
    },
    async dispose() {
      for (const { abort } of jobs.values()) abort.abort()
      await Promise.all([...jobs.values()].map(({ ended }) => ended))
    },
  }
}

function describeEnd(error: unknown): Pick<ImportJob, 'state' | 'error'> {
  const known = isRedthreadError(error) ? error : undefined
  if (known?.code === 'cancelled') return { state: 'cancelled' }
  const code = known?.code ?? 'internal'
  const hidden = 'The document could not be imported because of an error on the server. Try again.'
  const message = code === 'internal' || !known ? hidden : known.message
  return { state: 'failed', error: { code, message, ...(known?.details && { details: known.details }) } }
}
