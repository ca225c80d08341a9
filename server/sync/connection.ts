/**
 * One sync socket: reads its frames in order, keeps it within its limits, and passes on what it may do to its room. A
 * frame that cannot be read ends this socket and nothing else.
 */
import * as decoding from 'lib0/decoding'
import type { WebSocket } from 'ws'
import { CLOSE_CODES, type CloseCode } from '@/lib/errors/close-codes'
import {
  encodeAck,
  encodeKeepAlive,
  MESSAGE_AWARENESS,
  MESSAGE_KEEP_ALIVE,
  MESSAGE_QUERY_AWARENESS,
  MESSAGE_SYNC,
  SYNC_STEP_1,
  SYNC_STEP_2,
  SYNC_UPDATE,
} from '@/lib/protocol/messages'
import type { Limits } from '@/server/config'
import type { Logger } from '@/server/log'
import { Allowance } from './allowance'
import { framePresence } from './frames'
import type { Grant } from './grant'
import type { Member } from './member'
import type { SyncMetrics } from './metrics'
import type { Room, WriteOptions } from './room'

/** Above this much unsent a socket gets no presence, only edits. */
const MAX_BUFFERED_FOR_PRESENCE_BYTES = 1024 * 1024
const AVERAGED_OVER_S = 10
/** Frames of any kind a second: writes, cursors, questions. */
const MAX_FRAMES_PER_S = 500
/** A step 1 may be answered with the whole board, "who is here?" with everybody's state. */
const MAX_QUESTIONS_PER_S = 1
/** A viewer's client may have a few edits on the way when its role changes; more is no accident. */
export const MAX_DROPPED_WRITES = 20
const CLOSE_GRACE_MS = 2000
/** What a WebSocket close frame has room for. */
const MAX_REASON_BYTES = 123

export interface ConnectionParts {
  readonly limits: Limits
  readonly metrics: SyncMetrics
  readonly log: Logger
  /** The client speaks our own messages: acks, notices, keep-alives. */
  readonly speaksOurs: boolean
  readonly onClosed: (connection: Connection) => void
}

export class Connection implements Member {
  readonly grant: Grant
  /** Resolves when the socket is closed on both ends, at most CLOSE_GRACE_MS after `close`. */
  readonly gone: Promise<void>
  readonly #socket: WebSocket
  readonly #parts: ConnectionParts
  readonly #writes: Allowance
  readonly #bytes: Allowance
  readonly #frames: Allowance
  readonly #questions: Allowance
  /** Read but not handled yet, because the one before is being examined in the worker. */
  #inbox: Uint8Array[] = []
  #isHandling = false
  #isExamining = false
  #room: Room | undefined
  #isClosed = false
  /** Running while this socket has used up what it may send. */
  #resumeTimer: NodeJS.Timeout | undefined
  #readAgainAt = 0
  #maxBufferedBytes: number
  #durableWrites = 0
  #droppedWrites = 0
  #hasAnsweredStep1 = false
  /** Write frames that the answer to step 1 will bring again, whole; acknowledged with it. */
  #postponed = 0
  #sentAt: number
  #heardAt: number

  /** The socket is not read until the connection enters a room. */
  constructor(socket: WebSocket, grant: Grant, parts: ConnectionParts) {
    const now = performance.now()
    const { limits } = parts
    this.grant = grant
    this.#socket = socket
    this.#parts = parts
    this.gone = new Promise((resolve) => socket.once('close', () => resolve()))
    this.#writes = new Allowance(limits.writesPerSecond, AVERAGED_OVER_S, now)
    this.#bytes = new Allowance(limits.frameBytes, AVERAGED_OVER_S, now)
    this.#frames = new Allowance(MAX_FRAMES_PER_S, AVERAGED_OVER_S, now)
    this.#questions = new Allowance(MAX_QUESTIONS_PER_S, AVERAGED_OVER_S, now)
    this.#maxBufferedBytes = limits.bufferedBytes
    this.#sentAt = now
    this.#heardAt = now
    socket.on('message', (data, isBinary) => this.#onMessage(data as Buffer, isBinary))
    socket.on('pong', () => (this.#heardAt = performance.now()))
    // ws reports an oversized or malformed frame here and closes the socket itself; unheard, it would end the process.
    socket.on('error', (err) => {
      parts.log.warn({ err, board: grant.boardId, user: grant.user.id }, 'sync: socket error')
      this.#end()
    })
    socket.once('close', () => this.#end())
    socket.pause()
  }

  get isClosed(): boolean {
    return this.#isClosed
  }
  get isBehind(): boolean {
    return this.#socket.bufferedAmount > MAX_BUFFERED_FOR_PRESENCE_BYTES
  }
  get speaksOurs(): boolean {
    return this.#parts.speaksOurs
  }

  enter(room: Room): void {
    this.#room = room
    room.join(this)
    this.#readOrWait()
    void this.#handleInbox()
  }

  /** Takes no more frames. Still hears of what its room commits. */
  stopReading(): void {
    this.#room = undefined
    this.#readOrWait()
  }

  send(frame: Uint8Array): void {
    if (this.#isClosed) return
    this.#socket.send(frame, SEND_OPTIONS)
    this.#parts.metrics.framesSent++
    this.#sentAt = performance.now()
    if (this.#socket.bufferedAmount > this.#maxBufferedBytes) {
      this.#parts.metrics.slowReadersClosed++
      this.close(CLOSE_CODES.tryAgain, 'The connection is too slow; it starts again.')
    }
  }

  sendState(frames: readonly Uint8Array[]): void {
    const bytes = frames.reduce((sum, frame) => sum + frame.length, 0)
    this.#maxBufferedBytes = Math.max(this.#maxBufferedBytes, this.#parts.limits.bufferedBytes + bytes)
    for (const frame of frames) this.send(frame)
  }

  acknowledge(count: number): void {
    this.#durableWrites += count
    if (this.#parts.speaksOurs) this.send(encodeAck(this.#durableWrites))
  }

  /** From here on nothing more is read from it or sent to it, whatever the other end does. */
  close(code: CloseCode, reason: string): void {
    if (this.#isClosed) return
    this.#socket.close(code, cutReason(reason))
    this.#end()
  }

  /**
   * Keeps the socket alive: y-websocket's client closes one on which no message came for 30 s, and proxies do the like.
   * `silence`: milliseconds after which to say something; twice that unheard, the peer counts as dead.
   */
  keepAlive(silence: number): void {
    const now = performance.now()
    if (now - this.#heardAt > 2 * silence && !this.#socket.isPaused) return this.#socket.terminate()
    this.#socket.ping()
    if (now - this.#sentAt >= silence) this.send(this.#parts.speaksOurs ? KEEP_ALIVE : PLAIN_KEEP_ALIVE)
  }

  #end(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    clearTimeout(this.#resumeTimer)
    this.#inbox = []
    this.#room?.leave(this)
    this.#room = undefined
    this.#parts.onClosed(this)
    this.#readOrWait() // a peer that does not answer the close is cut off
    const timer = setTimeout(() => this.#socket.terminate(), CLOSE_GRACE_MS)
    void this.gone.then(() => clearTimeout(timer))
  }

  #onMessage(data: Buffer, isBinary: boolean): void {
    if (this.#isClosed) return
    const now = performance.now()
    this.#heardAt = now
    this.#parts.metrics.framesReceived++
    this.#waitBeforeReading(Math.max(this.#frames.take(1, now), this.#bytes.take(data.length, now)))
    if (!isBinary) return this.close(CLOSE_CODES.malformed, 'The message is not binary.')
    this.#inbox.push(data)
    void this.#handleInbox()
  }

  /** In order, one at a time. Synchronous as long as nothing has to be examined in the worker. */
  async #handleInbox(): Promise<void> {
    if (this.#isHandling) return
    this.#isHandling = true
    while (this.#room && this.#inbox.length > 0) {
      try {
        const handling = this.#handle(this.#room, this.#inbox.shift()!)
        if (handling) {
          this.#isExamining = true
          this.#readOrWait()
          await handling.finally(() => (this.#isExamining = false))
          this.#readOrWait()
        }
      } catch (cause) {
        this.#parts.log.warn(
          { err: cause, board: this.grant.boardId, user: this.grant.user.id },
          'sync: unreadable frame',
        )
        this.close(CLOSE_CODES.malformed, 'The message cannot be read.')
      }
    }
    this.#isHandling = false
  }

  /** Throws when the frame is not the protocol. Returns what to wait for before the next frame. */
  #handle(room: Room, data: Uint8Array): Promise<void> | undefined {
    const decoder = decoding.createDecoder(data)
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE_SYNC) return this.#handleSync(room, decoder)
    if (type === MESSAGE_AWARENESS) room.receivePresence(this, readPayload(decoder))
    else if (type === MESSAGE_QUERY_AWARENESS) {
      this.#waitBeforeReading(this.#questions.take(1, performance.now()))
      room.answerPresence(this)
    } else if (type !== MESSAGE_KEEP_ALIVE) throw new Error(`There is no message type ${type}.`)
    return undefined
  }

  #handleSync(room: Room, decoder: decoding.Decoder): Promise<void> | undefined {
    const subtype = decoding.readVarUint(decoder)
    const payload = readPayload(decoder)
    if (isWrite(subtype)) return this.#write(room, subtype, payload)
    if (subtype !== SYNC_STEP_1) throw new Error(`There is no sync message ${subtype}.`)
    this.#waitBeforeReading(this.#questions.take(1, performance.now()))
    room.answer(this, payload)
    return undefined
  }

  #write(room: Room, subtype: number, update: Uint8Array): Promise<void> | undefined {
    if (subtype === SYNC_STEP_2) this.#hasAnsweredStep1 = true
    // Every client answers a step 1, often with nothing; that is no write, and not counted in acks.
    if (update.length === 2 && update[0] === 0 && update[1] === 0) return
    if (!this.grant.canEdit) {
      this.#parts.metrics.writesDropped++
      if (++this.#droppedWrites >= MAX_DROPPED_WRITES) this.close(CLOSE_CODES.notAllowed, 'This person may not edit.')
      return
    }
    this.#waitBeforeReading(this.#writes.take(1, performance.now()))
    return room.write(this, update, this.#hasAnsweredStep1 ? this.#countLate() : this.#countEarly())
  }

  /**
   * y-websocket sends what is typed before our step 1 reaches it, though that may build on edits made offline. The answer
   * to step 1 brings both; acks count in order, so from the first one put off none is acknowledged before that answer.
   */
  #countEarly(): WriteOptions {
    if (this.#postponed === 0) return { frames: 1, postpone: () => this.#postponed++ }
    this.#postponed++
    return { frames: 0, postpone: () => {} }
  }

  #countLate(): WriteOptions {
    const frames = 1 + this.#postponed
    this.#postponed = 0
    return { frames }
  }

  /** Stops reading for at least so long: TCP then holds the sender back, and nothing is lost. */
  #waitBeforeReading(ms: number): void {
    const readAgainAt = performance.now() + ms
    if (ms <= 0 || this.#isClosed || readAgainAt <= this.#readAgainAt) return
    this.#readAgainAt = readAgainAt
    clearTimeout(this.#resumeTimer)
    this.#resumeTimer = setTimeout(() => {
      this.#resumeTimer = undefined
      this.#readOrWait()
    }, ms)
    this.#readOrWait()
  }

  /** What is not read stays with the sender: nothing piles up here. A closed socket is read for the other end's close. */
  #readOrWait(): void {
    if (this.#isClosed || (this.#room && !this.#isExamining && !this.#resumeTimer)) this.#socket.resume()
    else this.#socket.pause()
  }
}

// Compression costs a copy and a deflate for each socket; joiners' states compress at the proxy.
const SEND_OPTIONS = { binary: true, compress: false }
const KEEP_ALIVE = encodeKeepAlive()
/** An awareness message about nobody, which plain y-websocket clients take in silence. */
const PLAIN_KEEP_ALIVE = framePresence(Uint8Array.of(0))

function cutReason(reason: string): string {
  const bytes = Buffer.from(reason)
  if (bytes.length <= MAX_REASON_BYTES) return reason
  return bytes.toString('utf8', 0, MAX_REASON_BYTES).replace(/\uFFFD+$/, '') // half a character at the end
}

/** Edits come as updates, and those made offline as the answer to a step 1. One guard for both. */
function isWrite(subtype: number): boolean {
  return subtype === SYNC_STEP_2 || subtype === SYNC_UPDATE
}

/** The rest of the message as one byte string. Throws when the length it names is not what is there. */
function readPayload(decoder: decoding.Decoder): Uint8Array {
  const length = decoding.readVarUint(decoder)
  if (length !== decoder.arr.length - decoder.pos) throw new Error('The message is longer or shorter than it says.')
  return decoding.readUint8Array(decoder, length)
}
