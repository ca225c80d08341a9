/** The state shown to people, worked out from what is known of the socket and the outbox. Pure. */
import type { ConnectionState } from './connection'

export interface ConnectionFacts {
  /** A finished sentence once the server has refused for good. */
  readonly refusal: string | null
  /** See `ConnectionState`. */
  readonly isGone: boolean
  /** What was refused is edits made here. */
  readonly isOfEdits: boolean
  /** The server's state is here and ours was asked for: edits flow. */
  readonly isSynced: boolean
  /** The browser believes that there is a network. */
  readonly isOnline: boolean
  /** Milliseconds since 1970 of the next try; null before the first failure. */
  readonly retryAt: number | null
  /** See `ConnectionState`; null where the server does not say, or does not answer. */
  readonly notYet: string | null
  readonly canEdit: boolean
  readonly unsaved: number
}

export function connectionStateOf(facts: ConnectionFacts): ConnectionState {
  const { refusal, isGone, isOfEdits, isSynced, isOnline, retryAt, notYet, canEdit, unsaved } = facts
  if (refusal !== null) {
    return { kind: 'refused', reason: refusal, unsaved, ...(isGone && { isGone }), ...(isOfEdits && { isOfEdits }) }
  }
  if (isSynced && !canEdit) return { kind: 'saved', ...(unsaved > 0 && { kept: unsaved }) }
  if (isSynced) return unsaved === 0 ? { kind: 'saved' } : { kind: 'saving', unsaved }
  if (!isOnline) return { kind: 'offline', unsaved }
  if (retryAt === null) return { kind: 'connecting' }
  return { kind: 'reconnecting', retryAt, unsaved, ...(notYet !== null && { reason: notYet }) }
}

/** The server's board is here, and what comes to it comes here: offline, or before it came, what is here may be old or nothing. */
export function isInStep({ kind }: ConnectionState): boolean {
  return kind === 'saved' || kind === 'saving'
}

/** How many acts the server has not acknowledged. */
export function unsavedOf(state: ConnectionState): number {
  if (state.kind === 'connecting') return 0
  return state.kind === 'saved' ? (state.kept ?? 0) : state.unsaved
}

export function sameConnectionState(a: ConnectionState, b: ConnectionState): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
