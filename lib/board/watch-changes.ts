/**
 * Turns Yjs events into `BoardChange`s: one a transaction, after the indexes were told. Looks at which keys changed,
 * never at their values.
 */
import * as Y from 'yjs'
import type { CardId, LinkId, OriginId } from '@/lib/schema/ids'
import type { BoardChange } from './board'
import { KIND_KEY, LIFE_KEY, type BoardRoots } from './board-layout'
import type { CardIndex } from './card-index'
import type { LinkIndex } from './link-index'
import type { OriginIndex } from './origin-index'

interface Pending {
  readonly cards: Set<CardId>
  readonly places: Set<CardId>
  readonly links: Set<LinkId>
  readonly origins: Set<OriginId>
  membership: boolean
}

/** Calls `emit` after each transaction that changed the board, until the returned function is called. */
export function watchChanges(
  ydoc: Y.Doc,
  roots: BoardRoots,
  cards: CardIndex,
  links: LinkIndex,
  origins: OriginIndex,
  emit: (change: BoardChange) => void,
): () => void {
  let pending: Pending | undefined
  const note = () =>
    (pending ??= {
      cards: new Set(),
      places: new Set(),
      links: new Set(),
      origins: new Set(),
      membership: false,
    })

  const onCard = (id: CardId, keys: ReadonlySet<string | null> | undefined) => {
    note().cards.add(id)
    cards.contentChanged(id, keys)
    if (keys && !keys.has(LIFE_KEY)) return
    note().membership = true
    links.endChanged(id)
    for (const link of links.hangingOn(id)) note().links.add(link)
  }
  const onLink = (id: LinkId, keys: ReadonlySet<string | null> | undefined) => {
    note().links.add(id)
    links.contentChanged(id, keys)
    if (keys && !keys.has(LIFE_KEY) && !keys.has(KIND_KEY)) return
    note().membership = true
    for (const link of links.hangingOn(id)) note().links.add(link)
  }
  const observers = [
    deeply<CardId>(roots.cards, onCard),
    deeply<LinkId>(roots.links, onLink),
    deeply<OriginId>(roots.origins, (id) => {
      origins.changed()
      note().origins.add(id)
    }),
    flatly(roots.places, (id) => cards.placeChanged(id)),
    flatly(roots.sizes, (id) => cards.placeChanged(id)),
    flatly(roots.orders, (id) => cards.orderChanged(id)),
  ]

  function flatly(root: Y.Map<unknown>, changed: (id: CardId) => void): () => void {
    const observer = (event: Y.YMapEvent<unknown>) => {
      for (const id of event.keysChanged as Set<CardId>) {
        changed(id)
        note().places.add(id)
      }
    }
    root.observe(observer)
    return () => root.unobserve(observer)
  }

  const finish = (transaction: Y.Transaction) => {
    if (!pending) return
    const change = { ...pending, local: transaction.local }
    pending = undefined
    emit(change)
  }
  ydoc.on('afterTransaction', finish)
  return () => {
    ydoc.off('afterTransaction', finish)
    for (const stop of observers) stop()
  }
}

/** Observes a map of maps: `changed` gets the entry's id and the keys of it that changed, undefined for "all". */
function deeply<Id extends string>(
  root: Y.Map<unknown>,
  changed: (id: Id, keys: ReadonlySet<string | null> | undefined) => void,
): () => void {
  const observer = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const event of events) {
      const keys = event instanceof Y.YMapEvent ? (event.keysChanged as Set<string>) : undefined
      if (event.target === root) for (const id of keys ?? []) changed(id as Id, undefined)
      else {
        const { entry, key } = entryAbove(root, event.target)
        if (entry) changed(entry as Id, entry === key ? keys : new Set([key]))
      }
    }
  }
  root.observeDeep(observer)
  return () => root.unobserveDeep(observer)
}

/** The entry of `root` in which `type` lies, and the key of that entry's map (the entry itself: its own id). */
function entryAbove(root: Y.Map<unknown>, type: Y.AbstractType<unknown>): { entry: string | null; key: string | null } {
  // `path` would also count its way through every paragraph on the way up; the keys of the two outermost are enough.
  let key: string | null = null
  let inner: string | null = null
  for (let at: Y.AbstractType<unknown> | null = type; at && at !== root; at = at.parent) {
    inner = key
    key = at._item?.parentSub ?? null
  }
  return { entry: key, key: inner ?? key }
}
