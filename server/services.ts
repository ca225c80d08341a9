/**
 * The running server as routes see it. Next bundles its own copy of every module, so the one instance lives on
 * `globalThis`; main.ts puts it there before the first request. Logic runs in the server's bundle, routes only call.
 */
import type { Config } from './config'
import type { Bodies } from './http/bodies'
import type { Logger } from './log'
import type { Database } from './storage/database'
import type { Inspection } from './storage/sqlite/start-inspection'
import type { BoardStorage } from './storage/board-storage'
import type { BlobStore } from './storage/blob-store'
import type { Rooms } from './sync/rooms'
import type { Auth } from './auth/auth'
import type { Teams } from './teams/teams'
import type { Boards } from './boards/boards'
import type { Documents } from './documents/documents'
import type { Snapshots } from './snapshots/snapshots'

export interface Services {
  readonly config: Config
  readonly log: Logger
  readonly bodies: Bodies
  /** Files of whoever is not signed in. */
  readonly strangersBodies: Bodies
  readonly database: Database
  readonly inspection: Inspection
  readonly boardStorage: BoardStorage
  readonly blobs: BlobStore
  readonly rooms: Rooms
  readonly auth: Auth
  readonly teams: Teams
  readonly boards: Boards
  readonly documents: Documents
  readonly snapshots: Snapshots
}

declare global {
  // `var` is what puts a name on globalThis' type.
  var redthreadServices: Services | undefined
}

/** The running services. Throws when called outside a running server (a build, a script). */
export function services(): Services {
  const running = globalThis.redthreadServices
  if (!running) throw new Error('The Redthread server is not running in this process.')
  return running
}
