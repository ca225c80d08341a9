/**
 * The rooms' end of the update worker. Started at the first task; if it dies (a document beyond its memory), the tasks
 * under way fail and the next one starts another.
 */
import type { Worker } from 'node:worker_threads'
import { spawnWorker } from '@/server/jobs/spawn-worker'
import type { Examined } from './examine-update'
import type { Folded, FoldJob, UpdateReply, UpdateRequest } from './update-messages'

export interface UpdateTasks {
  /** As `examineUpdate`. Fails when the worker does. */
  examine(update: Uint8Array, vector: ReadonlyMap<number, number>): Promise<Examined>
  /** As `foldLog`. */
  fold(job: FoldJob): Promise<Folded>
  dispose(): Promise<void>
}

const WORKER_HEAP_MB = 2048

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never
type Task = { resolve(result: Examined | Folded): void; reject(error: Error): void }

export function createUpdateTasks(): UpdateTasks {
  const tasks = new Map<number, Task>()
  let worker: Worker | undefined
  let lastId = 0

  function start(): Worker {
    const started = spawnWorker('update-worker', { resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP_MB } })
    const fail = (cause?: unknown) => {
      if (worker !== started) return
      worker = undefined
      for (const { reject } of tasks.values()) reject(new Error('The update worker stopped.', { cause }))
      tasks.clear()
    }
    started.on('error', fail)
    started.on('exit', () => fail())
    started.on('message', (reply: UpdateReply) => {
      const task = tasks.get(reply.id)
      tasks.delete(reply.id)
      if ('error' in reply) task?.reject(new Error(reply.error))
      else task?.resolve(reply.result)
    })
    return started
  }

  function ask(request: WithoutId<UpdateRequest>): Promise<Examined | Folded> {
    worker ??= start()
    const id = ++lastId
    return new Promise((resolve, reject) => {
      tasks.set(id, { resolve, reject })
      worker!.postMessage({ id, ...request })
    })
  }

  return {
    examine: (update, vector) => ask({ kind: 'examine', update: update.slice(), vector }) as Promise<Examined>,
    fold: (job) => ask({ kind: 'fold', ...job }) as Promise<Folded>,
    dispose: async () => void (await worker?.terminate()),
  }
}
