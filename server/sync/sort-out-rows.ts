/** Examines the rows of a stored log when its room opens, so that one bad row neither closes a board nor reaches a reader. */
import type { LogPosition, TailRow } from '@/server/storage/board-storage'
import { examineUpdate } from './examine-update'
import type { KnownState } from './known-state'

export interface FaultyRow {
  readonly position: LogPosition
  readonly reason: string
}

/** Adds what is sound to `known`. Each row builds only on rows before it. */
export function sortOutRows(rows: readonly TailRow[], known: KnownState): { sound: TailRow[]; faulty: FaultyRow[] } {
  const sound: TailRow[] = []
  const faulty: FaultyRow[] = []
  for (const row of rows) {
    const examined = examineUpdate(row.update, known.vector)
    if ('fault' in examined) {
      faulty.push({ position: row.position, reason: examined.fault })
    } else {
      known.add(examined.extent)
      sound.push(examined.trimmed ? { ...row, update: examined.trimmed } : row)
    }
  }
  return { sound, faulty }
}
