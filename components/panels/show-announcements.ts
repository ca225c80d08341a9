import { dismiss, shown, toast } from '@/components/ui/show-toast'
import type { Cell } from '@/lib/cell/cell'
import type { Announcement } from '@/lib/session/announcement'

interface Condition {
  holds(): boolean
  /** Ends what it follows. */
  stop(): void
}

/** What was shown: told again to another listener, it is no news. */
const told = new WeakSet<Announcement>()

/**
 * Shows each announcement as a toast, the last that came before anybody listened included. When one of `followed` changes,
 * it takes back what no longer holds. Returns how to stop.
 */
export function showAnnouncements(
  announcement: Cell<Announcement | null>,
  followed: readonly Pick<Cell<unknown>, 'subscribe'>[],
): () => void {
  const conditions = new Map<number, Condition>()
  const look = () => {
    for (const [id, { holds, stop }] of conditions) {
      const isShown = shown.get().some((each) => each.id === id)
      if (isShown && holds()) continue
      conditions.delete(id)
      stop()
      dismiss(id)
    }
  }
  const show = () => {
    const said = announcement.get()
    if (!said || told.has(said)) return
    told.add(said)
    const { text, tone, about, more, takesKeys, undo, holds, follows } = said
    const id = toast({ text, tone, about, more, takesKeys, action: undo && { words: 'Undo', run: undo } })
    if (holds) conditions.set(id, { holds, stop: follows?.subscribe(look) ?? (() => undefined) })
  }
  const stops = [announcement.subscribe(show), ...[...followed, shown].map((each) => each.subscribe(look))]
  show()
  look() // what came before may hold no more
  return () => {
    for (const stop of stops) stop()
    for (const { stop } of conditions.values()) stop()
  }
}
