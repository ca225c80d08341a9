/**
 * Makes the services of one server out of their parts, in the order in which they need each other, and ends them in
 * reverse. Decides nothing.
 */
import type { IncomingMessage } from 'node:http'
import path from 'node:path'
import { can } from '@/lib/access/can'
import type { BoardId } from '@/lib/schema/ids'
import { createAuth } from './auth/create-auth'
import { createBoards } from './boards/create-boards'
import type { Config } from './config'
import { createDocuments } from './documents/create-documents'
import { bodyLimits, createBodies, strangerBodyLimits } from './http/bodies'
import type { Logger } from './log'
import { createInProcessRelay } from './relay/in-process-relay'
import type { Services } from './services'
import { createSnapshots } from './snapshots/create-snapshots'
import type { SigningKey } from './snapshots/signing-key'
import { createBlobStore } from './storage/blob-store'
import type { Inspected } from './storage/sqlite/inspect-database'
import { openStore } from './storage/sqlite/open-store'
import { NOTHING_LEFT, startInspection } from './storage/sqlite/start-inspection'
import { createSqliteBoardStorage } from './storage/sqlite/sqlite-board-storage'
import type { Grant, Refusal } from './sync/grant'
import { createRooms } from './sync/rooms'
import { createTeams } from './teams/create-teams'

export interface Composed {
  readonly services: Services
  /** Who asks for a socket, and what they may do on this board. */
  readonly decide: (request: IncomingMessage, boardId: BoardId) => Promise<Grant | Refusal>
  /** See `StoreClient.lost`. */
  readonly storeLost: Promise<Error>
  /** Drains the rooms and ends what runs on other threads. Requests under way still reach the store. Safe to repeat. */
  drain(): Promise<void>
  /** Drains and closes the store. */
  dispose(): Promise<void>
}

/** What a start finds or makes in the data folder before anything is opened. */
export interface Found {
  /** Of the database; looked at here unless given. */
  readonly inspected?: Inspected
  /** NEXTAUTH_SECRET. */
  readonly sessionSecret: string
  readonly signingKey: SigningKey
  /** See `createDocuments`. */
  readonly answerWithinMs?: number
}

export function databaseFile({ dataFolder }: Pick<Config, 'dataFolder'>): string {
  return path.join(dataFolder, 'redthread.db')
}

/** Opens the store in the data folder (migrating it) and everything that stands on it. Fails with one sentence. */
export async function compose(config: Config, log: Logger, found: Found): Promise<Composed> {
  const { inspected, sessionSecret, signingKey, answerWithinMs } = found
  const store = await openStore({ file: databaseFile(config), ...(inspected && { inspected }) })
  const { database } = store
  const inspection = store.unchecked === 'nothing' ? NOTHING_LEFT : startInspection(databaseFile(config), log)
  const { limits } = config
  const bodies = createBodies(bodyLimits(limits))
  const strangersBodies = createBodies(strangerBodyLimits(limits))
  const blobs = createBlobStore(path.join(config.dataFolder, 'blobs'))
  const boardStorage = createSqliteBoardStorage(store.client)
  const rooms = createRooms({ storage: boardStorage, relay: createInProcessRelay(), limits, log })
  const { auth, accessChanges, hasher } = await createAuth({
    config,
    log,
    database,
    secret: sessionSecret,
    onAccessChange: ({ sessionId, userId, boardId }) => rooms.revoke({ sessionId, userId, boardId }),
  })
  const boards = createBoards({
    database,
    accessChanges,
    blobs,
    log,
    trashDays: limits.trashDays,
    notice: rooms.notice,
    closeBoard: (boardId) => rooms.revoke({ boardId, isGone: true }),
  })
  const services: Services = {
    config,
    log,
    bodies,
    strangersBodies,
    database,
    inspection,
    boardStorage,
    blobs,
    rooms,
    auth,
    boards,
    teams: createTeams({
      database,
      accessChanges,
      hasher,
      publicUrl: config.publicUrl,
      inviteLifeMs: limits.inviteHours * 3_600_000,
    }),
    documents: createDocuments({ database, blobs, bodies, rooms, limits, ...(answerWithinMs && { answerWithinMs }) }),
    snapshots: createSnapshots({
      database,
      blobs,
      rooms,
      boards,
      signingKey,
      limits,
    }),
  }

  async function drain(): Promise<void> {
    await Promise.all([rooms.drain(), services.documents.dispose(), services.snapshots.dispose()])
  }

  return {
    services,
    storeLost: store.client.lost,
    async decide(request, boardId) {
      const principal = await auth.principalFromHeaders(request.headers)
      if (!principal) return { status: 401 }
      const grant = await boards.grantFor(principal, boardId)
      if (!grant || !can(grant, 'view-board')) return { status: 403 }
      const { userId: id, name, colour, sessionId } = principal
      return { boardId, user: { id, name, colour }, sessionId, canEdit: can(grant, 'edit-board') }
    },
    drain,
    async dispose() {
      await drain()
      auth.dispose()
      boards.dispose()
      inspection.dispose()
      await database.destroy()
    },
  }
}
