/**
 * Turns proposals into cards: takes them (so that nobody else does the same), lays points out in their sections'
 * frames and claims in columns, beside what is there, and writes it all as one undo step.
 */
import type { CardId, DocumentId, ProposalId } from '@/lib/schema/ids'
import type { BoardSession } from './board-session'

export interface Accepted {
  readonly cards: readonly CardId[]
  readonly points: number
  readonly evidence: number
  readonly frames: number
  /** Asked for, but taken by somebody else just now. */
  readonly refused: number
}

/**
 * Accepts `ids` of one document's proposals. The frame of a section comes with its first point. Cards that once
 * existed are revived where they were. Announces what happened, with Undo, and glides to the new cards. Never rejects: a failure is announced and
 * gives an empty answer.
 */
export async function acceptProposals(
  _session: BoardSession,
  _documentId: DocumentId,
  _ids: readonly ProposalId[],
): Promise<Accepted> {
  throw new Error('being written')
}
