/** A document as it is stored when its log is folded. */
import * as Y from 'yjs'
import type { BoardState } from '@/server/storage/board-storage'

export function encodeState(ydoc: Y.Doc): BoardState {
  const stateVector = Y.encodeStateVector(ydoc)
  return {
    update: Y.encodeStateAsUpdate(ydoc),
    stateVector,
    // Against its own vector only the deletes remain, which the vector does not cover.
    deletes: Y.encodeStateAsUpdate(ydoc, stateVector),
  }
}
