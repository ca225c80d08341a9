'use client'
/**
 * The door between the server's page and the board screen. The screen is loaded in the browser only: it holds Yjs, of
 * which one process may have one copy.
 */
import type { OpenBoard } from '@/lib/session/open-board-session'
import { useFetched } from '@/components/ui/use-fetched'
import { BoardSkeleton } from './board-skeleton'

const loadScreen = async () => (await import('./board-screen')).BoardScreen

export function BoardPage({ open }: { open: OpenBoard }) {
  const { part: BoardScreen, trouble } = useFetched('The board', loadScreen)
  if (!BoardScreen) return <BoardSkeleton trouble={trouble} />
  return <BoardScreen key={open.boardId} open={open} />
}
