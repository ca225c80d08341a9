/**
 * What a room knows of its document without holding it: up to which clock each Yjs client's structs are there, and
 * which of them are deleted. Deletes are kept apart because they do not move the state vector.
 */
import * as Y from 'yjs'
import type { BoardState } from '@/server/storage/board-storage'

/** What an update holds: per client the clock after its last struct, and the ranges it deletes. */
export interface Extent {
  readonly ends: ReadonlyMap<number, number>
  readonly deletes: readonly DeletedRange[]
}
export interface DeletedRange {
  readonly client: number
  readonly clock: number
  readonly length: number
}

export class KnownState {
  readonly #vector = new Map<number, number>()
  /** Per client: start, end, start, end … ascending, neither overlapping nor touching. */
  readonly #deleted = new Map<number, number[]>()

  /** For each client, the clock of the next struct. Live: do not keep it across an `add`. */
  get vector(): ReadonlyMap<number, number> {
    return this.#vector
  }

  addState({ stateVector, deletes }: Pick<BoardState, 'stateVector' | 'deletes'>): void {
    this.add({ ends: Y.decodeStateVector(stateVector), deletes: readDeletes(Y.decodeUpdate(deletes).ds) })
  }

  add({ ends, deletes }: Extent): void {
    for (const [client, end] of ends) if (end > this.#next(client)) this.#vector.set(client, end)
    for (const range of deletes) this.#addDeleted(range)
  }

  /** The clients of whom `extent` brings new structs. */
  newClients({ ends }: Extent): number[] {
    return [...ends].filter(([client, end]) => end > this.#next(client)).map(([client]) => client)
  }

  /** Whether the next struct of each client is the one at its clock in `starts`. */
  continuesAt(starts: ReadonlyMap<number, number>): boolean {
    for (const [client, start] of starts) if (start !== this.#next(client)) return false
    return true
  }

  holds({ ends, deletes }: Extent): boolean {
    for (const [client, end] of ends) if (end > this.#next(client)) return false
    return deletes.every((range) => this.#holdsDeleted(range))
  }

  #next(client: number): number {
    return this.#vector.get(client) ?? 0
  }

  #holdsDeleted({ client, clock, length }: DeletedRange): boolean {
    const bounds = this.#deleted.get(client)
    if (!bounds) return false
    const i = firstEndingAtOrAfter(bounds, clock + length)
    return i < bounds.length && bounds[i]! <= clock
  }

  #addDeleted({ client, clock, length }: DeletedRange): void {
    const bounds = this.#deleted.get(client)
    if (!bounds) return void this.#deleted.set(client, [clock, clock + length])
    // Everything from the first range that touches ours to the last becomes one.
    const from = firstEndingAtOrAfter(bounds, clock)
    let to = from
    let start = clock
    let end = clock + length
    while (to < bounds.length && bounds[to]! <= end) {
      start = Math.min(start, bounds[to]!)
      end = Math.max(end, bounds[to + 1]!)
      to += 2
    }
    bounds.splice(from, to - from, start, end)
  }
}

/** The index of the first range whose end is at or after `clock`; `bounds.length` when there is none. */
function firstEndingAtOrAfter(bounds: readonly number[], clock: number): number {
  let low = 0
  let high = bounds.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if (bounds[middle * 2 + 1]! < clock) low = middle + 1
    else high = middle
  }
  return low * 2
}

/** Yjs's delete set as ranges. */
export function readDeletes(set: ReturnType<typeof Y.decodeUpdate>['ds']): DeletedRange[] {
  const ranges: DeletedRange[] = []
  for (const [client, items] of set.clients) {
    for (const { clock, len } of items) ranges.push({ client, clock, length: len })
  }
  return ranges
}
