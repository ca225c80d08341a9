import 'server-only'
import type { ProposalId } from '@/lib/schema/ids'
import { ofProposal } from '../../../find-board'
import { handle } from '../../../handle'

/** One proposal; refused while somebody else is placing it. */
export const POST = handle(
  { action: 'accept-proposal', board: ofProposal },
  async ({ services, principal, params }) => ({
    proposal: await services.documents.takeProposal(params.proposalId as ProposalId, principal),
  }),
)
