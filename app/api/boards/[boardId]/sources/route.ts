import 'server-only'
import { MAX_NAME_UNITS } from '@/lib/schema/limits'
import { SOURCE_TYPES } from '@/lib/schema/source'
import { z } from 'zod'
import { fromParam, handle } from '../../../handle'

export const GET = handle({ action: 'view-board', board: fromParam('boardId') }, async (context) => ({
  sources: await context.services.documents.sources(context.boardId, context.principal),
}))

const body = z.object({
  name: z.string().trim().min(1).max(MAX_NAME_UNITS),
  type: z.enum(SOURCE_TYPES).optional(),
})

export const POST = handle(
  { action: 'edit-board', board: fromParam('boardId'), body },
  async ({ services, principal, boardId, body }) => ({
    source: await services.documents.createSource(boardId, principal, body),
  }),
)
