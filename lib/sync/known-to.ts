import * as Y from 'yjs'

/** Tells of one update after another whether `ydoc`, as it is now, holds all that it and those before it say. Bytes that are no update, it does not hold. */
export function knownTo(ydoc: Y.Doc): (update: Uint8Array) => boolean {
  const known = new Y.Doc()
  Y.applyUpdate(known, Y.encodeStateAsUpdate(ydoc))
  let hasChanged = false
  known.on('update', () => (hasChanged = true))
  return (update) => {
    hasChanged = false
    try {
      Y.applyUpdate(known, update)
    } catch {
      return false
    }
    // What waits for something that is missing changes nothing yet.
    return !hasChanged && known.store.pendingStructs === null && known.store.pendingDs === null
  }
}
