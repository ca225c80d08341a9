'use client'
/** The door between the server's page and a snapshot's screen, which is loaded in the browser only. */
import { BoardSkeleton } from '@/components/board/board-skeleton'
import { useFetched } from '@/components/ui/use-fetched'
import type { OpenSnapshot } from './snapshot-screen'

const loadScreen = async () => (await import('./snapshot-screen')).SnapshotScreen

export function SnapshotDoor({ open }: { readonly open: OpenSnapshot }) {
  const { part: SnapshotScreen, trouble } = useFetched('The snapshot', loadScreen)
  if (!SnapshotScreen) return <BoardSkeleton trouble={trouble} />
  return <SnapshotScreen key={open.id} open={open} />
}
