import 'server-only'
import type { DocumentId } from '@/lib/schema/ids'
import { download } from '../../../download'
import { ofDocument } from '../../../find-board'
import { handle } from '../../../handle'

/** The bytes as they came in. */
export const GET = handle({ action: 'view-board', board: ofDocument }, async ({ services, params }) => {
  const { bytes, filename } = await services.documents.original(params.documentId as DocumentId)
  // Its encoding may be any: as bytes it is saved exactly as it came.
  return download({ bytes, filename, mime: 'application/octet-stream' })
})
