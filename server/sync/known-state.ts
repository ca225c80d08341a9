/**
 * What a room knows of its document without holding it: up to which clock each Yjs client's structs are there, and
 * which of them are deleted. Deletes are kept apart because they do not move the state vector.
 */
import * as Y from 'yjs'
import type { BoardState } from '@/server/storage/board-storage'
import { DeletedRanges } from './deleted-ranges'

/** What an update holds: per client the clock after its last struct, and the ranges it deletes (see `Bounds`). */
export interface Extent {
  readonly ends: ReadonlyMap<number, number>
  readonly deletes: ReadonlyMap<number, Float64Array>
}

export class KnownState {
  readonly #vector = new Map<number, number>()
  readonly #deleted = new Map<number, DeletedRanges>()

  /** For each client, the clock of the next struct. Live: do not keep it across an `add`. */
  get vector(): ReadonlyMap<number, number> {
    return this.#vector
  }

  addState({ stateVector, deletes }: Pick<BoardState, 'stateVector' | 'deletes'>): void {
    this.add({ ends: Y.decodeStateVector(stateVector), deletes: readDeletes(Y.decodeUpdate(deletes).ds) })
  }

  add({ ends, deletes }: Extent): void {
    for (const [client, end] of ends) if (end > this.#next(client)) this.#vector.set(client, end)
    for (const [client, bounds] of deletes) {
      let ranges = this.#deleted.get(client)
      if (!ranges) this.#deleted.set(client, (ranges = new DeletedRanges()))
      ranges.add(bounds)
    }
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
    for (const [client, bounds] of deletes) if (!this.#deleted.get(client)?.holds(bounds)) return false
    return true
  }

  #next(client: number): number {
    return this.#vector.get(client) ?? 0
  }
}

/** Yjs's delete set, in the order it is written in. */
export function readDeletes(set: ReturnType<typeof Y.decodeUpdate>['ds']): Map<number, Float64Array> {
  const deletes = new Map<number, Float64Array>()
  for (const [client, items] of set.clients) {
    const bounds = new Float64Array(2 * items.length)
    let i = 0
    for (const { clock, len } of items) {
      bounds[i++] = clock
      bounds[i++] = clock + len
    }
    deletes.set(client, bounds)
  }
  return deletes
}
