/**
 * The main thread's end of the store worker. There is one connection, so whoever holds a transaction holds the store:
 * other statements wait in line. Every failure crosses as a `StoreError` with SQLite's code, except that
 * of a full disk, which is told in words.
 */
import { type EventEmitter } from 'node:events'
import { type Worker } from 'node:worker_threads'
import { spawnWorker } from '@/server/jobs/spawn-worker'
import { RedthreadError } from '@/lib/errors/redthread-error'
import { asDiskFull } from '@/server/storage/disk-full'
import type { Statement, StatementResult, StoreReply, StoreRequest } from './store-messages'

export class StoreError extends Error {
  override readonly name = 'StoreError'
  constructor(
    message: string,
    /** SQLite's extended code, such as SQLITE_CONSTRAINT_UNIQUE. */
    readonly code: string,
  ) {
    super(message)
  }
}

export interface StoreClient {
  /** Waits for the connection and holds it until `release`. Must be released. */
  acquire(): Promise<void>
  release(): void
  /** Runs one statement. Only between `acquire` and `release`. */
  run(statement: Statement): Promise<StatementResult>
  /** Runs all in one durable transaction, in order; all or none. Acquires the connection itself. */
  batch(statements: readonly Statement[]): Promise<readonly StatementResult[]>
  /** Waits for what is under way, then closes the file. Safe to repeat. */
  close(): Promise<void>
  /** Resolves when the worker has died by itself: nothing can be read or stored any more, until the process starts anew. */
  readonly lost: Promise<Error>
}

// Distributes over the union: a plain Omit would merge its members into one.
type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never
export type StoreWorker = Pick<EventEmitter, 'on'> & Pick<Worker, 'postMessage' | 'terminate'>

type Reply = { resolve(results: readonly StatementResult[]): void; reject(error: Error): void }

/** `worker` runs `store-worker.ts` over `file`; given by tests alone. */
export function createStoreClient(
  file: string,
  worker: StoreWorker = spawnWorker('store-worker', { workerData: { file } }),
): StoreClient {
  const waiting = new Map<number, Reply>()
  let lastId = 0
  let dead: Error | undefined
  let turn: Promise<void> = Promise.resolve()
  let endTurn: () => void = () => {}
  let closing: Promise<void> | undefined
  let lose!: (cause: Error) => void
  const lost = new Promise<Error>((resolve) => (lose = resolve))

  function die(cause: unknown): void {
    dead ??= new RedthreadError('storage-unavailable', 'The store has stopped; restart the server.', { cause })
    for (const { reject } of waiting.values()) reject(dead)
    waiting.clear()
    if (!closing) lose(dead)
  }
  worker.on('error', die)
  worker.on('exit', () => die(undefined))
  worker.on('message', (reply: StoreReply) => {
    const asked = waiting.get(reply.id)
    waiting.delete(reply.id)
    if ('results' in reply) return asked?.resolve(reply.results)
    const error = new StoreError(reply.error.message, reply.error.code)
    asked?.reject(asDiskFull(error) ?? error)
  })

  function ask(request: WithoutId<StoreRequest>): Promise<readonly StatementResult[]> {
    if (dead) return Promise.reject(dead)
    const id = ++lastId
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      worker.postMessage({ id, ...request })
    })
  }

  async function acquire(): Promise<void> {
    const previous = turn
    let end = () => {}
    turn = new Promise((resolve) => (end = resolve))
    await previous
    endTurn = end
  }

  async function inTurn<T>(act: () => Promise<T>): Promise<T> {
    await acquire()
    try {
      return await act()
    } finally {
      endTurn()
    }
  }

  return {
    lost,
    acquire,
    release: () => endTurn(),
    run: async (statement) => (await ask({ kind: 'run', statement: withOwnBytes(statement) }))[0]!,
    batch: (statements) => inTurn(() => ask({ kind: 'batch', statements: statements.map(withOwnBytes) })),
    close: () =>
      (closing ??= inTurn(async () => {
        if (!dead) await ask({ kind: 'close' })
        await worker.terminate()
      })),
  }
}

/**
 * A view of a larger buffer is copied first: posting it would copy the whole buffer behind it, and 8 KiB of Node's pool
 * for a 28-byte update.
 */
function withOwnBytes(statement: Statement): Statement {
  return {
    sql: statement.sql,
    parameters: statement.parameters.map((value) =>
      value instanceof Uint8Array && value.byteLength !== value.buffer.byteLength ? new Uint8Array(value) : value,
    ),
  }
}
