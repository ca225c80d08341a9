import 'server-only'
import type { DocumentId, ProposalId } from '@/lib/schema/ids'
import { z } from 'zod'
import { ofDocument } from '../../../../find-board'
import { handle } from '../../../../handle'
import { PROPOSAL_IDS } from '../../../../proposal-ids'

/** Reserves what is free and says what is not; ids of other documents are refused. */
export const POST = handle(
  { action: 'accept-proposal', board: ofDocument, body: z.object({ ids: PROPOSAL_IDS }) },
  async ({ services, principal, params, body }) =>
    services.documents.takeProposals(params.documentId as DocumentId, principal, body.ids as ProposalId[]),
)
