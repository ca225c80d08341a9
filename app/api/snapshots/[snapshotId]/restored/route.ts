import 'server-only'
import type { SnapshotId } from '@/lib/schema/ids'
import { ofSnapshot } from '../../../find-board'
import { handle } from '../../../handle'

/** Tells everybody on the board that the caller restored it; the restoring itself is edits over the socket. */
export const POST = handle({ action: 'restore-snapshot', board: ofSnapshot }, async ({ services, params, principal }) =>
  services.snapshots.tellRestored(params.snapshotId as SnapshotId, principal),
)
