import 'server-only'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SnapshotDoor } from '@/components/snapshot/snapshot-door'
import { can } from '@/lib/access/can'
import { isId, type BoardId, type SnapshotId } from '@/lib/schema/ids'
import { services } from '@/server/services'
import { requirePrincipal } from '../../../../current-principal'

interface Props {
  readonly params: Promise<{ boardId: string; snapshotId: string }>
}
export const metadata: Metadata = { title: 'Snapshot' }

/** Not found for whoever cannot see the board, and for a snapshot of another board. */
export default async function Page({ params }: Props) {
  const { boardId, snapshotId } = await params
  const principal = await requirePrincipal(`/boards/${boardId}/snapshots/${snapshotId}`)
  if (!isId(boardId) || !isId(snapshotId)) notFound()
  const grant = await services().boards.grantFor(principal, boardId as BoardId)
  if (!grant || (await services().snapshots.boardOf(snapshotId)) !== grant.boardId) notFound()
  const { userId, name, colour, isOperator } = principal
  const id = snapshotId as SnapshotId
  const me = { userId, name, colour, isOperator }
  return <SnapshotDoor open={{ id, boardId: grant.boardId, me, mayRestore: can(grant, 'restore-snapshot') }} />
}
