'use client'
/** Brings what the open board announces to the page's toasts, and takes back what no longer holds. Draws nothing. */
import { useEffect } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { dismiss, shown, toast } from '@/components/ui/show-toast'

interface Condition {
  holds(): boolean
  /** Ends what it follows. */
  stop(): void
}

export function Announcements() {
  const { announcement, board, library, tool } = useBoardSession()
  useEffect(() => {
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
      if (!said) return
      const { text, tone, about, more, takesKeys, undo, holds, follows } = said
      const id = toast({ text, tone, about, more, takesKeys, action: undo && { words: 'Undo', run: undo } })
      if (holds) conditions.set(id, { holds, stop: follows?.subscribe(look) ?? (() => undefined) })
    }
    const stops = [
      announcement.subscribe(show),
      ...[board, library.importCount, tool, shown].map((each) => each.subscribe(look)),
    ]
    return () => {
      for (const stop of stops) stop()
      for (const { stop } of conditions.values()) stop()
    }
  }, [announcement, board, library, tool])
  return null
}
