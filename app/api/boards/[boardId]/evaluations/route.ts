import 'server-only'
import { isId } from '@/lib/schema/ids'
import { MAX_TITLE_UNITS } from '@/lib/schema/limits'
import { z } from 'zod'
import { fromParam, handle } from '../../../handle'

export const GET = handle({ action: 'view-board', board: fromParam('boardId') }, async ({ services, boardId }) => ({
  evaluations: await services.documents.evaluations(boardId),
}))

const body = z.object({
  subject: z.string().refine(isId, 'it is not an id'),
  kind: z.enum(['reliability', 'credibility']),
  value: z.string().max(10).nullable(),
  reason: z.string().trim().max(MAX_TITLE_UNITS).optional(),
})

/** One's own grade; null takes it back. Answers all grades of the board. */
export const PUT = handle(
  { action: 'evaluate', board: fromParam('boardId'), body },
  async ({ services, principal, boardId, body }) => ({
    evaluations: await services.documents.evaluate(boardId, principal, body),
  }),
)
