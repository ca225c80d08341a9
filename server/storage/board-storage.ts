/**
 * Durable home of boards' documents: bytes by board and log position. It knows nothing of cards or of Yjs; when to
 * compact and how to merge is the rooms' business, once for all stores.
 */
import type { BoardId, UserId } from '@/lib/schema/ids'

/** Where a row stands in its board's log: 1, 2, 3 … without gaps. 0 is before the first. */
export type LogPosition = number

export interface LogRow {
  /** A Yjs update (v1). */
  readonly update: Uint8Array
  /** Whose session wrote it; null: the server itself. */
  readonly author: UserId | null
  readonly session: string | null
  /** Milliseconds since 1970. */
  readonly at: number
  /** Yjs client ids that `author` uses here for the first time. They become theirs in the row's own transaction. */
  readonly newClients: readonly number[]
}

export interface TailRow {
  readonly position: LogPosition
  readonly update: Uint8Array
}

/** A document folded into one update, with what a room needs to know of it without decoding it. */
export interface BoardState {
  readonly update: Uint8Array
  /** As `Y.encodeStateVector` writes it. */
  readonly stateVector: Uint8Array
  /** What `update` says was deleted, as an update that holds only that. */
  readonly deletes: Uint8Array
}

export interface StoredBoard {
  /** Undefined until the first compaction. */
  readonly state: BoardState | undefined
  /** In log order, every row that `state` does not hold. */
  readonly tail: readonly TailRow[]
  readonly head: LogPosition
  /** Whose each Yjs client id is. */
  readonly clients: ReadonlyMap<number, UserId>
}

export interface Compaction {
  readonly state: BoardState
  /** `state` holds the log up to here. */
  readonly upTo: LogPosition
  /** Rows up to `upTo` that would not apply: kept apart with the reason, not in `state`. */
  readonly setAside: readonly { readonly position: LogPosition; readonly reason: string }[]
  /** Milliseconds since 1970: what the history holds of before is forgotten, some of it each time, but never its newest row. */
  readonly historyFrom: number
}

/** Each call is atomic. Any may fail `storage-unavailable`, or `not-found` when there is no such board. */
export interface BoardStorage {
  /** Appends rows in order. Durable once resolved; returns the position of the last. */
  append(boardId: BoardId, rows: readonly LogRow[]): Promise<LogPosition>
  /** The latest state and every row after it, as they were at one moment. */
  load(boardId: BoardId): Promise<StoredBoard>
  /** Saves the state; the rows it covers move to the history. Does nothing when a later state is there: safe to repeat. */
  compact(boardId: BoardId, compaction: Compaction): Promise<void>
  /** Waits for appends under way. */
  close(): Promise<void>
}
