import { MAX_PROPOSALS_SET } from '@/lib/schema/limits'
import { z } from 'zod'

/** Proposals of one document, named in a body. */
export const PROPOSAL_IDS = z.array(z.string().max(64)).min(1).max(MAX_PROPOSALS_SET)
