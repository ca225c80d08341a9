import 'server-only'
import type { DocumentId, ProposalId } from '@/lib/schema/ids'
import { z } from 'zod'
import { ofDocument } from '../../../../find-board'
import { handle } from '../../../../handle'
import { PROPOSAL_IDS } from '../../../../proposal-ids'

/** `dismissed: false` brings them back. */
export const POST = handle(
  {
    action: 'accept-proposal',
    board: ofDocument,
    body: z.object({ ids: PROPOSAL_IDS, dismissed: z.boolean().default(true) }),
  },
  async ({ services, principal, params, body }) => {
    const ids = body.ids as ProposalId[]
    await services.documents.setDismissed(params.documentId as DocumentId, principal, ids, body.dismissed)
  },
)
