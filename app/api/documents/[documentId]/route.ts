import 'server-only'
import type { DocumentId, SourceId } from '@/lib/schema/ids'
import { MAX_NAME_UNITS, MAX_TITLE_UNITS } from '@/lib/schema/limits'
import { DOCUMENT_STATUSES } from '@/lib/schema/source'
import { z } from 'zod'
import { ofDocument } from '../../find-board'
import { handle } from '../../handle'
import { importResponse } from '../../import-response'

/** What the import answered, now or at any later time. */
export const GET = handle({ action: 'view-board', board: ofDocument }, async ({ services, params }) =>
  importResponse(await services.documents.answerOf(params.documentId as DocumentId)),
)

const body = z
  .object({
    title: z.string().trim().max(MAX_TITLE_UNITS).optional(),
    byline: z.string().trim().max(MAX_TITLE_UNITS).optional(),
    published: z.string().max(40).optional(),
    sourceId: z.string().nullable().optional(),
    sourceName: z.string().trim().min(1).max(MAX_NAME_UNITS).optional(),
    status: z.enum(DOCUMENT_STATUSES).optional(),
    statusReason: z.string().trim().max(MAX_TITLE_UNITS).optional(),
  })
  .refine(({ sourceId, sourceName }) => sourceId === undefined || sourceName === undefined, 'one source, by id or name')
  .refine(({ status, statusReason }) => statusReason === undefined || status !== undefined, 'a reason needs its status')

export const PATCH = handle(
  { action: 'import-document', board: ofDocument, body },
  async ({ services, principal, params, body }) => ({
    document: await services.documents.update(params.documentId as DocumentId, principal, {
      ...body,
      sourceId: body.sourceId as SourceId | null | undefined, // looked up on the document's board by the service
    }),
  }),
)

/** Off the board; nothing of it is destroyed. */
export const DELETE = handle(
  { action: 'import-document', board: ofDocument },
  async ({ services, principal, params }) =>
    services.documents.setRemoved(params.documentId as DocumentId, principal, true),
)
