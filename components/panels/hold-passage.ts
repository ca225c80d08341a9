/** A passage on its way from the reader to the board, or a proposal from the tray: what the drag carries. The board's surface reads it on drop. */
import type { HeldPassage } from '@/lib/session/board-session'
import type { Proposal } from '@/lib/schema/source'
import type { HeldProposal } from '@/lib/session/drop-proposal'

export const PASSAGE_MIME = 'application/x-redthread-passage'
export const PROPOSAL_MIME = 'application/x-redthread-proposal'

export function holdPassage(carrier: DataTransfer, passage: HeldPassage, text: string): void {
  carrier.setData(PASSAGE_MIME, JSON.stringify(passage))
  carrier.setData('text/plain', text.slice(passage.span.start, passage.span.end))
  carrier.effectAllowed = 'copy'
}

/** A claim is a passage too: what the drag carries tells a card below it, before it is let go, whether it could be linked. */
export function holdProposal(carrier: DataTransfer, { id, documentId, span, ...proposal }: Proposal): void {
  const held: HeldProposal = { documentId, proposalId: id }
  const isClaim = proposal.kind === 'evidence'
  if (isClaim) carrier.setData(PASSAGE_MIME, JSON.stringify({ documentId, span } satisfies HeldPassage))
  carrier.setData(PROPOSAL_MIME, JSON.stringify(held))
  carrier.setData('text/plain', isClaim ? proposal.fields.exact : proposal.fields.title)
  carrier.effectAllowed = 'copy'
}
