/**
 * The one way to start a worker thread. `workers.json` names every entry file; the build bundles each to
 * `<name>.cjs` beside the server's own bundle, and without a build the TypeScript file itself is run.
 */
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
  const bundled = path.join(__dirname, `${name}.cjs`)
  if (existsSync(bundled)) return new Worker(bundled, options)
  const source = path.join(__dirname, '../..', WORKERS[name])
  // `--import tsx` only takes hold on the main thread; its CommonJS half also works in workers.
  return new Worker(source, { ...options, execArgv: ['--require', 'tsx/cjs'] })
}
