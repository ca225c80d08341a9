/** What every verb of this folder works with. */
import type { Limits } from '@/server/config'
import type { BoardId } from '@/lib/schema/ids'
import type { Notice } from '@/lib/protocol/messages'
import type { Boards } from '@/server/boards/boards'
import type { BlobStore } from '@/server/storage/blob-store'
import type { BoardStorage } from '@/server/storage/board-storage'
import type { Database } from '@/server/storage/database'
import type { FileWorkers } from './run-file-worker'
import type { SigningKey } from './signing-key'

/** The rooms, as far as snapshots need them. */
export interface BoardStates {
  /** The board at the log's head: Yjs updates (v1) to apply in order. Throws `not-found`. */
  stateOf(boardId: BoardId): Promise<{ readonly updates: readonly Uint8Array[] }>
  notice(boardId: BoardId, notice: Notice): void
}

export interface SnapshotContext {
  readonly database: Database
  readonly boardStorage: Pick<BoardStorage, 'append'>
  readonly blobs: BlobStore
  readonly rooms: BoardStates
  readonly boards: Pick<Boards, 'create'>
  readonly signingKey: SigningKey
  readonly limits: Pick<Limits, 'boardBytes' | 'boardFileBytes'>
  readonly workers: FileWorkers
}
