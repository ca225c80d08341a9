/** Builds a board's file, with a label a snapshot's signed part, or another form of it, from the log's head. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { BoardId, Hash } from '@/lib/schema/ids'
import type { SnapshotLabel } from '@/lib/snapshot/board-file'
import type { Principal } from '@/server/auth/principal'
import type { SnapshotContext } from './context'
import type { FileForm } from './file-messages'
import { gatherRows } from './gather-rows'

export interface BuiltFile {
  /** Canonical JSON as UTF-8, or the form that was wished. */
  readonly bytes: Uint8Array
  readonly hash: Hash
  readonly cards: number
  /** Pixels per board unit, of a picture. */
  readonly scale?: number
}

export interface BuildRequest {
  readonly boardId: BoardId
  /** For whom. */
  readonly principal: Principal
  /** Of a snapshot. */
  readonly label?: SnapshotLabel
  readonly form?: FileForm
}

export async function buildFile(
  { database, rooms, workers }: Pick<SnapshotContext, 'database' | 'rooms' | 'workers'>,
  { boardId, principal, label, form }: BuildRequest,
): Promise<BuiltFile> {
  let cards = 0
  const { updates } = await rooms.stateOf(boardId)
  const task = { kind: 'build', updates, ...(form && { form }) } as const
  const result = await workers.run(task, {
    sender: principal.userId,
    async answerCitation(cited) {
      cards = cited.cards
      const rows = await gatherRows(database, boardId, cited.citations)
      return { rows, ...(label && { label }) }
    },
  })
  if (result.kind !== 'composed') throw new RedthreadError('internal', 'The board file was not built.')
  const { bytes, hash, scale } = result
  return { bytes, hash, cards, ...(scale !== undefined && { scale }) }
}
