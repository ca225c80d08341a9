/**
 * Reads something again whenever asked, one read at a time. Asked during a read, one more follows it: that one surely
 * sees what changed, however many asked. `run` swallows a failure, for the next notice tries again; `runNow` tells it.
 */
export interface Refresher {
  run(): void
  /** Resolves when a read that began after this call is done. */
  runNow(): Promise<void>
  dispose(): void
}

export function createRefresher(read: () => Promise<void>): Refresher {
  let current: Promise<void> | undefined
  let next: Promise<void> | undefined
  let isDisposed = false

  function start(): Promise<void> {
    const reading = read().finally(() => {
      if (current === reading) current = undefined
    })
    current = reading
    return reading
  }
  async function runNow(): Promise<void> {
    if (isDisposed) return
    if (!current) return start()
    next ??= current
      .catch(() => undefined) // its own callers heard of it
      .then(() => {
        next = undefined
        return isDisposed ? undefined : start()
      })
    return next
  }

  return {
    run: () => void runNow().catch(() => undefined),
    runNow,
    dispose() {
      isDisposed = true
    },
  }
}
