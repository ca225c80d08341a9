/**
 * What panels make of a letter costs more than the letter, and would keep the next one from the screen: while `isWriting`,
 * `notify` is called when the hand rests, or after `MAX_BEHIND_MS`; else at once.
 */
const PAUSE_MS = 250
const MAX_BEHIND_MS = 1000

export interface BehindTheHand {
  /** Something changed. */
  tell(): void
  stop(): void
}

export function createBehindTheHand(isWriting: () => boolean, notify: () => void): BehindTheHand {
  let pause: ReturnType<typeof setTimeout> | undefined
  let longest: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    clearTimeout(pause)
    clearTimeout(longest)
    pause = longest = undefined
  }
  const follow = () => {
    stop()
    notify()
  }
  return {
    tell() {
      if (!isWriting()) return follow()
      clearTimeout(pause)
      pause = setTimeout(follow, PAUSE_MS)
      longest ??= setTimeout(follow, MAX_BEHIND_MS)
    },
    stop,
  }
}
