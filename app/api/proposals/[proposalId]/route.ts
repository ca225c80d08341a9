import 'server-only'
import type { ProposalId } from '@/lib/schema/ids'
import { z } from 'zod'
import { ofProposal } from '../../find-board'
import { handle } from '../../handle'

export const PATCH = handle(
  // The fields depend on the proposal's kind; the service parses them by it.
  {
    action: 'accept-proposal',
    board: ofProposal,
    body: z.object({
      fields: z.record(z.string(), z.unknown()),
      span: z.object({ start: z.int().min(0), end: z.int().min(0) }).exactOptional(),
    }),
  },
  async ({ services, principal, params, body }) => ({
    proposal: await services.documents.updateProposal(params.proposalId as ProposalId, principal, body),
  }),
)
