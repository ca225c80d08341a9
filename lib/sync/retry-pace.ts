/** How long a connection waits before it tries again, and when trying is of no use any more. */
import { CLOSE_CODES } from '@/lib/errors/close-codes'

export interface RetryPace {
  /** The server took something of ours: what is sent from here is taken. */
  taken(): void
  synced(): void
  /** After each lost connection; `code` is why, undefined where nobody said. */
  closed(code: number | undefined): { readonly pauseMs: number; readonly isHopeless: boolean }
}

const FIRST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 5_000
/** A connection that held this long has proved that the server is well. */
const STEADY_AFTER_MS = 5_000
/** So many refusals of our bytes in a row mean that it is the bytes. */
const MAX_REFUSED_IN_A_ROW = 3

export function createRetryPace(): RetryPace {
  let failures = 0
  let refusedInARow = 0
  let syncedAt = Infinity
  return {
    taken() {
      failures = refusedInARow = 0
    },
    synced() {
      syncedAt = Date.now()
    },
    closed(code) {
      // A server that lets us in and throws us out again is waited for like one that does not answer.
      failures = Date.now() - syncedAt >= STEADY_AFTER_MS ? 1 : failures + 1
      syncedAt = Infinity
      if (code === CLOSE_CODES.malformed || code === CLOSE_CODES.notAllowed) refusedInARow += 1
      const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures - 1, 10))
      // Half of the pause is chance, so that after a restart of the server not everybody comes back in one moment.
      const pauseMs = Math.round(longest * (0.5 + Math.random() / 2))
      return { pauseMs, isHopeless: refusedInARow >= MAX_REFUSED_IN_A_ROW }
    },
  }
}
