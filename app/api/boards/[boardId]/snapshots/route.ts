import 'server-only'
import { MAX_BOARD_TITLE_UNITS, MAX_TITLE_UNITS } from '@/lib/schema/limits'
import { z } from 'zod'
import { fromParam, handle } from '../../../handle'

/** Newest first. */
export const GET = handle({ action: 'view-board', board: fromParam('boardId') }, async ({ services, boardId }) => ({
  snapshots: await services.snapshots.list(boardId),
}))

const body = z.object({
  name: z.string().trim().min(1).max(MAX_BOARD_TITLE_UNITS),
  note: z
    .string()
    .trim()
    .max(MAX_TITLE_UNITS * 8)
    .default(''),
})

export const POST = handle(
  { action: 'take-snapshot', board: fromParam('boardId'), body },
  async ({ services, principal, boardId, body }) => ({
    snapshot: await services.snapshots.take(boardId, principal, body),
  }),
)
