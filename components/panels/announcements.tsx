'use client'
/** Brings what the open board announces to the page's toasts. Draws nothing. */
import { useEffect } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { toast } from '@/components/ui/show-toast'

export function Announcements() {
  const { announcement } = useBoardSession()
  useEffect(
    () =>
      announcement.subscribe(() => {
        const said = announcement.get()
        if (!said) return
        toast({
          text: said.text,
          tone: said.tone,
          about: said.about,
          more: said.more,
          action: said.undo && { words: 'Undo', run: said.undo },
        })
      }),
    [announcement],
  )
  return null
}
