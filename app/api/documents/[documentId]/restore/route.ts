import 'server-only'
import type { DocumentId } from '@/lib/schema/ids'
import { ofDocument } from '../../../find-board'
import { handle } from '../../../handle'

/** Brings a document that was removed back to its board. */
export const POST = handle({ action: 'import-document', board: ofDocument }, async ({ services, principal, params }) =>
  services.documents.setRemoved(params.documentId as DocumentId, principal, false),
)
