/**
 * The durable bytes of an open room: the folded state and the rows after it. Answers joiners from them without a Y.Doc,
 * with frames that everybody who asks the same shares.
 */
import * as Y from 'yjs'
import { EMPTY_UPDATE } from '@/lib/protocol/messages'
import type { BoardState, LogPosition, StoredBoard, TailRow } from '@/server/storage/board-storage'
import { frameStep2, frameUpdate } from './frames'
import { mergeInGroups } from './merge-updates'

const MAX_TAIL_ROWS = 500
/** Below this a tail is never worth folding, however small the state. */
const MIN_FOLD_BYTES = 64 * 1024
/** Diffing decodes the whole state on this thread: 1 MiB is 20 ms. Above, a re-joiner gets all of it, which costs no CPU. */
const MAX_DIFFED_STATE_BYTES = 1024 * 1024
const MAX_CACHED_DIFFS = 32

export class StoredBytes {
  #state: BoardState | undefined
  #stateVector: ReadonlyMap<number, number> = new Map()
  #tail: TailRow[]
  #tailBytes = 0
  #head: LogPosition
  /** The state as a re-joiner lacks it, by its state vector. Holds until the next compaction. */
  readonly #diffs = new Map<string, Uint8Array>()
  #mergedTail: Uint8Array[] | undefined

  constructor({ state, tail, head }: Pick<StoredBoard, 'state' | 'tail' | 'head'>) {
    this.#state = state
    if (state) this.#stateVector = Y.decodeStateVector(state.stateVector)
    this.#tail = [...tail]
    for (const { update } of tail) this.#tailBytes += update.length
    this.#head = head
  }

  get head(): LogPosition {
    return this.#head
  }
  get size(): number {
    return (this.#state?.update.length ?? 0) + this.#tailBytes
  }
  get state(): BoardState | undefined {
    return this.#state
  }
  get tail(): readonly TailRow[] {
    return this.#tail
  }
  /** In order; applied to a new document they give the board. */
  get updates(): Uint8Array[] {
    const tail = this.#tail.map(({ update }) => update)
    return this.#state ? [this.#state.update, ...tail] : tail
  }

  /** More than joiners should have to read; time to fold it. */
  get isTailLong(): boolean {
    return (
      this.#tail.length > MAX_TAIL_ROWS ||
      this.#tailBytes > Math.max(2 * (this.#state?.update.length ?? 0), MIN_FOLD_BYTES)
    )
  }
  /** Enough that the next one to open the board gains by folding it now. */
  get isTailWorthFolding(): boolean {
    return this.#tail.length > MAX_TAIL_ROWS / 10 || this.#tailBytes > MIN_FOLD_BYTES
  }

  append(updates: readonly Uint8Array[]): void {
    for (const update of updates) {
      this.#tail.push({ position: ++this.#head, update })
      this.#tailBytes += update.length
    }
    this.#mergedTail = undefined
  }

  /** `state` holds everything up to `upTo`. */
  fold(state: BoardState, upTo: LogPosition): void {
    this.#state = state
    this.#stateVector = Y.decodeStateVector(state.stateVector)
    this.#tail = this.#tail.filter(({ position }) => position > upTo)
    this.#tailBytes = this.#tail.reduce((bytes, { update }) => bytes + update.length, 0)
    this.#diffs.clear()
    this.#mergedTail = undefined
  }

  /**
   * What answers a step 1: the state as far as it is new to the asker, then the tail. The step 2 comes last, so that
   * "synced" means everything is there; what goes before it are plain updates.
   */
  framesFor(vector: ReadonlyMap<number, number>, encodedVector: Uint8Array): Uint8Array[] {
    this.#mergedTail ??= mergeInGroups(this.#tail.map(({ update }) => update))
    const updates = [...this.#stateFor(vector, encodedVector), ...this.#mergedTail]
    const last = updates.pop() ?? EMPTY_UPDATE
    return [...updates.map(frameUpdate), frameStep2(last)]
  }

  #stateFor(vector: ReadonlyMap<number, number>, encodedVector: Uint8Array): Uint8Array[] {
    const state = this.#state
    if (!state) return []
    if (vector.size === 0) return [state.update]
    if (covers(vector, this.#stateVector)) return [state.deletes]
    if (state.update.length > MAX_DIFFED_STATE_BYTES) return [state.update]
    const key = Buffer.from(encodedVector).toString('latin1')
    let diff = this.#diffs.get(key)
    if (!diff) {
      if (this.#diffs.size >= MAX_CACHED_DIFFS) this.#diffs.clear()
      diff = Y.diffUpdate(state.update, encodedVector)
      this.#diffs.set(key, diff)
    }
    return [diff]
  }
}

function covers(vector: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): boolean {
  for (const [client, clock] of other) if ((vector.get(client) ?? 0) < clock) return false
  return true
}
