/**
 * The rows of a log after its folded state, end to end in one piece of memory: a board that is being edited has hundreds
 * of some thirty bytes, and each as an array of its own would weigh twenty times that.
 */
import type { LogPosition, TailRow } from '@/server/storage/board-storage'

/** Grows by its own length, but never by more. */
const MAX_SPARE_BYTES = 64 * 1024

export class Tail {
  readonly #positions: LogPosition[]
  /** Where each row ends in `#bytes`. */
  readonly #ends: number[] = []
  #bytes: Uint8Array

  constructor(rows: readonly TailRow[]) {
    this.#positions = rows.map(({ position }) => position)
    this.#bytes = new Uint8Array(rows.reduce((bytes, { update }) => bytes + update.length, 0))
    for (const { update } of rows) this.#write(update)
  }

  get length(): number {
    return this.#ends.length
  }
  get byteLength(): number {
    return this.#ends.at(-1) ?? 0
  }
  /** In order. Views, which stay as they are whatever is pushed later. */
  get updates(): Uint8Array[] {
    return this.#ends.map((end, i) => this.#bytes.subarray(this.#ends[i - 1] ?? 0, end))
  }
  get rows(): TailRow[] {
    return this.updates.map((update, i) => ({ position: this.#positions[i]!, update }))
  }

  push(position: LogPosition, update: Uint8Array): void {
    const needed = this.byteLength + update.length
    if (needed > this.#bytes.length) {
      const grown = new Uint8Array(needed + Math.min(needed, MAX_SPARE_BYTES))
      grown.set(this.#bytes)
      this.#bytes = grown
    }
    this.#positions.push(position)
    this.#write(update)
  }

  #write(update: Uint8Array): void {
    const start = this.byteLength
    this.#bytes.set(update, start)
    this.#ends.push(start + update.length)
  }
}
