import 'server-only'
import { RedthreadError } from '@/lib/errors/redthread-error'
import { isId, type CardId, type SnapshotId } from '@/lib/schema/ids'
import { FORM_FORMATS } from '@/server/snapshots/form-formats'
import { download } from '../../../download'
import { fromParam, handle } from '../../../handle'

/** The board as it is now, or with `?snapshot=` that snapshot, as a file of the wished format. */
export const GET = handle(
  { action: 'export-board', board: fromParam('boardId') },
  async ({ services, principal, boardId, query, requireStill }) => {
    const wished = query.get('format') ?? 'json'
    const asked = query.get('snapshot')
    // The second id of the request must lie on the board that was authorised.
    const isOfBoard = asked === null || (isId(asked) && (await services.snapshots.boardOf(asked)) === boardId)
    if (!isOfBoard) throw new RedthreadError('not-found', 'This board has no such snapshot.')
    const snapshotId = asked as SnapshotId | null
    if (wished === 'json') {
      const { snapshots } = services
      const file = await (snapshotId ? snapshots.open(snapshotId) : snapshots.exportBoard(boardId, principal))
      await requireStill()
      return download({ ...file, mime: 'application/json' })
    }
    const format = FORM_FORMATS.find((known) => known === wished)
    if (!format) {
      const known = `json, ${FORM_FORMATS.slice(0, -1).join(', ')} and ${FORM_FORMATS.at(-1)}`
      throw new RedthreadError(
        'not-available',
        `The server cannot export as “${wished.slice(0, 20)}”; it exports ${known}.`,
      )
    }
    const frameId = query.get('frame') as CardId | null
    const theme = query.get('theme') === 'dark' ? 'dark' : 'light'
    const file = await services.snapshots.exportForm(boardId, principal, { format, snapshotId, frameId, theme })
    await requireStill()
    const response = download(file)
    if (file.scale !== undefined) response.headers.set('x-redthread-scale', String(Number(file.scale.toFixed(4))))
    return response
  },
)
