/**
 * A sync server of its own for a test: real HTTP, real sockets, real SQLite in a temporary folder. Only who asks is
 * decided by the test: the bearer token is `<user>.<session>.<role>`. A process that is to be killed starts one too, so nothing here is the runner's.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { BoardId, TeamId, UserId } from '@/lib/schema/ids'
import { parseConfig, type Limits } from '@/server/config'
import { createLogger } from '@/server/log'
import { createInProcessRelay } from '@/server/relay/in-process-relay'
import type { BoardStorage } from '@/server/storage/board-storage'
import type { Database } from '@/server/storage/database'
import { openStore } from '@/server/storage/sqlite/open-store'
import { createSqliteBoardStorage } from '@/server/storage/sqlite/sqlite-board-storage'
import type { Grant, Refusal } from '@/server/sync/grant'
import { createRooms, type Rooms } from '@/server/sync/rooms'
import { createSyncUpgrade } from '@/server/sync/upgrade'

export const BOARD = 'board-harbour' as BoardId
export const ORIGIN = 'http://redthread.test'

export interface SyncServer {
  readonly rooms: Rooms
  readonly database: Database
  readonly storage: BoardStorage
  readonly port: number
  close(): Promise<void>
}

export interface SyncServerOptions {
  readonly folder: string
  readonly port?: number
  readonly limits?: Partial<Limits>
  /** Puts something between the rooms and the store. */
  readonly wrapStorage?: (storage: BoardStorage) => BoardStorage
  readonly decide?: (grant: Grant) => Promise<Grant | Refusal>
}

export async function startSyncServer({ folder, port = 0, ...options }: SyncServerOptions): Promise<SyncServer> {
  const { database, client } = await openStore({ file: path.join(folder, 'redthread.db') })
  await database
    .insertInto('boards')
    .values({
      id: BOARD,
      team_id: 'team-one' as TeamId,
      title: 'The harbour',
      team_role: 'editor',
      head: 0,
      created_at: 1,
      created_by: 'user-ana' as UserId,
      trashed_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const storage = (options.wrapStorage ?? ((same) => same))(createSqliteBoardStorage(client))
  const limits = { ...parseConfig({} as NodeJS.ProcessEnv).limits, ...options.limits }
  const log = createLogger(process.env.REDTHREAD_LOG ?? 'silent')
  const rooms = createRooms({ storage, relay: createInProcessRelay(), limits, log })
  const decide = options.decide ?? ((grant: Grant) => Promise.resolve(grant))
  const upgrade = createSyncUpgrade({
    rooms,
    config: { origins: [ORIGIN], limits },
    log,
    headers: {},
    decide: async (request, boardId) => {
      const [user, session, role] = (request.headers.authorization ?? '').replace('Bearer ', '').split('.')
      if (!user) return { status: 401 }
      if (boardId !== BOARD) return { status: 403 }
      const id = `user-${user}` as UserId
      return decide({
        boardId,
        user: { id, name: user, colour: '#aa0000' },
        sessionId: session!,
        canEdit: role === 'editor',
      })
    },
  })
  const server = createServer()
  server.on('upgrade', (request, socket, head) => {
    if (!upgrade(request, socket, head)) socket.end('HTTP/1.1 404 Not Found\r\n\r\n')
  })
  await listen(server, port)
  return {
    rooms,
    database,
    storage,
    port: (server.address() as AddressInfo).port,
    close: async () => {
      await rooms.drain()
      await new Promise((resolve) => server.close(resolve))
      await storage.close()
      await database.destroy()
    },
  }
}

/**
 * Listens on `port`, or on a free one below those that the system hands out for outgoing connections: a test that starts
 * its server again on the same port would else find some client of another test sitting on it.
 */
async function listen(server: Server, port: number): Promise<void> {
  for (;;) {
    const wanted = port || 20_000 + Math.floor(Math.random() * 12_000)
    const failure = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve)
      server.listen(wanted, '127.0.0.1', () => {
        server.off('error', resolve)
        resolve(undefined)
      })
    })
    if (!failure) return
    if (port !== 0 || failure.code !== 'EADDRINUSE') throw failure
  }
}

export function aFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'redthread-sync-'))
}
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** `who`: as "ana.session-1.editor". */
export function socketAs(who: string): typeof WebSocket {
  return class extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { authorization: `Bearer ${who}` } })
    }
  } as typeof WebSocket
}

export interface PlainClient {
  readonly ydoc: Y.Doc
  readonly provider: WebsocketProvider
  readonly cards: Y.Map<unknown>
}

/** An unmodified y-websocket client. */
export function joinPlain(port: number, who: string, ydoc = new Y.Doc(), board: string = BOARD): PlainClient {
  const provider = new WebsocketProvider(`ws://127.0.0.1:${port}/sync`, board, ydoc, {
    WebSocketPolyfill: socketAs(who) as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: 300,
  })
  return { ydoc, provider, cards: ydoc.getMap('cards') }
}

export async function synced({ provider }: PlainClient): Promise<void> {
  if (!provider.synced) await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
}

/** Resolves once `isTrue`, asked again at every change of any of the documents or their presence. */
export function until(clients: readonly PlainClient[], isTrue: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (!isTrue()) return
      for (const { ydoc, provider } of clients) {
        ydoc.off('update', check)
        provider.awareness.off('change', check)
      }
      resolve()
    }
    for (const { ydoc, provider } of clients) {
      ydoc.on('update', check)
      provider.awareness.on('change', check)
    }
    check()
  })
}

/** A bare socket that records every frame. */
export interface RawClient {
  readonly socket: WebSocket
  readonly frames: Uint8Array[]
  /** Resolves with the first frame, past or to come, for which `matches` holds. */
  frame(matches: (frame: Uint8Array) => boolean): Promise<Uint8Array>
  readonly closed: Promise<{ code: number; reason: string }>
  send(...bytes: (number | Uint8Array)[]): void
}

export async function joinRaw(port: number, who: string, query = ''): Promise<RawClient> {
  const socket = new (socketAs(who))(`ws://127.0.0.1:${port}/sync/${BOARD}${query}`)
  const frames: Uint8Array[] = []
  const watchers = new Set<() => void>()
  socket.on('message', (data: Buffer) => {
    frames.push(new Uint8Array(data))
    for (const watch of [...watchers]) watch()
  })
  socket.on('error', () => {})
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() })),
  )
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  return {
    socket,
    frames,
    closed,
    frame: (matches) =>
      new Promise((resolve) => {
        const watch = () => {
          const found = frames.find(matches)
          if (!found) return
          watchers.delete(watch)
          resolve(found)
        }
        watchers.add(watch)
        watch()
      }),
    send: (...bytes) =>
      socket.send(Buffer.concat(bytes.map((part) => (typeof part === 'number' ? Buffer.of(part) : part)))),
  }
}

/** The board as the log holds it: a document built from what `stateOf` gives, and its content. */
export async function stored(server: SyncServer): Promise<Record<string, unknown>> {
  const ydoc = new Y.Doc()
  for (const update of (await server.rooms.stateOf(BOARD)).updates) Y.applyUpdate(ydoc, update)
  return ydoc.getMap('cards').toJSON()
}

/** A server with Ana, an honest editor, on the board, which has one card. */
export async function startWithAna(options: SyncServerOptions): Promise<{ server: SyncServer; ana: PlainClient }> {
  const server = await startSyncServer(options)
  const ana = joinPlain(server.port, 'ana.1.editor')
  await synced(ana)
  const witness = joinPlain(server.port, 'ben.1.viewer')
  ana.cards.set('one', 'Berths')
  await until([witness], () => witness.cards.has('one'))
  const left = new Promise((resolve) => witness.provider.ws!.addEventListener('close', resolve))
  witness.provider.destroy()
  await left
  return { server, ana }
}

/** A frame of numbers, and of bytes with their length before them. */
export const withLength = (...parts: (number | Uint8Array)[]) =>
  encoding.encode((encoder) => {
    for (const part of parts) {
      if (typeof part === 'number') encoding.writeVarUint(encoder, part)
      else encoding.writeVarUint8Array(encoder, part)
    }
  })
export function anUpdate(key: string, client?: number): Uint8Array {
  const ydoc = new Y.Doc()
  if (client !== undefined) ydoc.clientID = client
  ydoc.getMap('cards').set(key, true)
  return Y.encodeStateAsUpdate(ydoc)
}
