/** Which cards an update wrote into: a field, a word of the title or the text. What it only took out of them is not looked at. */
import * as Y from 'yjs'
import type { CardId } from '@/lib/schema/ids'
import type { BoardRoots } from './board-layout'

/** The update has been applied to the roots' document; what of it waits for others' edits is left out. */
export function cardsInUpdate({ cards }: BoardRoots, update: Uint8Array): ReadonlySet<CardId> {
  const found = new Set<CardId>()
  const store = cards.doc?.store
  if (!store) return found
  for (const { id } of Y.decodeUpdate(update).structs) {
    if (id.clock >= Y.getState(store, id.client)) continue
    const item = Y.getItem(store, id) as Y.Item | Y.GC
    for (let at: Y.Item | null = item instanceof Y.Item ? item : null; at;) {
      const parent = at.parent as Y.AbstractType<unknown>
      if (parent === cards && at.parentSub !== null) found.add(at.parentSub as CardId)
      at = parent._item
    }
  }
  return found
}
