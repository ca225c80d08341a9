/**
 * What rests on what the board holds (which proposals are placed, what a snapshot would change) is written only while the
 * board here is the server's: on one that has not come yet, or has gone stale on this device, it would make again what is there.
 */
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { Connection } from '@/lib/sync/connection'
import { isInStep } from '@/lib/sync/connection-state'

/** Throws the sentence that says why not. To be asked once more after every wait. */
export function requireInStep({ state }: Pick<Connection, 'state'>): void {
  const now = state.get()
  if (isInStep(now)) return
  const why =
    now.kind === 'connecting'
      ? 'The board is still on its way from the server. Try again in a moment.'
      : 'This needs the board as the server has it. Try again when you are connected.'
  throw new RedthreadError('conflict', why)
}
