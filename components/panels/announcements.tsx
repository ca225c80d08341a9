'use client'
/** Brings what the open board announces to the page's toasts, and takes back what no longer holds. Draws nothing. */
import { useEffect } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { showAnnouncements } from './show-announcements'

export function Announcements() {
  const { announcement, board, library, tool } = useBoardSession()
  useEffect(
    () => showAnnouncements(announcement, [board, library.importCount, tool]),
    [announcement, board, library, tool],
  )
  return null
}
