/**
 * Slows down guessing of passwords. Each attempt is counted as a failure before the password is looked at, in one
 * transaction, so that parallel attempts gain nothing; a right password takes its count back. Counted in the store:
 * restarts and further nodes change nothing.
 */
import { createHash } from 'node:crypto'
import { RedthreadError } from '@/lib/errors/redthread-error'
import { addressPrefix } from '@/server/http/client-address'
import type { Database } from '@/server/storage/database'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
/** Failures that are this old are forgotten. */
const FORGET_MS = 60 * MINUTE_MS

interface Bucket {
  readonly key: string
  /** Failures before the first delay; it then doubles from one second with each further one. */
  readonly free: number
  readonly longestMs: number
  /** Whether a right password empties it, or only takes its own attempt back. */
  readonly isEmptiedByRight: boolean
}
export interface Guess {
  /** Normalised. */
  readonly email: string
  readonly address: string
  /** The browser's own key, if it signed in to this account before. */
  readonly device: string | null
}

/**
 * Counts the attempt. Returns how to take it back once the password was right. Throws `too-many` with
 * `details.retryAfterSeconds` while the caller has to wait; a refused attempt is not counted.
 */
export async function countAttempt(
  database: Database,
  guess: Guess,
  now: number = Date.now(),
): Promise<{ takeBack(): Promise<void> }> {
  const buckets = bucketsOf(guess)
  await database.transaction().execute(async (transaction) => {
    const rows = await transaction
      .selectFrom('sign_in_attempts')
      .selectAll()
      .where(
        'key',
        'in',
        buckets.map(({ key }) => key),
      )
      .execute()
    // Never longer than the bucket makes anybody wait, also when the clock was set back meanwhile.
    const waitOf = ({ key, longestMs }: Bucket) =>
      Math.min(longestMs, (rows.find((row) => row.key === key)?.blocked_until ?? now) - now)
    const waitMs = Math.max(0, ...buckets.map(waitOf))
    if (waitMs > 0) throw tooMany(waitMs)
    for (const bucket of buckets) {
      const row = rows.find(({ key }) => key === bucket.key)
      const failures = (row && now - row.last_at < FORGET_MS ? row.failures : 0) + 1
      const counted = { failures, last_at: now, blocked_until: now + delayMs(bucket, failures) }
      await transaction
        .insertInto('sign_in_attempts')
        .values({ key: bucket.key, ...counted })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(counted))
        .execute()
    }
    await transaction
      .deleteFrom('sign_in_attempts')
      .where('last_at', '<', now - FORGET_MS)
      .execute()
  })
  return {
    takeBack: () =>
      database.transaction().execute(async (transaction) => {
        for (const { key, isEmptiedByRight } of buckets) {
          await transaction
            .updateTable('sign_in_attempts')
            .set(({ eb }) => ({ failures: isEmptiedByRight ? 0 : eb('failures', '-', 1), blocked_until: 0 }))
            .where('key', '=', key)
            .where('failures', '>', 0)
            .execute()
        }
      }),
  }
}

/**
 * A known browser counts by itself. Anybody else counts three times: this account from this place (a few guesses),
 * this place for all accounts (an office shares an address), and this account from anywhere (many machines guessing
 * one password; the delay stays short, because it also meets the account's person on a new machine).
 */
function bucketsOf({ email, address, device }: Guess): readonly Bucket[] {
  if (device !== null) {
    return [{ key: digest('device', device, email), free: 5, longestMs: 15 * MINUTE_MS, isEmptiedByRight: true }]
  }
  const place = addressPrefix(address)
  return [
    { key: digest('pair', email, place), free: 5, longestMs: 15 * MINUTE_MS, isEmptiedByRight: true },
    { key: digest('place', place), free: 50, longestMs: 15 * MINUTE_MS, isEmptiedByRight: false },
    { key: digest('account', email), free: 100, longestMs: 30 * SECOND_MS, isEmptiedByRight: false },
  ]
}

function delayMs({ free, longestMs }: Bucket, failures: number): number {
  return failures <= free ? 0 : Math.min(longestMs, SECOND_MS * 2 ** Math.min(failures - free - 1, 20))
}

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('base64url')
}

function tooMany(waitMs: number): RedthreadError {
  const seconds = Math.ceil(waitMs / SECOND_MS)
  const wait =
    seconds < 90 ? `${seconds} ${seconds === 1 ? 'second' : 'seconds'}` : `${Math.ceil(seconds / 60)} minutes`
  return new RedthreadError('too-many', `There were too many attempts to sign in; try again in ${wait}.`, {
    details: { retryAfterSeconds: seconds },
  })
}
