/** Snapshots as lists show them, and what verifying a snapshot file finds. */
import type { SnapshotId } from './ids'

export interface SnapshotRow {
  readonly id: SnapshotId
  readonly name: string
  readonly note: string
  /** Milliseconds since 1970, UTC. */
  readonly takenAt: number
  /** A display name. */
  readonly takenBy: string
  readonly hash: string
  /** Without the frames that they lie in. */
  readonly cards: number
}

/** What verifying a snapshot file found, in words for somebody without an account. */
export interface Verdict {
  /**
   * `genuine`: signed here, unchanged. `unknown-key`: whole in itself, but signed by a key that this server never
   * published. `altered`: something is not as it was signed. `unsigned`: an export, which proves nothing. `unreadable`: no
   * Redthread file.
   */
  readonly outcome: 'genuine' | 'unknown-key' | 'altered' | 'unsigned' | 'unreadable'
  /** One finished sentence. */
  readonly sentence: string
  /** In the order they were made; empty when the file could not be read. */
  readonly checks: readonly VerdictCheck[]
  /** What the file says of itself; true only as far as the outcome says. */
  readonly snapshot?: {
    readonly boardTitle: string
    readonly name: string
    readonly note: string
    readonly takenAt: number
    readonly takenBy: string
    readonly cards: number
    readonly links: number
    readonly documents: number
    readonly hash: string
    readonly predecessor: string | null
    readonly key: string
  }
}

export interface VerdictCheck {
  readonly name: 'form' | 'hash' | 'signature' | 'texts' | 'excerpts'
  readonly outcome: 'passed' | 'failed' | 'not-possible'
  /** A finished sentence. */
  readonly sentence: string
}
