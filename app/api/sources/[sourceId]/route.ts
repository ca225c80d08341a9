import 'server-only'
import type { SourceId } from '@/lib/schema/ids'
import { MAX_NAME_UNITS, MAX_TITLE_UNITS } from '@/lib/schema/limits'
import { SOURCE_TYPES } from '@/lib/schema/source'
import { z } from 'zod'
import { ofSource } from '../../find-board'
import { handle } from '../../handle'

const name = z.string().trim().min(1).max(MAX_NAME_UNITS)
const body = z.object({
  name: name.exactOptional(),
  aliases: z.array(name).max(50).exactOptional(),
  type: z.enum(SOURCE_TYPES).exactOptional(),
  stateControlled: z.boolean().nullable().exactOptional(),
  descriptor: z.string().trim().max(MAX_TITLE_UNITS).exactOptional(),
})

export const PATCH = handle(
  { action: 'edit-board', board: ofSource, body },
  async ({ services, principal, params, body }) => ({
    source: await services.documents.updateSource(params.sourceId as SourceId, principal, body),
  }),
)
