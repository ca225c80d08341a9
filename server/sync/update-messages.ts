/** What passes between the rooms and the update worker. */
import type { BoardState, LogPosition, TailRow } from '@/server/storage/board-storage'
import type { Examined } from './examine-update'

export interface FoldJob {
  readonly state: Uint8Array | undefined
  readonly tail: readonly TailRow[]
}
export interface Folded {
  readonly state: BoardState
  /** Rows that would not apply, left out of `state`. */
  readonly setAside: readonly { readonly position: LogPosition; readonly reason: string }[]
  /** Whether parts wait in `state` for something that no row holds. */
  readonly hasGaps: boolean
}
export type UpdateRequest =
  | {
      readonly id: number
      readonly kind: 'examine'
      readonly update: Uint8Array
      readonly vector: ReadonlyMap<number, number>
    }
  | ({ readonly id: number; readonly kind: 'fold' } & FoldJob)

export type UpdateReply =
  { readonly id: number; readonly result: Examined | Folded } | { readonly id: number; readonly error: string }
