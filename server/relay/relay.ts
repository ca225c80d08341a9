/**
 * What nodes of one installation tell each other, at most once and unordered: hints, never edits. A message that is lost
 * costs time, because what it announces is in the store.
 */
import type { Notice } from '@/lib/protocol/messages'
import type { BoardId, UserId } from '@/lib/schema/ids'

/** Which sockets: those that match everything given. */
export interface Revocation {
  readonly sessionId?: string
  readonly userId?: UserId
  readonly boardId?: BoardId
  /** The board is in the trash: nobody need come back to be told so. */
  readonly isGone?: true
}
export type RelayMessage =
  | { readonly kind: 'notice'; readonly boardId: BoardId; readonly notice: Notice }
  | { readonly kind: 'revoke'; readonly match: Revocation }

export interface Relay {
  /** Every subscriber hears it; those of this process before this returns. */
  publish(message: RelayMessage): void
  /** Returns how to stop listening. */
  subscribe(listener: (message: RelayMessage) => void): () => void
}
