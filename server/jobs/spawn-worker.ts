/**
 * The one way to start a worker: a thread, or where its work cannot be interrupted a process. `workers.json` names every
 * entry file; the build bundles each to `<name>.cjs` beside the server's own bundle, and without a build the TypeScript
 * file itself is run.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import WORKERS from './workers.json'

export type WorkerName = keyof typeof WORKERS

/** Starts the worker. Nothing is listened to yet: the caller registers 'message', 'error' and 'exit' at once. */
export function spawnWorker(
  name: WorkerName,
  options: Pick<WorkerOptions, 'workerData' | 'resourceLimits'> = {},
): Worker {
  const { file, execArgv } = entryOf(name)
  return new Worker(file, { ...options, ...(execArgv && { execArgv }) })
}

/**
 * Starts the worker as a process of its own, which `kill` ends in the middle of a native call; a thread would hold up the
 * end of this process until the call returns. It prints where this process prints.
 */
export function forkWorker(name: WorkerName, words: readonly string[]): ChildProcess {
  const { file, execArgv = [] } = entryOf(name)
  return fork(file, words, { execArgv })
}

function entryOf(name: WorkerName): { file: string; execArgv?: string[] } {
  // Tests run from the sources are told where the build is: to compile a worker takes longer than most of its work in a test.
  const bundled = path.join(process.env.REDTHREAD_BUILT_WORKERS ?? __dirname, `${name}.cjs`)
  if (existsSync(bundled)) return { file: bundled }
  // `--import tsx` only takes hold on the main thread; its CommonJS half also works in workers.
  return { file: path.join(__dirname, '../..', WORKERS[name]), execArgv: ['--require', 'tsx/cjs'] }
}
