'use client'
/** The door between the server's page and a snapshot's screen, which is loaded in the browser only. */
import dynamic from 'next/dynamic'
import { BoardSkeleton } from '@/components/board/board-skeleton'
import type { OpenSnapshot } from './snapshot-screen'

const SnapshotScreen = dynamic(() => import('./snapshot-screen').then((module) => module.SnapshotScreen), {
  ssr: false,
  loading: BoardSkeleton,
})

export function SnapshotDoor({ open }: { readonly open: OpenSnapshot }) {
  return <SnapshotScreen key={open.id} open={open} />
}
