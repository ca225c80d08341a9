/**
 * Clients for bench/sync.ts: plain sockets that keep no document, so that the generator costs as little as it can. What
 * they write carries a mark, a writer's number and a running number, by which every reader's arrival is timed.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import {
  EMPTY_UPDATE,
  MESSAGE_AWARENESS,
  MESSAGE_SYNC,
  SYNC_STEP_1,
  SYNC_STEP_2,
  SYNC_UPDATE,
} from '@/lib/protocol/messages'
import type { Subject } from './sync-servers'

/** Hocuspocus answers a step 1 with a type of its own. */
const MESSAGE_SYNC_REPLY = 4
const MARKS_PER_WRITER = 1_000_000
const MAX_REMEMBERED_FRAMES = 256
const BIN_MS = 0.05
const BINS = 200_000

/** Latencies of any number of arrivals, to 0.05 ms and up to 10 s. */
class Latencies {
  readonly #bins = new Uint32Array(BINS + 1)
  count = 0

  add(ms: number): void {
    this.#bins[Math.max(0, Math.min(BINS, Math.round(ms / BIN_MS)))]!++
    this.count++
  }
  /** Milliseconds; 0 when nothing arrived. */
  percentile(share: number): number {
    let left = this.count * share
    for (let bin = 0; bin <= BINS; bin++) if ((left -= this.#bins[bin]!) <= 0) return bin * BIN_MS
    return BINS * BIN_MS
  }
}

/** When each mark was sent, and who has got which. */
export class Marks {
  readonly latencies = new Latencies()
  #sentAt: number[][] = []
  /** A reader's newest mark of each writer. */
  #got: Int32Array[] = []
  sent = 0

  constructor(readers: number, writers: number) {
    this.#sentAt = Array.from({ length: writers }, () => [])
    this.#got = Array.from({ length: readers }, () => new Int32Array(writers).fill(-1))
  }
  next(writer: number): number {
    const times = this.#sentAt[writer]!
    times.push(performance.now())
    this.sent++
    return writer * MARKS_PER_WRITER + times.length - 1
  }
  /** Writers' marks arrive in order; one that a merge has overwritten counts as come with the next. */
  arrived(reader: number, marks: readonly number[], at: number): void {
    const got = this.#got[reader]!
    for (const mark of marks) {
      const writer = Math.floor(mark / MARKS_PER_WRITER)
      const index = mark % MARKS_PER_WRITER
      if (writer === reader) continue
      for (let missed = got[writer]! + 1; missed <= index; missed++) {
        this.latencies.add(at - this.#sentAt[writer]![missed]!)
      }
      got[writer] = Math.max(got[writer]!, index)
    }
  }
  /** As `arrived`, for states of which only the newest count: what was skipped is no arrival. */
  arrivedNewest(reader: number, marks: readonly number[], at: number): void {
    const got = this.#got[reader]!
    for (const mark of marks) {
      const writer = Math.floor(mark / MARKS_PER_WRITER)
      const index = mark % MARKS_PER_WRITER
      if (writer === reader || index <= got[writer]!) continue
      this.latencies.add(at - this.#sentAt[writer]![index]!)
      got[writer] = index
    }
  }
  /** How many readers lack a writer's newest mark, over all writers. */
  stale(): number {
    let stale = 0
    for (const [reader, got] of this.#got.entries()) {
      for (const [writer, times] of this.#sentAt.entries()) {
        if (writer !== reader && got[writer] !== times.length - 1) stale++
      }
    }
    return stale
  }
}

export interface Client {
  /** Resolves when the server has answered the first step 1. */
  readonly joined: Promise<void>
  /** Rejects when the server, or an error, ends the socket. */
  readonly broken: Promise<never>
  /** An edit that carries `mark`. */
  write(mark: number): void
  /** A presence that carries `mark`. */
  point(mark: number): void
  /** Any update. */
  send(update: Uint8Array): void
  close(): void
}

interface Listener {
  onMarks?(marks: readonly number[]): void
  onUpdate?(update: Uint8Array): void
}

/** All clients of one server share the frames that they have read: the same bytes come to each of them. */
export class Reader {
  readonly #subject: Subject
  #known = new Map<string, readonly number[]>()

  constructor(subject: Subject) {
    this.#subject = subject
  }
  marksIn(frame: Buffer): readonly number[] {
    const key = frame.toString('latin1')
    const known = this.#known.get(key)
    if (known) return known
    if (this.#known.size >= MAX_REMEMBERED_FRAMES) this.#known.clear()
    const marks = readMarks(frame.subarray(this.#subject.dialect.messageAt(frame)))
    this.#known.set(key, marks)
    return marks
  }
}

function readMarks(message: Uint8Array): number[] {
  const decoder = decoding.createDecoder(message)
  const type = decoding.readVarUint(decoder)
  if (type === MESSAGE_AWARENESS) return readStates(decoding.readVarUint8Array(decoder))
  if (type !== MESSAGE_SYNC || decoding.readVarUint(decoder) === SYNC_STEP_1) return []
  const { structs } = Y.decodeUpdate(decoding.readVarUint8Array(decoder))
  return structs.flatMap((struct) =>
    struct instanceof Y.Item && struct.content instanceof Y.ContentAny ? (struct.content.arr as number[]) : [],
  )
}

function readStates(states: Uint8Array): number[] {
  const decoder = decoding.createDecoder(states)
  return Array.from({ length: decoding.readVarUint(decoder) }, () => {
    decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    const state = JSON.parse(decoding.readVarString(decoder)) as { cursor?: { x: number } } | null
    return state?.cursor?.x ?? -1
  }).filter((mark) => mark >= 0)
}

export function joinRoom(subject: Subject, room: string, reader: Reader, listener: Listener): Client {
  const { dialect, url, query, headers } = subject
  const socket = new WebSocket(`${url}/${room}${query}`, { headers, perMessageDeflate: false })
  const ydoc = new Y.Doc()
  let clock = 0
  const post = (message: Uint8Array) => socket.send(dialect.wrap(room, message))
  const sync = (step: number, payload: Uint8Array) =>
    post(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE_SYNC)
        encoding.writeVarUint(encoder, step)
        encoding.writeVarUint8Array(encoder, payload)
      }),
    )
  ydoc.on('update', (update) => sync(SYNC_UPDATE, update))
  socket.on('open', () => {
    for (const frame of dialect.greeting(room)) socket.send(frame)
    sync(SYNC_STEP_1, Uint8Array.of(0))
  })
  const broken = new Promise<never>((_, reject) => {
    socket.on('error', reject)
    socket.on('close', (code, reason) => reject(new Error(`The socket was closed with ${code}. ${reason.toString()}`)))
  })
  broken.catch(() => undefined) // told to whoever waits for it
  const answered = new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      const frame = data as Buffer
      const at = dialect.messageAt(frame)
      const [type, step] = [frame[at], frame[at + 1]]
      if (type === MESSAGE_AWARENESS) return listener.onMarks?.(reader.marksIn(frame))
      if (type !== MESSAGE_SYNC && type !== MESSAGE_SYNC_REPLY) return
      if (step === SYNC_STEP_1) return sync(SYNC_STEP_2, EMPTY_UPDATE)
      if (listener.onUpdate) listener.onUpdate(payloadOf(frame.subarray(at)))
      else if (step === SYNC_UPDATE) listener.onMarks?.(reader.marksIn(frame))
      if (step === SYNC_STEP_2) resolve()
    })
  })
  return {
    joined: Promise.race([answered, broken]),
    broken,
    write: (mark) => void ydoc.getMap('bench').set(`writer ${Math.floor(mark / MARKS_PER_WRITER)}`, mark),
    point: (mark) =>
      post(
        encoding.encode((encoder) => {
          encoding.writeVarUint(encoder, MESSAGE_AWARENESS)
          encoding.writeVarUint8Array(
            encoder,
            encoding.encode((states) => {
              encoding.writeVarUint(states, 1)
              encoding.writeVarUint(states, ydoc.clientID)
              encoding.writeVarUint(states, ++clock)
              encoding.writeVarString(states, JSON.stringify({ cursor: { x: mark, y: 0 }, selection: [] }))
            }),
          )
        }),
      ),
    send: (update) => sync(SYNC_UPDATE, update),
    close() {
      socket.removeAllListeners('close')
      socket.terminate()
      ydoc.destroy()
    },
  }
}

function payloadOf(message: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(message)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  return decoding.readVarUint8Array(decoder)
}
