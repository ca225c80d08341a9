import 'server-only'
import type { DocumentId } from '@/lib/schema/ids'
import { ofDocument } from '../../../find-board'
import { handle } from '../../../handle'

export const GET = handle({ action: 'view-board', board: ofDocument }, async ({ services, params }) =>
  services.documents.text(params.documentId as DocumentId),
)
