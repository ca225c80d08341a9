/**
 * Whether others have had a hand in a card since a moment: placed it as well (an accepted proposal has one id for
 * everybody), set a field or written words. Read from who made what in Yjs, so it holds for edits that were made before
 * the moment and came after it. A place, a size and an order are not the card's content; words that were only deleted leave no trace.
 */
import * as Y from 'yjs'
import type { CardId } from '@/lib/schema/ids'
import { entryOf, LIFE_KEY, type BoardRoots } from './board-layout'

/** Asks from the moment at which it was made. */
export function othersSince(ydoc: Y.Doc, roots: BoardRoots): (id: CardId) => boolean {
  const known = Y.decodeStateVector(Y.encodeStateVector(ydoc))
  const isTheirs = ({ id: { client, clock }, length }: Y.Item) =>
    client !== ydoc.clientID && clock + length > (known.get(client) ?? 0)
  /** Of the values that a key had, the lost ones of concurrent writes included. */
  const hasTheirsBefore = (last: Y.Item | null | undefined) => {
    for (let item = last; item; item = item.left) if (isTheirs(item)) return true
    return false
  }
  function hasTheirsWithin(type: Pick<Y.AbstractType<unknown>, '_map' | '_start'>): boolean {
    for (const [key, item] of type._map) {
      if (key !== LIFE_KEY && (hasTheirsBefore(item) || isTypeOfTheirs(item))) return true
    }
    for (let item = type._start; item; item = item.right) if (isTheirs(item) || isTypeOfTheirs(item)) return true
    return false
  }
  const isTypeOfTheirs = ({ content }: Y.Item) => content instanceof Y.ContentType && hasTheirsWithin(content.type)
  return (id) => {
    const card = entryOf(roots.cards, id)
    return hasTheirsBefore(roots.cards._map.get(id)) || (card !== undefined && hasTheirsWithin(card))
  }
}
