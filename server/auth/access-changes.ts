/**
 * How open sockets and caches learn that a session or a right is gone. A change is a row written in the transaction
 * that takes the right away; after the commit it is delivered here at once, and within a second in every other process
 * on the same store (the command line changes passwords, too). One path for both, so none can be forgotten.
 */
import type { BoardId, UserId } from '@/lib/schema/ids'
import type { Logger } from '@/server/log'
import type { Database } from '@/server/storage/database'

/** Names a session that ended, or a user, a board, or a user on a board whose rights are to be decided afresh. */
export interface AccessChange {
  readonly sessionId?: string
  readonly userId?: UserId
  readonly boardId?: BoardId
}

export interface AccessChanges {
  /** Delivers what was committed and not yet delivered here. Callers await it before they answer. */
  deliver(): Promise<void>
  dispose(): void
}

const POLL_MS = 1000
const KEEP_MS = 60 * 60 * 1000

/** Writes `change` as part of `database`, the transaction that makes it true. */
export async function recordAccessChange(database: Database, change: AccessChange): Promise<void> {
  await database
    .insertInto('access_changes')
    .values({
      at: Date.now(),
      session_id: change.sessionId ?? null,
      user_id: change.userId ?? null,
      board_id: change.boardId ?? null,
    })
    .execute()
}

/** Starts to watch. Resolves once it knows where the present ends: earlier changes concern no socket of this process. */
export async function watchAccessChanges(options: {
  readonly database: Database
  readonly log: Logger
  readonly onChange: (change: AccessChange) => void
}): Promise<AccessChanges> {
  const { database, log, onChange } = options
  const last = await database
    .selectFrom('access_changes')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .executeTakeFirst()
  let seen = Number(last?.seq ?? 0)
  let isFailing = false
  let running: Promise<void> = Promise.resolve()

  async function readOn(): Promise<void> {
    const rows = await database
      .selectFrom('access_changes')
      .selectAll()
      .where('seq', '>', seen)
      .orderBy('seq')
      .execute()
    for (const row of rows) {
      seen = row.seq
      onChange({
        ...(row.session_id !== null && { sessionId: row.session_id }),
        ...(row.user_id !== null && { userId: row.user_id }),
        ...(row.board_id !== null && { boardId: row.board_id }),
      })
    }
  }
  /** One reading after another, so that a change is delivered once and in order. */
  const deliver = () => (running = running.catch(() => undefined).then(readOn))

  async function poll(): Promise<void> {
    try {
      await deliver()
      if (isFailing) log.info('Changes of rights are read again.')
      isFailing = false
    } catch (cause) {
      if (!isFailing) log.error({ err: cause }, 'Changes of rights cannot be read; trying again every second.')
      isFailing = true
    }
  }
  const polling = setInterval(() => void poll(), POLL_MS).unref()
  const sweep = () =>
    database
      .deleteFrom('access_changes')
      .where('at', '<', Date.now() - KEEP_MS)
      .execute()
  const sweeping = setInterval(() => void sweep().catch(() => undefined), KEEP_MS).unref() // the next sweep takes what this one left

  return {
    deliver,
    dispose() {
      clearInterval(polling)
      clearInterval(sweeping)
    },
  }
}
