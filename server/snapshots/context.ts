/** What every verb of this folder works with. */
import type { Limits } from '@/server/config'
import type { Boards } from '@/server/boards/boards'
import type { BlobStore } from '@/server/storage/blob-store'
import type { Database } from '@/server/storage/database'
import type { Rooms } from '@/server/sync/rooms'
import type { FileWorkers } from './run-file-worker'
import type { SigningKey } from './signing-key'

export interface SnapshotContext {
  readonly database: Database
  readonly blobs: BlobStore
  readonly rooms: Pick<Rooms, 'stateOf' | 'notice'>
  readonly boards: Pick<Boards, 'create' | 'get'>
  readonly signingKey: SigningKey
  readonly limits: Pick<Limits, 'boardFileBytes' | 'boardBytes' | 'picturePixels'>
  readonly workers: FileWorkers
}
