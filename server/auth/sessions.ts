/**
 * Sign-in sessions as rows. The cookie only names one; whoever copied it is out the moment the row is gone.
 */
import { randomId, type UserId } from '@/lib/schema/ids'
import type { Database } from '@/server/storage/database'
import { recordAccessChange } from './access-changes'
import type { Principal } from './principal'

const MINUTE_MS = 60_000
/** `last_seen_at` is written at most this often. */
const SEEN_EVERY_MS = 5 * MINUTE_MS
const MAX_USER_AGENT_UNITS = 200

export interface SessionTimes {
  /** Without a request for this long, the session ends. */
  readonly idleMs: number
  /** However busy, it ends this long after sign-in. */
  readonly longestMs: number
}

export async function insertSession(
  database: Database,
  session: { userId: UserId; userAgent: string; address: string },
  times: SessionTimes,
  now: number = Date.now(),
): Promise<string> {
  const id = randomId()
  await database
    .insertInto('auth_sessions')
    .values({
      id,
      user_id: session.userId,
      created_at: now,
      last_seen_at: now,
      expires_at: now + times.longestMs,
      user_agent: session.userAgent.slice(0, MAX_USER_AGENT_UNITS),
      address: session.address,
    })
    .execute()
  return id
}

/** The person whose living session this is; null when it ended, or the account is disabled. Marks it as seen. */
export async function findSession(
  database: Database,
  sessionId: string,
  userId: string,
  times: SessionTimes,
  now: number = Date.now(),
): Promise<Principal | null> {
  const row = await database
    .selectFrom('auth_sessions')
    .innerJoin('users', 'users.id', 'auth_sessions.user_id')
    .select(['users.id', 'users.name', 'users.colour', 'users.operator', 'auth_sessions.last_seen_at'])
    .where('auth_sessions.id', '=', sessionId)
    .where('users.id', '=', userId as UserId)
    .where('users.disabled_at', 'is', null)
    .where('auth_sessions.expires_at', '>', now)
    .where('auth_sessions.last_seen_at', '>', now - times.idleMs)
    .executeTakeFirst()
  if (!row) return null
  if (Math.abs(now - row.last_seen_at) > SEEN_EVERY_MS) {
    const mark = database.updateTable('auth_sessions').set({ last_seen_at: now }).where('id', '=', sessionId)
    await mark.execute().catch(() => undefined) // a disk that is full keeps nobody from reading
  }
  return { userId: row.id, name: row.name, colour: row.colour, sessionId, isOperator: row.operator === 1 }
}

/** Ends the session as part of `database`, a transaction. Returns whose it was; null when it had ended already. */
export async function deleteSession(database: Database, sessionId: string): Promise<UserId | null> {
  const row = await database
    .deleteFrom('auth_sessions')
    .where('id', '=', sessionId)
    .returning('user_id')
    .executeTakeFirst()
  if (!row) return null
  await recordAccessChange(database, { sessionId })
  return row.user_id
}

/** Ends every session of the person but `except`, as part of `database`, a transaction. */
export async function deleteSessionsOf(database: Database, userId: UserId, except: string | null): Promise<void> {
  const rows = await database.selectFrom('auth_sessions').select('id').where('user_id', '=', userId).execute()
  for (const { id } of rows) if (id !== except) await deleteSession(database, id)
}

/** Ends what is past its time, so that its sockets close too. */
export async function sweepSessions(database: Database, times: SessionTimes, now: number = Date.now()): Promise<void> {
  const late = await database
    .selectFrom('auth_sessions')
    .select('id')
    .where(({ or, eb }) => or([eb('expires_at', '<=', now), eb('last_seen_at', '<=', now - times.idleMs)]))
    .execute()
  if (late.length === 0) return
  await database.transaction().execute(async (transaction) => {
    for (const { id } of late) await deleteSession(transaction, id)
  })
}
