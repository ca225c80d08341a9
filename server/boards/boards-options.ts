import type { Notice } from '@/lib/protocol/messages'
import type { BoardId } from '@/lib/schema/ids'
import type { AccessChanges } from '@/server/auth/access-changes'
import type { Logger } from '@/server/log'
import type { BlobStore } from '@/server/storage/blob-store'
import type { Database } from '@/server/storage/database'

export interface BoardsOptions {
  readonly database: Database
  readonly accessChanges: AccessChanges
  /** Tells the people who have the board open. */
  readonly notice: (boardId: BoardId, notice: Notice) => void
  /** Closes the board's sockets for good: it is in the trash. */
  readonly closeBoard: (boardId: BoardId) => void
  readonly blobs: BlobStore
  /** See `Limits.trashDays`. */
  readonly trashDays: number
  readonly log: Logger
}
