/** Restoring a snapshot from the open board. `createRestores` (create-restores.ts) implements it. */
import type { SnapshotId } from '@/lib/schema/ids'
import type { Changes } from '@/lib/snapshot/describe-changes'

export interface PreparedRestore {
  /** Seen from the board as it is now. */
  readonly changes: Changes
  readonly isEmpty: boolean
  /** The board becomes what the snapshot holds; what came meanwhile counts as newer than the snapshot. */
  carryOut(): Promise<void>
}
export interface Restores {
  /** Reads the snapshot and compares. Rejects with a RedthreadError when it cannot be had, or the board is not in step with the server. */
  prepare(id: SnapshotId, name: string): Promise<PreparedRestore>
}
