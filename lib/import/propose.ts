/**
 * Turns an analysis into what a person is offered to accept: points, frames and evidence, in text order. Rows and ids
 * are the caller's; nothing here is stored.
 */
import type { EvidenceProposal, FrameProposal, PointProposal } from '@/lib/schema/source'
import type { DocumentAnalysis } from './document-analysis'

type Draft<P> = P extends { kind: infer K; fields: infer F }
  ? {
      readonly kind: K
      /** Hash of kind and span, unique within the document's text: a second import makes no second proposal. */
      readonly key: string
      readonly span: { readonly start: number; readonly end: number }
      readonly fields: F
    }
  : never

/** A proposal before it is a row: without id, document and dismissal. */
export type ProposalDraft = Draft<PointProposal> | Draft<FrameProposal> | Draft<EvidenceProposal>

/** In text order (a frame before its points), at most `limit` (default MAX_PROPOSALS). */
export function proposeCards(_analysis: DocumentAnalysis, _limit?: number): ProposalDraft[] {
  return []
}
