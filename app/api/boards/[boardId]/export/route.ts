import 'server-only'
import { RedthreadError } from '@/lib/errors/redthread-error'
import { isId, type SnapshotId } from '@/lib/schema/ids'
import { BRIEFING_FORMATS } from '@/server/snapshots/briefing-formats'
import { download } from '../../../download'
import { fromParam, handle } from '../../../handle'

/** The board as it is now, or with `?snapshot=` that snapshot, as a file of the wished format. */
export const GET = handle(
  { action: 'export-board', board: fromParam('boardId') },
  async ({ services, principal, boardId, query }) => {
    const wished = query.get('format') ?? 'json'
    const asked = query.get('snapshot')
    // The second id of the request must lie on the board that was authorised.
    const isOfBoard = asked === null || (isId(asked) && (await services.snapshots.boardOf(asked)) === boardId)
    if (!isOfBoard) throw new RedthreadError('not-found', 'This board has no such snapshot.')
    const snapshotId = asked as SnapshotId | null
    if (wished === 'json') {
      const file = snapshotId ? services.snapshots.open(snapshotId) : services.snapshots.exportBoard(boardId, principal)
      return download({ ...(await file), mime: 'application/json' })
    }
    const format = BRIEFING_FORMATS.find((known) => known === wished)
    if (!format) {
      throw new RedthreadError(
        'not-available',
        `The server cannot export as “${wished.slice(0, 20)}”; it exports json, ${BRIEFING_FORMATS.join(' and ')}. SVG and PNG are made on the board’s page.`,
      )
    }
    return download(await services.snapshots.exportForm(boardId, principal, { format, snapshotId }))
  },
)
