/**
 * Gives back the room that Yjs leaves in what it reads: each value lies in an array of its own, which the engine made large
 * enough for sixteen more. On a board of 10,000 cards that is 9 MB, a tenth of all that the page holds.
 */
import * as Y from 'yjs'

/** Trims what comes from elsewhere, as it comes; returns how to stop. */
export function trimValues(ydoc: Y.Doc): () => void {
  const trim = ({ local, beforeState }: Y.Transaction) => {
    if (local) return
    for (const [client, structs] of ydoc.store.clients) {
      const known = beforeState.get(client) ?? 0
      for (let at = structs.length - 1; at >= 0; at--) {
        const struct = structs[at]
        if (!struct || struct.id.clock < known) break
        // A copy is exactly as large as what it holds.
        if (struct instanceof Y.Item && struct.content instanceof Y.ContentAny)
          struct.content.arr = struct.content.arr.slice()
      }
    }
  }
  ydoc.on('afterTransaction', trim)
  return () => ydoc.off('afterTransaction', trim)
}
