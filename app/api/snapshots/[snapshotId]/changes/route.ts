import 'server-only'
import type { SnapshotId } from '@/lib/schema/ids'
import { ofSnapshot } from '../../../find-board'
import { handle } from '../../../handle'

/** What changed on the board since the snapshot. */
export const GET = handle({ action: 'view-board', board: ofSnapshot }, async (context) => {
  const { services, params, principal, requireStill } = context
  const changes = await services.snapshots.changesSince(params.snapshotId as SnapshotId, principal)
  await requireStill()
  return changes
})
