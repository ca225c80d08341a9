'use client'
/** The board screen: opens the session, lays the parts out, and closes it when the page is left. Decides nothing. */
import { useEffect, useState } from 'react'
import { SessionProvider } from '@/components/hooks/session-context'
import { Announcements } from '@/components/panels/announcements'
import { Inspector } from '@/components/panels/inspector'
import { LeftPanel } from '@/components/panels/left-panel'
import { Reader } from '@/components/panels/reader'
import { RelationQuestionPopover } from '@/components/panels/relation-question'
import { ToolBar } from '@/components/panels/tool-bar'
import { ZoomBar } from '@/components/panels/zoom-bar'
import { Toaster } from '@/components/ui/toast'
import type { BoardSession } from '@/lib/session/board-session'
import { openBoardSession, type OpenBoard } from '@/lib/session/open-board-session'
import { BoardSkeleton } from './board-skeleton'
import { BoardSurface } from './board-surface'
import { TopBar } from './top-bar'

export function BoardScreen({ open }: { open: OpenBoard }) {
  const session = useOpenSession(open)
  if (!session) return <BoardSkeleton />
  return (
    <SessionProvider session={session}>
      <div className="flex h-dvh flex-col overflow-hidden bg-canvas">
        <TopBar />
        <div className="flex min-h-0 flex-1 max-md:flex-col">
          <LeftPanel />
          <Reader />
          <main className="relative min-h-0 min-w-90 flex-1 max-md:min-w-0" aria-label="Board">
            <BoardSurface />
            <ToolBar />
            <ZoomBar />
          </main>
          <Inspector />
        </div>
      </div>
      <RelationQuestionPopover />
      <Announcements />
      <Toaster />
    </SessionProvider>
  )
}

/**
 * A session lives as long as the screen and the role it was opened with; an effect opens it, so that a page left while
 * rendering opens nothing.
 */
function useOpenSession(open: OpenBoard): BoardSession | null {
  const [role, setRole] = useState(open.me.role)
  const [session, setSession] = useState<BoardSession | null>(null)
  useEffect(() => {
    const opened = openBoardSession({ ...open, me: { ...open.me, role } }, { onRole: setRole })
    setSession(opened)
    return () => {
      setSession(null)
      opened.dispose()
    }
    // The page is keyed by the board; its other facts are what they were when it was opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [open.boardId, role])
  return session
}
