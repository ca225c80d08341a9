/** A bounded line for heavy work: so many at once, so many waiting, first come first served. */
import { RedthreadError } from '@/lib/errors/redthread-error'

export interface WaitingLine {
  /**
   * Runs `act` when its turn comes. Who gives up (`signal`) leaves the line at once with `cancelled`; when the line is
   * full, `too-many` is thrown.
   */
  inTurn<T>(act: () => Promise<T>, signal?: AbortSignal): Promise<T>
}

export function createWaitingLine(options: { readonly places: number; readonly maxWaiting: number }): WaitingLine {
  const { places, maxWaiting } = options
  const waiting = new Set<() => void>()
  let taken = 0

  async function takePlace(signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) throw cancelled()
    if (taken < places) {
      taken += 1
      return
    }
    if (waiting.size >= maxWaiting) {
      throw new RedthreadError('too-many', `The server has ${maxWaiting} such tasks waiting. Try again in a minute.`, {
        details: { retryAfterSeconds: 60 },
      })
    }
    await new Promise<void>((resolve, reject) => {
      waiting.add(resolve)
      signal?.addEventListener('abort', () => waiting.delete(resolve) && reject(cancelled()), { once: true })
    })
  }
  /** A place passes straight to the next in line, so nobody can slip in between. */
  function leavePlace(): void {
    const [next] = waiting
    if (!next) taken -= 1
    else {
      waiting.delete(next)
      next()
    }
  }

  return {
    async inTurn(act, signal) {
      await takePlace(signal)
      try {
        return await act()
      } finally {
        leavePlace()
      }
    },
  }
}

function cancelled(): RedthreadError {
  return new RedthreadError('cancelled', 'This was cancelled before its turn came.')
}
