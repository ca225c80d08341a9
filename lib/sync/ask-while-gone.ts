/** How often a page asks after a board that is gone for its person: it may be restored, or given back to them. */

const SHORTEST_PAUSE_MS = 10_000
const LONGEST_PAUSE_MS = 60_000
/** What has been gone for long is asked for less often. */
const PAUSES_SO_FAR = 6

/**
 * Calls `ask` until it resolves to true, the answer that ends it: every ten seconds at first, every minute in the end, and at
 * once when the page is looked at again. Returns how to call it off.
 */
export function askWhileGone(ask: () => Promise<boolean>): () => void {
  const page = globalThis.document as Document | undefined
  const since = Date.now()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isAsking = false
  let isOver = false
  const wait = () => {
    const pauseMs = Math.max(SHORTEST_PAUSE_MS, (Date.now() - since) / PAUSES_SO_FAR)
    timer = setTimeout(() => void look(), Math.min(pauseMs, LONGEST_PAUSE_MS))
  }
  const look = async () => {
    if (isAsking) return
    isAsking = true
    clearTimeout(timer)
    const isTold = await ask()
    isAsking = false
    if (isTold) stop()
    else if (!isOver) wait()
  }
  const onSeen = () => {
    if (page?.visibilityState === 'visible') void look()
  }
  const stop = () => {
    isOver = true
    clearTimeout(timer)
    page?.removeEventListener('visibilitychange', onSeen)
  }
  page?.addEventListener('visibilitychange', onSeen)
  wait()
  return stop
}
