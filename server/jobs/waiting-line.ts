/** A bounded line for heavy work: so many at once, so many waiting, first come first served. */
import { RedthreadError } from '@/lib/errors/redthread-error'

export interface WaitingLine {
  /**
   * Runs `act` when its turn comes. Who gives up (`signal`) leaves the line at once with `cancelled`; when the line is
   * full, `too-many` is thrown. Those of the same `sender` beyond its places are passed by until one of its own ends.
   */
  inTurn<T>(act: () => Promise<T>, turn?: { readonly signal?: AbortSignal; readonly sender?: string }): Promise<T>
}

interface LineOptions {
  readonly places: number
  readonly maxWaiting: number
  /** How many places one sender may hold; it may have as many again for each place waiting. */
  readonly placesOfOne?: number
}

interface Waiting {
  readonly sender: string | undefined
  readonly go: () => void
}

export function createWaitingLine({ places, maxWaiting, placesOfOne = places }: LineOptions): WaitingLine {
  const waiting = new Set<Waiting>()
  /** One entry for each place taken. */
  const holders: (string | undefined)[] = []

  const isFree = (sender: string | undefined) =>
    holders.length < places && (sender === undefined || countOf(sender, holders) < placesOfOne)

  async function takePlace(sender: string | undefined, signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted) throw cancelled()
    if (isFree(sender)) {
      holders.push(sender)
      return
    }
    const ofOne = [...waiting].map((each) => each.sender)
    const isTooMany = sender !== undefined && countOf(sender, ofOne) >= placesOfOne * places
    if (waiting.size >= maxWaiting || isTooMany) {
      const count = isTooMany ? placesOfOne * places : maxWaiting
      throw new RedthreadError('too-many', `The server has ${count} such tasks waiting. Try again in a minute.`, {
        details: { retryAfterSeconds: 60 },
      })
    }
    await new Promise<void>((resolve, reject) => {
      const mine = { sender, go: resolve }
      waiting.add(mine)
      signal?.addEventListener('abort', () => waiting.delete(mine) && reject(cancelled()), { once: true })
    })
  }
  /** A place passes straight to the next in line, so nobody can slip in between. */
  function leavePlace(sender: string | undefined): void {
    holders.splice(holders.indexOf(sender), 1)
    const next = [...waiting].find((each) => isFree(each.sender))
    if (!next) return
    waiting.delete(next)
    holders.push(next.sender)
    next.go()
  }

  return {
    async inTurn(act, { sender, signal } = {}) {
      await takePlace(sender, signal)
      try {
        return await act()
      } finally {
        leavePlace(sender)
      }
    },
  }
}

function countOf(sender: string, all: readonly (string | undefined)[]): number {
  return all.filter((each) => each === sender).length
}

function cancelled(): RedthreadError {
  return new RedthreadError('cancelled', 'This was cancelled before its turn came.')
}
