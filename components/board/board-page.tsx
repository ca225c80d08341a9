'use client'
/**
 * The door between the server's page and the board screen. The screen is loaded in the browser only: it holds Yjs, of
 * which one process may have one copy.
 */
import dynamic from 'next/dynamic'
import type { OpenBoard } from '@/lib/session/open-board-session'
import { BoardSkeleton } from './board-skeleton'

const BoardScreen = dynamic(() => import('./board-screen').then((module) => module.BoardScreen), {
  ssr: false,
  loading: BoardSkeleton,
})

export function BoardPage({ open }: { open: OpenBoard }) {
  return <BoardScreen key={open.boardId} open={open} />
}
