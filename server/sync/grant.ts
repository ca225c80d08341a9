/** What the access rules decided about one socket. Decided once, before the handshake is answered. */
import type { BoardId, UserId } from '@/lib/schema/ids'

export interface Grant {
  readonly boardId: BoardId
  readonly user: { readonly id: UserId; readonly name: string; readonly colour: string }
  /** The sign-in session; null when an API token spoke. */
  readonly sessionId: string | null
  /** Whether this person's edits reach the board. Everybody granted may see it and be seen. */
  readonly canEdit: boolean
}

/** Answered instead of 101. An unknown board and a forbidden one get the same. */
export interface Refusal {
  readonly status: 401 | 403 | 429 | 503
}

export function isRefusal(decision: Grant | Refusal): decision is Refusal {
  return 'status' in decision
}
