/**
 * The rooms of this process: at most one a board, opened by whoever comes first and forgotten when everybody has left.
 * Everything beside the sockets that concerns an open board comes in here: notices and changed rights.
 */
import type { WebSocket } from 'ws'
import { CLOSE_CODES } from '@/lib/errors/close-codes'
import { isRedthreadError } from '@/lib/errors/redthread-error'
import { encodeNotice, type Notice } from '@/lib/protocol/messages'
import type { BoardId, UserId } from '@/lib/schema/ids'
import type { Limits } from '@/server/config'
import type { Logger } from '@/server/log'
import type { Relay, Revocation } from '@/server/relay/relay'
import type { BoardStorage } from '@/server/storage/board-storage'
import { Connection } from './connection'
import type { Grant } from './grant'
import { createSyncMetrics, type SyncMetrics } from './metrics'
import { Room } from './room'
import { createUpdateTasks } from './update-tasks'

const KEEP_ALIVE_MS = 15_000

export interface Rooms {
  /** Takes over an accepted socket. `revision` is that of `revisionOfRights` before its grant was decided. */
  connect(socket: WebSocket, grant: Grant, options: { readonly speaksOurs: boolean; readonly revision: number }): void
  /** Grows with every revocation, so that a grant decided before one is told from a grant decided after. */
  readonly revisionOfRights: number
  countSockets(userId: UserId): number

  /** Tells everybody on the board, on this page or another, that rows changed. Call it after the commit. */
  notice(boardId: BoardId, notice: Notice): void
  /**
   * Closes at once every socket that matches all that is given; nothing more is read from it or sent to it. A session
   * that ended is told so and stays away, as is everybody on a board that is gone; others come back and are decided
   * afresh.
   */
  revoke(match: Revocation): void
  /** All that is durable now: applied in order to a new Y.Doc the updates give the board at log position `head`. */
  stateOf(boardId: BoardId): Promise<{ readonly head: number; readonly updates: readonly Uint8Array[] }>
  readonly metrics: Readonly<SyncMetrics>
  readonly isDraining: boolean
  /** Refuses newcomers, commits what was taken, closes all sockets with "going away". Safe to repeat. */
  drain(): Promise<void>
}

export interface RoomsParts {
  readonly storage: BoardStorage
  readonly relay: Relay
  readonly limits: Limits
  readonly log: Logger
}

type RoomEntry =
  | { readonly state: 'opening'; readonly room: Promise<Room> }
  | { readonly state: 'open'; readonly room: Room }
  | { readonly state: 'closing'; readonly done: Promise<void> }

export function createRooms({ storage, relay, limits, log }: RoomsParts): Rooms {
  const entries = new Map<BoardId, RoomEntry>()
  const connections = new Set<Connection>()
  const tasks = createUpdateTasks()
  const metrics = createSyncMetrics()
  let revision = 0
  let draining: Promise<void> | undefined

  /** The board's one room, opened if need be. Use it before the event loop turns: an idle room is forgotten then. */
  async function roomOf(boardId: BoardId): Promise<Room> {
    for (;;) {
      const entry = entries.get(boardId)
      if (!entry) return open(boardId)
      if (entry.state !== 'closing') return entry.room
      await entry.done
    }
  }

  function open(boardId: BoardId): Promise<Room> {
    const room = storage.load(boardId).then((board) => {
      const { boardBytes: maxBoardBytes, historyDays } = limits
      const parts = { storage, tasks, log, metrics, maxBoardBytes, historyDays }
      const opened: Room = new Room(boardId, board, parts, () => onSettled(boardId, opened))
      entries.set(boardId, { state: 'open', room: opened })
      onSettled(boardId, opened) // whoever asked for it may be gone by now
      return opened
    })
    room.catch(() => forget(boardId)) // a room that failed to open never stores; who waits for it hears why
    entries.set(boardId, { state: 'opening', room })
    metrics.rooms = entries.size
    return room
  }

  function onSettled(boardId: BoardId, room: Room): void {
    if (room.hasFailed) {
      // The next one waits until nothing of it is under way, then loads what the log really holds.
      const done = room.dispose().then(() => forget(boardId))
      entries.set(boardId, { state: 'closing', done })
      return
    }
    setImmediate(() => {
      const entry = entries.get(boardId)
      if (entry?.state === 'open' && entry.room === room && room.isIdle) forget(boardId)
    })
  }

  function forget(boardId: BoardId): void {
    entries.delete(boardId)
    metrics.rooms = entries.size
  }

  async function join(connection: Connection): Promise<void> {
    try {
      const room = await roomOf(connection.grant.boardId)
      if (connection.isClosed) return
      if (room.hasFailed) connection.close(CLOSE_CODES.tryAgain, 'The board is opened anew.')
      else connection.enter(room)
    } catch (err) {
      log.error({ err, board: connection.grant.boardId }, 'sync: the room could not be opened')
      const isGone = isRedthreadError(err) && err.code === 'not-found'
      connection.close(isGone ? CLOSE_CODES.forbidden : CLOSE_CODES.tryAgain, 'The board could not be opened.')
    }
  }

  function onNotice({ boardId, notice }: { boardId: BoardId; notice: Notice }): void {
    const frame = encodeNotice(notice)
    for (const connection of connections) {
      if (connection.speaksOurs && connection.grant.boardId === boardId) connection.send(frame)
    }
  }

  function onRevoke({ sessionId, userId, boardId, isGone }: Revocation): void {
    revision++
    const [code, reason] = sessionId
      ? ([CLOSE_CODES.signedOut, 'The session has ended.'] as const)
      : isGone
        ? ([CLOSE_CODES.forbidden, 'The board is in the trash.'] as const)
        : ([CLOSE_CODES.rightsChanged, 'The rights on this board have changed.'] as const)
    for (const connection of [...connections]) {
      const { grant } = connection
      if (sessionId !== undefined && grant.sessionId !== sessionId) continue
      if (userId !== undefined && grant.user.id !== userId) continue
      if (boardId !== undefined && grant.boardId !== boardId) continue
      connection.close(code, reason)
    }
  }

  const unsubscribe = relay.subscribe((message) =>
    message.kind === 'notice' ? onNotice(message) : onRevoke(message.match),
  )
  const keepAlive = setInterval(() => {
    for (const connection of [...connections]) connection.keepAlive(KEEP_ALIVE_MS)
  }, KEEP_ALIVE_MS / 3)
  keepAlive.unref()

  async function drain(): Promise<void> {
    for (const connection of connections) connection.stopReading()
    const rooms = [...entries.values()].flatMap((entry) => (entry.state === 'open' ? [entry.room] : []))
    await Promise.all(rooms.map((room) => room.committed()))
    await Promise.all(
      [...connections].map((connection) => {
        connection.close(CLOSE_CODES.goingAway, 'The server stops.')
        return connection.gone
      }),
    )
    await Promise.all(rooms.map((room) => room.dispose()))
    clearInterval(keepAlive)
    unsubscribe()
    await tasks.dispose()
  }

  return {
    metrics,
    get isDraining() {
      return draining !== undefined
    },
    get revisionOfRights() {
      return revision
    },
    countSockets(userId) {
      let count = 0
      for (const { grant } of connections) if (grant.user.id === userId) count++
      return count
    },
    connect(socket, grant, options) {
      const onClosed = (closed: Connection) => {
        connections.delete(closed)
        metrics.sockets = connections.size
      }
      const connection = new Connection(socket, grant, {
        limits,
        metrics,
        log,
        speaksOurs: options.speaksOurs,
        onClosed,
      })
      connections.add(connection)
      metrics.sockets = connections.size
      if (draining) connection.close(CLOSE_CODES.goingAway, 'The server stops.')
      else if (options.revision !== revision) connection.close(CLOSE_CODES.rightsChanged, 'Rights have changed.')
      else void join(connection)
    },
    notice: (boardId, notice) => relay.publish({ kind: 'notice', boardId, notice }),
    revoke: (match) => relay.publish({ kind: 'revoke', match }),
    stateOf: async (boardId) => (await roomOf(boardId)).state,
    drain: () => (draining ??= drain()),
  }
}
