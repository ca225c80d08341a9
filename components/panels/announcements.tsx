'use client'
/** Brings what the open board announces to the page's toasts, and takes back what no longer holds. Draws nothing. */
import { useEffect } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { dismiss, shown, toast } from '@/components/ui/show-toast'

export function Announcements() {
  const { announcement, board, library, tool } = useBoardSession()
  useEffect(() => {
    const conditions = new Map<number, () => boolean>()
    const look = () => {
      for (const [id, holds] of conditions) {
        const isShown = shown.get().some((each) => each.id === id)
        if (isShown && holds()) continue
        conditions.delete(id)
        dismiss(id)
      }
    }
    const show = () => {
      const said = announcement.get()
      if (!said) return
      const id = toast({
        text: said.text,
        tone: said.tone,
        about: said.about,
        more: said.more,
        takesKeys: said.takesKeys,
        action: said.undo && { words: 'Undo', run: said.undo },
      })
      if (said.holds) conditions.set(id, said.holds)
    }
    const stops = [
      announcement.subscribe(show),
      ...[board, library.importCount, tool].map((each) => each.subscribe(look)),
    ]
    return () => stops.forEach((stop) => stop())
  }, [announcement, board, library, tool])
  return null
}
