/** A proposal that a hand carries from the tray to the board. */
import type { DocumentId, ProposalId } from '@/lib/schema/ids'
import { acceptProposals } from './accept-proposals'
import { acceptSuggestion } from './accept-suggestion'
import type { BoardSession } from './board-session'
import { askRelation } from './carry-out-link'
import { passageTarget, type PassageDrop } from './make-evidence'

export interface HeldProposal {
  readonly documentId: DocumentId
  readonly proposalId: ProposalId
}

/**
 * Let go over a card that evidence can be linked to, a claim is accepted and linked once it is said how; anything else, and
 * elsewhere, is accepted there.
 */
export function dropProposal(
  session: BoardSession,
  { documentId, proposalId }: HeldProposal,
  { at, card }: PassageDrop,
): void {
  const proposal = session.library
    .proposals(documentId)
    .get()
    ?.find(({ id }) => id === proposalId)
  const target = proposal?.kind === 'evidence' ? passageTarget(session.board, card) : undefined
  if (!proposal || !target) return void acceptProposals(session, documentId, [proposalId], { at })
  askRelation(session, { at, kinds: target.kinds }, (relation) => {
    const onto = { card: target.card, relation }
    void acceptSuggestion(session, { passage: { documentId, span: proposal.span }, onto })
  })
}
