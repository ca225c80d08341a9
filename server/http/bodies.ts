/**
 * How many bytes of requests' bodies are in memory at one time, of one sender and of all. What would be more is refused, so
 * that nobody fills the server's memory by sending much at once, however slowly; what is there already is not touched.
 */
import type { Limits } from '@/server/config'
import { RedthreadError } from '@/lib/errors/redthread-error'

const RETRY_AFTER_SECONDS = 10

export interface BodyLimits {
  readonly bytesOfOne: number
  readonly bytesOfAll: number
}

/** By the largest that one request may bring: text in JSON may be twice as long as the document that it is. */
export function bodyLimits({
  documentBytes,
  boardFileBytes,
}: Pick<Limits, 'documentBytes' | 'boardFileBytes'>): BodyLimits {
  const largest = Math.max(boardFileBytes, 2 * documentBytes)
  return { bytesOfOne: 4 * largest, bytesOfAll: 8 * largest }
}

/** Of whoever is not signed in: one file of the largest at a time from one address, six of all. */
export function strangerBodyLimits({ boardFileBytes }: Pick<Limits, 'boardFileBytes'>): BodyLimits {
  return { bytesOfOne: boardFileBytes, bytesOfAll: 6 * boardFileBytes }
}

export interface Bodies {
  /** Begins to count for `sender`: an account, or a stranger's address. */
  hold(sender: string): HeldBytes
}

export interface HeldBytes {
  /** Throws `too-many`, and then has not counted them. */
  add(bytes: number): void
  /** They are gone from memory. Safe to repeat. */
  release(): void
}

export function createBodies({ bytesOfOne, bytesOfAll }: BodyLimits): Bodies {
  const bySender = new Map<string, number>()
  let ofAll = 0

  function count(sender: string, bytes: number): void {
    const ofOne = (bySender.get(sender) ?? 0) + bytes
    if (ofOne > 0) bySender.set(sender, ofOne)
    else bySender.delete(sender)
    ofAll += bytes
  }

  return {
    hold(sender) {
      let held = 0
      return {
        add(bytes) {
          if ((bySender.get(sender) ?? 0) + bytes > bytesOfOne) throw tooMany('You are sending')
          if (ofAll + bytes > bytesOfAll) throw tooMany('People are sending')
          count(sender, bytes)
          held += bytes
        },
        release() {
          if (held > 0) count(sender, -held)
          held = 0
        },
      }
    },
  }
}

function tooMany(who: string): RedthreadError {
  return new RedthreadError('too-many', `${who} too much at once. Try again when some of it has arrived.`, {
    details: { retryAfterSeconds: RETRY_AFTER_SECONDS },
  })
}
