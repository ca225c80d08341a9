/**
 * What others did, gathered and said as one sentence now and then: a screen reader is told what changed without being
 * talked over. Pure. Who did it is not said: a board does not know.
 */
import type { BoardChange } from '@/lib/board/board'
import type { CardId } from '@/lib/schema/ids'
import { countOf } from '@/lib/schema/count-of'

export interface RemoteNews {
  readonly added: ReadonlySet<CardId>
  readonly changed: ReadonlySet<CardId>
  readonly moved: ReadonlySet<CardId>
  readonly deleted: ReadonlySet<CardId>
  readonly links: number
}
export const NO_NEWS: RemoteNews = {
  added: new Set(),
  changed: new Set(),
  moved: new Set(),
  deleted: new Set(),
  links: 0,
}

/** `wasAlive` tells of before the change, `isAlive` of after it. */
export function gatherNews(
  news: RemoteNews,
  change: BoardChange,
  wasAlive: (id: CardId) => boolean,
  isAlive: (id: CardId) => boolean,
): RemoteNews {
  const [added, changed, moved, deleted] = [news.added, news.changed, news.moved, news.deleted].map(
    (each) => new Set(each),
  ) as [Set<CardId>, Set<CardId>, Set<CardId>, Set<CardId>]
  for (const id of change.cards) {
    if (isAlive(id) && !wasAlive(id)) {
      if (!deleted.delete(id)) added.add(id)
    } else if (!isAlive(id)) {
      changed.delete(id)
      moved.delete(id)
      if (!added.delete(id) && wasAlive(id)) deleted.add(id)
    } else if (!added.has(id)) changed.add(id)
  }
  for (const id of change.places) if (isAlive(id) && !added.has(id) && wasAlive(id)) moved.add(id)
  return { added, changed, moved, deleted, links: news.links + change.links.size }
}

/** One finished sentence; empty when nothing happened. */
export function newsWords(news: RemoteNews, nameOf: (id: CardId) => string): string {
  const parts = [
    doneTo(news.added, 'added', nameOf),
    doneTo(news.changed, 'changed', nameOf),
    doneTo(new Set([...news.moved].filter((id) => !news.changed.has(id))), 'moved', nameOf),
    news.deleted.size > 0 && `deleted ${countOf(news.deleted.size, 'card')}`,
    news.links > 0 && `changed ${countOf(news.links, 'link')}`,
  ].filter((each): each is string => Boolean(each))
  if (parts.length === 0) return ''
  const last = parts.length > 1 ? ` and ${parts.at(-1) ?? ''}` : ''
  return `Somebody else ${parts.length > 1 ? parts.slice(0, -1).join(', ') + last : (parts[0] ?? '')}.`
}

function doneTo(ids: ReadonlySet<CardId>, verb: string, nameOf: (id: CardId) => string): string | false {
  const [only] = ids
  if (only === undefined) return false
  return ids.size === 1 ? `${verb} “${nameOf(only)}”` : `${verb} ${countOf(ids.size, 'card')}`
}
