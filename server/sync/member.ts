/** One socket as its room sees it; `Connection` is the real one. */
import type { CloseCode } from '@/lib/errors/close-codes'
import type { Grant } from './grant'

export interface Member {
  readonly grant: Grant
  send(frame: Uint8Array): void
  /** So much is unsent that it should get no presence now. */
  readonly isBehind: boolean
  /** Sends the reply to a step 1, which may be larger than what a slow reader is otherwise allowed to leave waiting. */
  sendState(frames: readonly Uint8Array[]): void
  /** `count` more of its write frames are durable. */
  acknowledge(count: number): void
  close(code: CloseCode, reason: string): void
}
