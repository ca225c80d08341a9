'use client'
/** The board screen: opens the session, lays the parts out, and closes it when the page is left. Decides nothing. */
import { useEffect, useState, type DragEvent } from 'react'
import { SessionProvider, useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { useLoaded } from '@/components/hooks/use-loaded'
import { focusBoard } from '@/components/panels/focus-board'
import { readLens, rememberLens } from '@/components/panels/lens-state'
import { leftPanel } from '@/components/panels/panel-state'
import { rememberReader } from '@/components/panels/reader-memory'
import { Button } from '@/components/ui/button'
import { fetched } from '@/components/ui/fetched'
import { toast } from '@/components/ui/show-toast'
import { fetchAllAhead, useFetched } from '@/components/ui/use-fetched'
import { aRole, BOARD_ROLE_WORDS } from '@/components/people/role-words'
import type { BoardSession } from '@/lib/session/board-session'
import { openBoardSession, type OpenBoard, type Standing } from '@/lib/session/open-board-session'
import { BoardSkeleton, PanelSkeleton, TopBarSkeleton } from './board-skeleton'
import type * as BoardChrome from './board-chrome'
import { BoardSurface } from './board-surface'
import { OpeningWords } from './opening-words'

const OutlineLens = fetched('The outline', async () => (await import('@/components/outline/outline-lens')).OutlineLens)
const loadChrome = () => import('./board-chrome')

type Chrome = typeof BoardChrome

export function BoardScreen({ open }: { open: OpenBoard }) {
  const session = useOpenSession(open)
  const { part: chrome = null, trouble } = useFetched('What stands around the board', loadChrome)
  const isPanelOpen = useCell(leftPanel) !== null
  if (!session) return <BoardSkeleton />
  return (
    <SessionProvider session={session}>
      <div
        className="flex h-dvh flex-col overflow-clip bg-canvas pt-(--covered-top) pb-(--covered-foot)"
        onDragOver={refuseFiles}
      >
        {chrome && <SkipToBoard />}
        {chrome ? <chrome.TopBar /> : <TopBarSkeleton trouble={trouble} />}
        {/* What lies over the board on a narrow screen lies in here: under the bar, and the line that says what is not saved. */}
        <div className="relative flex min-h-0 flex-1 max-md:flex-col">
          {chrome ? <chrome.LeftPanel /> : <PanelSkeleton isOpen={isPanelOpen} />}
          {chrome && <chrome.Reader />}
          <Lens session={session} chrome={chrome} />
          {chrome && <chrome.Inspector />}
        </div>
      </div>
      {chrome && <chrome.BoardGone />}
      {chrome && <chrome.Announcements />}
      {chrome && <chrome.Toaster />}
      {chrome && <chrome.HoldStill />}
      {chrome && <FetchedAhead />}
    </SessionProvider>
  )
}

/** Once the board is here, the rest of the page's code comes too: a connection that is lost takes nothing away. */
function FetchedAhead() {
  const isLoaded = useLoaded()
  useEffect(() => (isLoaded ? fetchAllAhead() : undefined), [isLoaded])
  return null
}

/** The first stop of Tab on the page; seen only then. */
function SkipToBoard() {
  return (
    <Button className="fixed top-2 left-2 z-60 not-focus-visible:sr-only" onClick={focusBoard}>
      Skip to the board
    </Button>
  )
}

/** The board through the chosen lens. The surface is not kept behind another lens: its camera is the session's. */
function Lens({ session, chrome }: { readonly session: BoardSession; readonly chrome: Chrome | null }) {
  const { lens } = useCell(session.lens)
  const isOutline = lens === 'outline'
  return (
    <main
      tabIndex={-1}
      data-takes-focus
      data-page-part
      className="relative outline-none min-h-0 min-w-90 flex-1 [container:board/size] max-md:min-w-0"
      aria-label={isOutline ? 'Outline of the board' : 'Board'}
    >
      {isOutline ? (
        <OutlineLens />
      ) : (
        <>
          <BoardSurface />
          <Opening />
          {chrome && <chrome.BoardQuestions />}
          {chrome && <chrome.FollowFrame />}
          {chrome && <chrome.EmptyBoard />}
          {chrome && <chrome.BackToCards />}
          {chrome && <chrome.ToolBar />}
          {chrome && <chrome.ZoomBar />}
        </>
      )}
      {chrome && <chrome.Finding />}
    </main>
  )
}

/** The line under the top bar says what is the matter when there is no connection. */
function Opening() {
  const isLoaded = useLoaded()
  const { kind } = useCell(useBoardSession().connection.state)
  return !isLoaded && kind === 'connecting' && <OpeningWords />
}

/** A file let go where nothing takes it would take the page's place. */
function refuseFiles(event: DragEvent) {
  if (event.defaultPrevented || !event.dataTransfer.types.includes('Files')) return
  event.preventDefault()
  event.dataTransfer.dropEffect = 'none'
}

/**
 * A session lives as long as the screen and the role it was opened with; an effect opens it, so that a page left while
 * rendering opens nothing.
 */
function useOpenSession(open: OpenBoard): BoardSession | null {
  const [standing, setStanding] = useState<Standing>({ ...open, role: open.me.role })
  const [session, setSession] = useState<BoardSession | null>(null)
  useEffect(() => {
    const lens = readLens({ boardId: open.boardId, userId: open.me.userId })
    const { role, title, mayShare } = standing
    const onRole = (now: Standing) => {
      setStanding(now)
      toast({ about: 'role', text: `You are ${aRole(BOARD_ROLE_WORDS[now.role].name)} of this board now.` })
    }
    const opened = openBoardSession({ ...open, title, mayShare, me: { ...open.me, role } }, { onRole, lens })
    const stops = [rememberLens(opened), rememberReader(opened)]
    setSession(opened)
    return () => {
      stops.forEach((stop) => stop())
      setSession(null)
      opened.dispose()
    }
    // The page is keyed by the board; its other facts are what they were when it was opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [open.boardId, standing.role])
  return session
}
