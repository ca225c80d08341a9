/**
 * Keeps times true when the machine's clock was set back: a mark that lies in the future was written by a clock that ran
 * ahead, and would make a session or an invite last for as long as the clock was wrong. What has ended once stays ended.
 */
import type { Database } from '@/server/storage/database'
import type { SessionTimes } from './sessions'

export interface Lives {
  readonly sessions: SessionTimes
  readonly inviteMs: number
}

/** Safe to repeat; done every minute. */
export async function settleTimes(database: Database, lives: Lives, now: number = Date.now()): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    // Nothing lasts longer, counted from now, than it may last at all.
    const latestEnd = now + lives.sessions.longestMs
    await transaction
      .updateTable('auth_sessions')
      .set({ expires_at: latestEnd })
      .where('expires_at', '>', latestEnd)
      .execute()
    await transaction.updateTable('auth_sessions').set({ last_seen_at: now }).where('last_seen_at', '>', now).execute()
    const latestInvite = now + lives.inviteMs
    await transaction
      .updateTable('invites')
      .set({ expires_at: latestInvite })
      .where('expires_at', '>', latestInvite)
      .execute()
    // A link that was too old does not come back to life with an earlier time.
    await transaction
      .updateTable('invites')
      .set({ revoked_at: now })
      .where('expires_at', '<=', now)
      .where('used_at', 'is', null)
      .where('revoked_at', 'is', null)
      .execute()
  })
}
