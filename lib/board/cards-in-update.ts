/** Which cards an update wrote into: a field, a word of the title or the text. What it only took out of them is not looked at. */
import * as Y from 'yjs'
import type { CardId } from '@/lib/schema/ids'
import { readCard, type Card, type UnreadableCard } from '@/lib/schema/card'
import { boardRoots, type BoardRoots } from './board-layout'
import { readBoardContent } from './board-content'

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

/** In a copy of the document, which stays as it is; living cards, sorted by id. */
export function cardsWritten(ydoc: Y.Doc, update: Uint8Array): (Card | UnreadableCard)[] {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc))
  Y.applyUpdate(copy, update)
  const { cards } = readBoardContent(copy)
  const found = [...cardsInUpdate(boardRoots(copy), update)].sort().flatMap((id) => {
    const card = Object.hasOwn(cards, id) ? cards[id] : undefined
    return card ? [readCard(id, card.fields, card.title, card.body)] : []
  })
  copy.destroy()
  return found
}
