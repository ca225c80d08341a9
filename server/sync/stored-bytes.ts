/**
 * The durable bytes of an open room: the folded state and the rows after it. Answers joiners from them without a Y.Doc,
 * with frames that everybody who asks the same shares.
 */
import * as Y from 'yjs'
import { EMPTY_UPDATE } from '@/lib/protocol/messages'
import type { BoardState, LogPosition, StoredBoard } from '@/server/storage/board-storage'
import { Allowance } from './allowance'
import { frameStep2, frameUpdate } from './frames'
import { mergeInGroups } from '@/lib/sync/merge-updates'
import { Tail } from './tail'

const MAX_TAIL_ROWS = 500
/** Below this a tail is never worth folding, however small the state. */
const MIN_FOLD_BYTES = 64 * 1024
/** Diffing decodes the whole state on this thread: 1 MiB is 20 ms. Above, a re-joiner gets all of it, which costs no CPU. */
const MAX_DIFFED_STATE_BYTES = 1024 * 1024
const MAX_CACHED_DIFFS = 32
/** Whoever asks for one diff after the other gets the whole state too: no more than a tenth of a core goes into diffs. */
const DIFFED_BYTES_PER_S = 5 * 1024 * 1024
const AVERAGED_OVER_S = 10
/** "Synced": everything came before it, in plain updates whose frames all joiners share. */
const END = frameStep2(EMPTY_UPDATE)

export class StoredBytes {
  #state: BoardState | undefined
  #stateVector: ReadonlyMap<number, number> = new Map()
  #tail: Tail
  #head: LogPosition
  /** Frames of the state as a re-joiner lacks it, by its state vector. Hold until the next compaction. */
  readonly #diffs = new Map<string, Uint8Array>()
  readonly #diffing = new Allowance(DIFFED_BYTES_PER_S, AVERAGED_OVER_S, performance.now())
  #stateFrame: Uint8Array | undefined
  #tailFrames: Uint8Array[] | undefined

  constructor({ state, tail, head }: Pick<StoredBoard, 'state' | 'tail' | 'head'>) {
    this.#state = state
    if (state) this.#stateVector = Y.decodeStateVector(state.stateVector)
    this.#tail = new Tail(tail)
    this.#head = head
  }

  get head(): LogPosition {
    return this.#head
  }
  get size(): number {
    return (this.#state?.update.length ?? 0) + this.#tail.byteLength
  }
  get state(): BoardState | undefined {
    return this.#state
  }
  get tail(): Pick<Tail, 'length' | 'rows'> {
    return this.#tail
  }
  /** In order; applied to a new document they give the board. */
  get updates(): Uint8Array[] {
    const { updates } = this.#tail
    return this.#state ? [this.#state.update, ...updates] : updates
  }

  /** More than joiners should have to read; time to fold it. */
  get isTailLong(): boolean {
    return (
      this.#tail.length > MAX_TAIL_ROWS ||
      this.#tail.byteLength > Math.max(2 * (this.#state?.update.length ?? 0), MIN_FOLD_BYTES)
    )
  }
  /** Enough that the next one to open the board gains by folding it now. */
  get isTailWorthFolding(): boolean {
    return this.#tail.length > MAX_TAIL_ROWS / 10 || this.#tail.byteLength > MIN_FOLD_BYTES
  }

  append(updates: readonly Uint8Array[]): void {
    for (const update of updates) this.#tail.push(++this.#head, update)
    this.#tailFrames = undefined
  }

  /** `state` holds everything up to `upTo`. */
  fold(state: BoardState, upTo: LogPosition): void {
    this.#state = state
    this.#stateVector = Y.decodeStateVector(state.stateVector)
    this.#tail = new Tail(this.#tail.rows.filter(({ position }) => position > upTo))
    this.#diffs.clear()
    this.#stateFrame = undefined
    this.#tailFrames = undefined
  }

  /** What answers a step 1: the state as far as it is new to the asker, then the tail, then an empty step 2. */
  framesFor(vector: ReadonlyMap<number, number>, encodedVector: Uint8Array): Uint8Array[] {
    this.#tailFrames ??= mergeInGroups(this.#tail.updates).map(frameUpdate)
    const state = this.#state
    return [...(state ? [this.#frameOf(state, vector, encodedVector)] : []), ...this.#tailFrames, END]
  }

  #frameOf(state: BoardState, vector: ReadonlyMap<number, number>, encodedVector: Uint8Array): Uint8Array {
    if (vector.size > 0) {
      if (covers(vector, this.#stateVector)) return frameUpdate(state.deletes)
      const diff = this.#diffOf(state, encodedVector)
      if (diff) return diff
    }
    return (this.#stateFrame ??= frameUpdate(state.update))
  }

  /** Undefined when making it would cost too much. */
  #diffOf(state: BoardState, encodedVector: Uint8Array): Uint8Array | undefined {
    if (state.update.length > MAX_DIFFED_STATE_BYTES) return undefined
    const key = Buffer.from(encodedVector).toString('latin1')
    const known = this.#diffs.get(key)
    if (known) return known
    if (this.#diffing.take(state.update.length, performance.now()) > 0) return undefined
    if (this.#diffs.size >= MAX_CACHED_DIFFS) this.#diffs.clear()
    const diff = frameUpdate(Y.diffUpdate(state.update, encodedVector))
    this.#diffs.set(key, diff)
    return diff
  }
}

function covers(vector: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): boolean {
  for (const [client, clock] of other) if ((vector.get(client) ?? 0) < clock) return false
  return true
}
