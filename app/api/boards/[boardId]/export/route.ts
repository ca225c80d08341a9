import 'server-only'
import { RedthreadError } from '@/lib/errors/redthread-error'
import { isId, type SnapshotId } from '@/lib/schema/ids'
import { download } from '../../../download'
import { fromParam, handle } from '../../../handle'

/** The board as it is now, or with `?snapshot=` that snapshot's signed file. */
export const GET = handle(
  { action: 'export-board', board: fromParam('boardId') },
  async ({ services, principal, boardId, query }) => {
    const format = query.get('format') ?? 'json'
    if (format !== 'json') {
      throw new RedthreadError(
        'not-available',
        `The server cannot export as “${format.slice(0, 20)}”; it exports json. SVG and PNG are made on the board’s page.`,
      )
    }
    const snapshotId = query.get('snapshot')
    if (snapshotId === null) {
      return download({ ...(await services.snapshots.exportBoard(boardId, principal)), mime: 'application/json' })
    }
    // The second id of the request must lie on the board that was authorised.
    const isOfBoard = isId(snapshotId) && (await services.snapshots.boardOf(snapshotId)) === boardId
    if (!isOfBoard) throw new RedthreadError('not-found', 'This board has no such snapshot.')
    return download({ ...(await services.snapshots.open(snapshotId as SnapshotId)), mime: 'application/json' })
  },
)
