/** A bounded line for heavy work: so many at once, so many waiting, and nobody holds up the others by sending much. */
import { RedthreadError } from '@/lib/errors/redthread-error'

export interface WaitingLine {
  /**
   * Runs `act` when its turn comes: the next is of the sender that holds the fewest places, and of these the first that
   * came. Who gives up (`signal`) leaves the line at once with `cancelled`; when the line is full, or the sender's part of
   * it, `too-many` is thrown.
   */
  inTurn<T>(act: () => Promise<T>, turn: Turn): Promise<T>
}

export interface Turn {
  /** Whoever the work is for: an account, an address. */
  readonly sender: string
  readonly signal?: AbortSignal
}

export interface LineOptions {
  readonly places: number
  readonly maxWaiting: number
  readonly maxWaitingOfOne: number
}

interface Waiting {
  readonly sender: string
  readonly go: () => void
}

export function createWaitingLine(options: LineOptions): WaitingLine {
  const { places, maxWaiting, maxWaitingOfOne } = options
  const waiting = new Set<Waiting>()
  /** One entry for each place taken. */
  const holders: string[] = []

  async function takePlace({ sender, signal }: Turn): Promise<void> {
    if (signal?.aborted) throw cancelled()
    if (holders.length < places) {
      holders.push(sender)
      return
    }
    const ofOne = countOf(
      sender,
      [...waiting].map((each) => each.sender),
    )
    if (ofOne >= maxWaitingOfOne) throw tooMany(`${ofOne} such tasks of yours`)
    if (waiting.size >= maxWaiting) throw tooMany(`${maxWaiting} such tasks`)
    await new Promise<void>((resolve, reject) => {
      const mine = { sender, go: resolve }
      waiting.add(mine)
      signal?.addEventListener('abort', () => waiting.delete(mine) && reject(cancelled()), { once: true })
    })
  }
  /** A place passes straight to the next in line, so nobody can slip in between. */
  function leavePlace(sender: string): void {
    holders.splice(holders.indexOf(sender), 1)
    let next: Waiting | undefined
    for (const each of waiting) {
      if (!next || countOf(each.sender, holders) < countOf(next.sender, holders)) next = each
    }
    if (!next) return
    waiting.delete(next)
    holders.push(next.sender)
    next.go()
  }

  return {
    async inTurn(act, turn) {
      await takePlace(turn)
      try {
        return await act()
      } finally {
        leavePlace(turn.sender)
      }
    },
  }
}

function countOf(sender: string, all: readonly string[]): number {
  return all.filter((each) => each === sender).length
}

function cancelled(): RedthreadError {
  return new RedthreadError('cancelled', 'This was cancelled before its turn came.')
}

function tooMany(what: string): RedthreadError {
  return new RedthreadError('too-many', `The server has ${what} waiting. Try again in a minute.`, {
    details: { retryAfterSeconds: 60 },
  })
}
