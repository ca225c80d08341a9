/**
 * The mounted surface of a session, for commands that are given elsewhere on the page: what its keys do, done without
 * pressing them.
 */
import type { BoardSession } from '@/lib/session/board-session'
import type { BoardAction } from '@/lib/tools/keys'

type CarryOut = (action: BoardAction) => boolean

const hands = new WeakMap<BoardSession, CarryOut>()

/** Until the returned function is called, the surface carries out what `handsOf` is asked for. */
export function lendHands(session: BoardSession, carryOut: CarryOut): () => void {
  hands.set(session, carryOut)
  return () => {
    if (hands.get(session) === carryOut) hands.delete(session)
  }
}

/** Undefined while the board itself is not on the screen. */
export function handsOf(session: BoardSession): CarryOut | undefined {
  return hands.get(session)
}
