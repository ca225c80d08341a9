import 'server-only'
import type { SnapshotId } from '@/lib/schema/ids'
import { ofSnapshot } from '../../../find-board'
import { handle } from '../../../handle'

/** What changed on the board since the snapshot. */
export const GET = handle({ action: 'view-board', board: ofSnapshot }, async ({ services, params, principal }) =>
  services.snapshots.changesSince(params.snapshotId as SnapshotId, principal),
)
