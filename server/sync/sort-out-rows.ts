/** Examines the rows of a stored log when its room opens, so that one bad row neither closes a board nor reaches a reader. */
import type { LogPosition, TailRow } from '@/server/storage/board-storage'
import { examineUpdate } from './examine-update'
import type { KnownState } from './known-state'

export interface FaultyRow {
  readonly position: LogPosition
  readonly reason: string
}

/**
 * Adds what is sound to `known`; `sound` stays in log order. A row may build on a later one of the same commit, whose
 * rows stand in the order of their authors; so the rest is tried again as long as that helps.
 */
export function sortOutRows(rows: readonly TailRow[], known: KnownState): { sound: TailRow[]; faulty: FaultyRow[] } {
  const sound: TailRow[] = []
  let left = rows
  for (;;) {
    const faulty = new Map<LogPosition, string>()
    for (const row of left) {
      const examined = examineUpdate(row.update, known.vector)
      if ('fault' in examined) {
        faulty.set(row.position, examined.fault)
      } else {
        known.add(examined.extent)
        sound.push(row)
      }
    }
    if (faulty.size === 0 || faulty.size === left.length) {
      sound.sort((a, b) => a.position - b.position)
      return { sound, faulty: [...faulty].map(([position, reason]) => ({ position, reason })) }
    }
    left = left.filter(({ position }) => faulty.has(position))
  }
}
