import 'server-only'
import type { SnapshotId } from '@/lib/schema/ids'
import { download } from '../../download'
import { ofSnapshot } from '../../find-board'
import { handle } from '../../handle'

/** The file, byte for byte as it was signed. */
export const GET = handle({ action: 'view-board', board: ofSnapshot }, async ({ services, params }) =>
  download({ ...(await services.snapshots.open(params.snapshotId as SnapshotId)), mime: 'application/json' }),
)
