import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { WebSocket } from 'ws'
import { CLOSE_CODES } from '@/lib/errors/close-codes'
import type { BoardId, UserId } from '@/lib/schema/ids'
import { parseConfig } from '@/server/config'
import { createLogger } from '@/server/log'
import { Connection } from './connection'
import { createSyncMetrics } from './metrics'
import type { Room } from './room'

/** A socket that keeps what happens to it. */
class FakeSocket extends EventEmitter {
  bufferedAmount = 0
  isPaused = false
  readonly sent: number[][] = []
  readonly closes: number[] = []
  pings = 0
  isTerminated = false
  pause = () => (this.isPaused = true)
  resume = () => (this.isPaused = false)
  send = (frame: Uint8Array) => this.sent.push([...frame.subarray(0, 4)])
  close = (code: number) => this.closes.push(code)
  ping = () => this.pings++
  terminate = () => (this.isTerminated = true)
}

const nothing = () => {}
let socket: FakeSocket
let written: number
beforeEach(() => {
  vi.useFakeTimers()
  socket = new FakeSocket()
  written = 0
})
afterEach(() => vi.useRealTimers())

function connect(
  options: { speaksOurs?: boolean; writesPerSecond?: number; examining?: Promise<void> } = {},
): Connection {
  const limits = { ...parseConfig({} as NodeJS.ProcessEnv).limits, writesPerSecond: options.writesPerSecond ?? 100 }
  const connection = new Connection(
    socket as unknown as WebSocket,
    {
      boardId: 'board-01' as BoardId,
      user: { id: 'user-ana' as UserId, name: 'ana', colour: '#aa0000' },
      sessionId: '1',
      canEdit: true,
    },
    {
      limits,
      metrics: createSyncMetrics(),
      log: createLogger('silent'),
      speaksOurs: options.speaksOurs ?? true,
      onClosed: nothing,
    },
  )
  const room = {
    join: nothing,
    leave: nothing,
    answerPresence: nothing,
    write: () => {
      written++
      return options.examining
    },
  }
  expect(socket.isPaused).toBe(true) // nothing is read before there is a room
  connection.enter(room as unknown as Room)
  return connection
}
const write = () => socket.emit('message', Buffer.of(0, 2, 3, 1, 1, 1), true)

describe('a connection', () => {
  it('that writes too fast is read more slowly, and loses nothing', () => {
    connect({ writesPerSecond: 10 })
    for (let i = 0; i < 100; i++) write()
    expect(socket.isPaused).toBe(false)
    for (let i = 0; i < 5; i++) write() // already on their way
    expect(socket.isPaused).toBe(true)
    expect(written).toBe(105)
    vi.advanceTimersByTime(499)
    expect(socket.isPaused).toBe(true)
    vi.advanceTimersByTime(1)
    expect(socket.isPaused).toBe(false)
  })

  it('that asks who is here again and again is read more slowly', () => {
    connect()
    for (let i = 0; i < 10; i++) socket.emit('message', Buffer.of(3), true)
    expect(socket.isPaused).toBe(false)
    socket.emit('message', Buffer.of(3), true)
    expect(socket.isPaused).toBe(true)
    vi.advanceTimersByTime(1000)
    expect(socket.isPaused).toBe(false)
  })

  it('is not read while an edit of it is examined, also when its time to wait is over', async () => {
    let examined = nothing
    connect({ writesPerSecond: 10, examining: new Promise((resolve) => (examined = resolve)) })
    for (let i = 0; i < 5000; i++) socket.emit('message', Buffer.of(102), true) // as many as it may send of any kind
    write()
    expect([written, socket.isPaused]).toEqual([1, true])
    socket.emit('message', Buffer.of(102), true)
    vi.advanceTimersByTime(60_000)
    expect(socket.isPaused).toBe(true)
    examined()
    await vi.advanceTimersByTimeAsync(0)
    expect(socket.isPaused).toBe(false)
  })

  it('says something when it was silent for long, in words that its client knows', () => {
    const ours = connect()
    vi.advanceTimersByTime(14_999)
    ours.keepAlive(15_000)
    expect(socket.sent).toEqual([])
    vi.advanceTimersByTime(1)
    ours.keepAlive(15_000)
    expect(socket.sent).toEqual([[102]])
    ours.keepAlive(15_000)
    expect(socket.sent).toHaveLength(1)
    expect(socket.pings).toBe(3)

    socket = new FakeSocket()
    const plain = connect({ speaksOurs: false })
    vi.advanceTimersByTime(15_000)
    plain.keepAlive(15_000)
    expect(socket.sent).toEqual([[1, 1, 0]]) // an awareness message about nobody
  })

  it('is cut off when its peer is not heard for two silences, not even a pong', () => {
    const connection = connect()
    vi.advanceTimersByTime(20_000)
    socket.emit('pong')
    vi.advanceTimersByTime(30_000)
    connection.keepAlive(15_000)
    expect(socket.isTerminated).toBe(false)
    vi.advanceTimersByTime(1)
    connection.keepAlive(15_000)
    expect(socket.isTerminated).toBe(true)
  })

  it('takes and says nothing more once closed, and is cut off if the peer does not close too', () => {
    const connection = connect()
    connection.close(CLOSE_CODES.rightsChanged, 'Rights have changed.')
    write()
    connection.send(Uint8Array.of(1))
    connection.close(CLOSE_CODES.tryAgain, 'A second reason.')
    expect([written, socket.sent, socket.closes]).toEqual([0, [], [CLOSE_CODES.rightsChanged]])
    vi.advanceTimersByTime(2000)
    expect(socket.isTerminated).toBe(true)
  })

  it('keeps presence from a reader who is behind, and closes one who is too far behind', () => {
    const connection = connect()
    socket.bufferedAmount = 2 * 1024 * 1024
    expect(connection.isBehind).toBe(true)
    connection.send(Uint8Array.of(0))
    expect(socket.sent).toEqual([[0]])
    socket.bufferedAmount = 9 * 1024 * 1024
    connection.send(Uint8Array.of(0))
    expect(socket.closes).toEqual([CLOSE_CODES.tryAgain])
  })

  it('may leave as much waiting as the board it asked for is large', () => {
    const connection = connect()
    connection.sendState([new Uint8Array(20 * 1024 * 1024)])
    socket.bufferedAmount = 20 * 1024 * 1024
    connection.send(Uint8Array.of(0))
    expect(socket.closes).toEqual([])
  })
})
