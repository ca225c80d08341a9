import 'server-only'
import type { DocumentId } from '@/lib/schema/ids'
import { ofDocument } from '../../../find-board'
import { handle } from '../../../handle'

export const GET = handle({ action: 'view-board', board: ofDocument }, async ({ services, params, principal }) => {
  const { marks, ...rest } = await services.documents.text(params.documentId as DocumentId, principal)
  // The marks of a large document are megabytes of JSON already; they go out as they are.
  const body = `${JSON.stringify(rest).slice(0, -1)},"marks":${marks}}`
  return new Response(body, { headers: { 'content-type': 'application/json' } })
})
