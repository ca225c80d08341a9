/** Whose hand is in a card or link, read from who made what in Yjs. Whose a Yjs client is, only the server knows. */
import * as Y from 'yjs'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { entryOf, isLiving, LIFE_KEY, type BoardRoots } from './board-layout'

/** Yjs clients: a person has another one each time the board is opened. */
export interface Makers {
  readonly placed: number
  /** Of whom something stands in it: a field, words. Places, sizes and the order do not count. */
  readonly wrote: ReadonlySet<number>
}

export function makersOf({ cards, links }: BoardRoots, id: CardId | LinkId): Makers | undefined {
  const root = isLiving(entryOf(cards, id)) ? cards : links
  const [entry, item] = [entryOf(root, id), root._map.get(id)]
  if (!item || !entry || !isLiving(entry)) return undefined
  const wrote = new Set<number>()
  gather(entry, wrote)
  return { placed: item.id.client, wrote }
}

function gather(type: Pick<Y.AbstractType<unknown>, '_map' | '_start'>, clients: Set<number>): void {
  const take = (item: Y.Item) => {
    if (item.deleted) return
    // A text that was made with its card is nobody's while it is empty.
    if (item.content instanceof Y.ContentType) gather(item.content.type, clients)
    else clients.add(item.id.client)
  }
  for (const [key, item] of type._map) if (key !== LIFE_KEY) take(item)
  for (let item = type._start; item; item = item.right) take(item)
}
