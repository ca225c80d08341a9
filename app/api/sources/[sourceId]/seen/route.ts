import 'server-only'
import type { SourceId } from '@/lib/schema/ids'
import { z } from 'zod'
import { ofSource } from '../../../find-board'
import { handle } from '../../../handle'

const body = z.object({ until: z.number().int().min(0) })

/** Up to when one has seen how the source's grade changed; each for oneself. */
export const PUT = handle({ action: 'view-board', board: ofSource, body }, async (context) => {
  const { services, principal, boardId, params, body } = context
  const sourceId = params.sourceId as SourceId
  await services.documents.setGradesSeen({ boardId, sourceId, principal, until: body.until })
})
