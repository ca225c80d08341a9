/**
 * The board model over a Y.Doc: puts the indexes (reads), the undo history (writes) and the editing sessions together.
 * The rules it keeps: one act is one transaction and one undo step; life is the key `deleted`; nothing is ever removed.
 */
import * as Y from 'yjs'
import { boundsOf, rectsOverlap } from '@/lib/geometry/rect'
import { randomId, type CardId, type LinkId, type OriginId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import { normaliseRichText } from '@/lib/schema/rich-text'
import type { Board, BoardChange, NewCard, NewLink } from './board'
import { readBoardContent } from './board-content'
import {
  BODY_KEY,
  bodyOf,
  boardRoots,
  CARD_OWN_KEYS,
  entryOf,
  FRAME_KEY,
  isLiving,
  KIND_KEY,
  LIFE_KEY,
  LINK_OWN_KEYS,
  TITLE_KEY,
  titleOf,
} from './board-layout'
import { CardIndex } from './card-index'
import { cardsInUpdate, cardsWritten } from './cards-in-update'
import { LinkIndex } from './link-index'
import { openBodyHandle, openTitleHandle } from './open-texts'
import { keysBetween } from './order-keys'
import { makersOf } from './makers'
import { OriginIndex } from './origin-index'
import { othersSince } from './others-work'
import { restack, keysForOrder } from './restack'
import { readBody, replaceBody } from './rich-text-xml'
import { readFields, readJson, sameJson, storable, wellFormed } from './shared-values'
import { spliceBetween, spliceText } from './title-text'
import { createUndoHistory, type Slot } from './undo-history'
import { watchChanges } from './watch-changes'
import { writeCard, writeEntry, writeSchemaVersion } from './write-cards'

const LINK_FIELDS_LEFT_OUT: ReadonlySet<string> = new Set([...LINK_OWN_KEYS, KIND_KEY])

/** Opens the model on a document; several may be open on one, each with its own undo. Reads no text. */
export function createBoard(ydoc: Y.Doc): Board {
  const origin = { board: true }
  const roots = boardRoots(ydoc)
  const cards = new CardIndex(roots)
  const links = new LinkIndex(roots, (id) => cards.isAlive(id))
  const origins = new OriginIndex(roots)
  const history = createUndoHistory(ydoc, roots, origin)
  const listeners = new Set<(change: BoardChange) => void>()
  const stopWatching = watchChanges(ydoc, roots, cards, links, origins, (change) => {
    for (const listener of [...listeners]) listener(change)
  })

  const cardMap = (id: CardId | LinkId) => {
    const map = entryOf(roots.cards, id)
    return isLiving(map) ? map : undefined
  }
  const linkMap = (id: CardId | LinkId) => {
    const map = entryOf(roots.links, id)
    return isLiving(map) ? map : undefined
  }
  const rootOf = (id: CardId | LinkId) => (cardMap(id) ? 'cards' : linkMap(id) ? 'links' : undefined)

  /**
   * Yjs tells of changes when the transaction ends; the indexes are told at once, so that acts inside one `transact` see
   * each other.
   */
  function touched({ root, id, key }: Slot) {
    const keys = key === undefined ? undefined : new Set([key])
    if (root === 'cards') {
      cards.contentChanged(id as CardId, keys)
      if (!keys || keys.has(LIFE_KEY)) links.endChanged(id as CardId)
    } else if (root === 'links') links.contentChanged(id as LinkId, keys)
    else if (root === 'origins') origins.changed()
    else if (root === 'orders') cards.orderChanged(id as CardId)
    else cards.placeChanged(id as CardId)
  }

  function write(slot: Slot, value: Json | undefined, isShared?: boolean) {
    history.write(slot, value, isShared)
    touched(slot)
  }

  function setKeys(slot: Pick<Slot, 'root' | 'id'>, fields: Readonly<Record<string, Json>>, own: ReadonlySet<string>) {
    for (const [key, value] of Object.entries(fields)) {
      if (own.has(key)) throw new Error(`The key "${key}" of a card or link has a write of its own.`)
      write({ ...slot, key: wellFormed(key) }, value === null ? undefined : storable(value))
    }
  }

  function writePlace(id: CardId, x: number, y: number) {
    if (Number.isFinite(x) && Number.isFinite(y)) write({ root: 'places', id }, [x + 0, y + 0])
  }

  function insertCard(card: NewCard, orderKey: string): CardId | undefined {
    const id = card.id ?? randomId<CardId>()
    const present = entryOf(roots.cards, id)
    if (isLiving(present)) return undefined
    const slot: Slot = { root: 'cards', id, key: LIFE_KEY }
    if (present) {
      write(slot, undefined, card.isProposed) // back to life with all that others wrote into it since
      return id
    }
    const { kind, title = '', body = [], fields = {} } = card
    writeSchemaVersion(roots)
    writeCard(roots, id, { kind, title, body, fields })
    roots.places.set(id, [card.rect.x + 0, card.rect.y + 0])
    roots.sizes.set(id, [card.rect.w, card.rect.h])
    roots.orders.set(id, orderKey)
    touched({ root: 'cards', id })
    touched({ root: 'orders', id })
    // Undo of a creation is a deletion and nothing more, so that others' words in the card outlive it.
    history.remember(slot, true, undefined, card.isProposed)
    return id
  }

  function insertLink({ id = randomId<LinkId>(), kind, from, to, fields = {} }: NewLink): LinkId | undefined {
    if (!cardMap(from) || !rootOf(to)) return undefined
    const present = entryOf(roots.links, id)
    if (isLiving(present)) return undefined
    const slot: Slot = { root: 'links', id, key: LIFE_KEY }
    if (present) {
      write(slot, undefined)
      return id
    }
    const own = Object.fromEntries(Object.entries(fields).filter(([key]) => !LINK_FIELDS_LEFT_OUT.has(key)))
    writeEntry(roots.links, id, { ...own, kind, from, to })
    touched({ root: 'links', id })
    history.remember(slot, true, undefined)
    return id
  }

  /**
   * The title that is about to be written in. A plain string that another program left, or nothing, becomes a shared text
   * first, and in no step: undo of what is written leaves the words that stood there.
   */
  function titleToWrite(id: CardId): Y.Text | undefined {
    const map = cardMap(id)
    const plain = map?.get(TITLE_KEY) ?? ''
    if (!map || typeof plain !== 'string') return map && titleOf(map)
    ydoc.transact(() => map.set(TITLE_KEY, new Y.Text(wellFormed(plain))), origin)
    touched({ root: 'cards', id, key: TITLE_KEY })
    return titleOf(map)
  }

  /** Cards with the members of those that are frames, each once. */
  function withMembers(ids: readonly CardId[]): ReadonlySet<CardId> {
    const all = new Set<CardId>()
    for (const id of ids) {
      if (!cardMap(id)) continue
      all.add(id)
      if (cards.kind(id) === 'frame') for (const member of cards.membersOf(id)) all.add(member)
    }
    return all
  }

  return {
    cardIds: () => cards.ids(),
    card: (id) => cards.card(id),
    deletedCard: (id) => cards.deletedCard(id),
    cardsInUpdate: (update) => cardsInUpdate(roots, update),
    cardsWritten: (update) => cardsWritten(ydoc, update),
    makersOf: (id) => makersOf(roots, id),
    othersSince: () => othersSince(ydoc, roots),
    fields(id) {
      const card = cardMap(id)
      if (card) return readFields(card, CARD_OWN_KEYS)
      const link = linkMap(id)
      return link && readFields(link, LINK_FIELDS_LEFT_OUT)
    },
    field: (id, key) => (CARD_OWN_KEYS.has(key) ? undefined : readJson(cardMap(id)?.get(key))),
    cardKind: (id) => cards.kind(id),
    rect: (id) => cards.rect(id),
    order: (id) => cards.order(id),
    frameOf: (id) => (cards.isAlive(id) ? cards.frameOf(id) : undefined),
    namersOf: (id) => cards.namersOf(id),
    membersOf: (frame) => cards.membersOf(frame),
    linkIds: () => links.ids(),
    link: (id) => links.link(id),
    linksAt: (id) => links.linksAt(id),
    origins: () => origins.all(),
    origin: (id) => origins.get(id),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    insert(newCards, newLinks = []) {
      const orders = keysBetween(cards.topOrder(), null, newCards.length)
      const made = { cards: [] as CardId[], links: [] as LinkId[] }
      history.change(() => {
        newCards.forEach((card, at) => pushIfMade(made.cards, insertCard(card, orders[at] as string)))
        for (const link of newLinks) pushIfMade(made.links, insertLink(link))
      })
      return made
    },
    setFields: (ids, fields) =>
      history.change(() => {
        for (const id of ids) if (cardMap(id)) setKeys({ root: 'cards', id }, fields, CARD_OWN_KEYS)
      }),
    setLinkFields: (ids, fields) =>
      history.change(() => {
        for (const id of ids) if (linkMap(id)) setKeys({ root: 'links', id }, fields, LINK_OWN_KEYS)
      }),
    insertOrigin: (fields) =>
      history.change(() => {
        const id = randomId<OriginId>()
        writeSchemaVersion(roots)
        writeEntry(roots.origins, id, { ...fields })
        touched({ root: 'origins', id })
        return id
      }),
    setOrigin: (id, change) =>
      history.change(() => {
        if (!isLiving(entryOf(roots.origins, id))) return
        for (const [key, value] of Object.entries(change)) {
          write({ root: 'origins', id, key }, value === undefined ? undefined : storable(value))
        }
      }),
    moveCards: (ids, by) =>
      history.change(() => {
        for (const id of withMembers(ids)) {
          const rect = cards.rect(id)
          if (rect) writePlace(id, rect.x + by.x, rect.y + by.y)
        }
      }),
    setRects: (rects) =>
      history.change(() => {
        for (const [id, rect] of rects) {
          const before = cardMap(id) && cards.rect(id)
          if (!before) continue
          if (rect.x !== before.x || rect.y !== before.y) writePlace(id, rect.x, rect.y)
          const sized = rect.w > 0 && rect.h > 0 && Number.isFinite(rect.w) && Number.isFinite(rect.h)
          if (sized && (rect.w !== before.w || rect.h !== before.h)) write({ root: 'sizes', id }, [rect.w, rect.h])
        }
      }),
    remove: (ids) =>
      history.change(() => {
        for (const id of ids) {
          const root = rootOf(id)
          if (root) write({ root, id, key: LIFE_KEY }, true)
        }
      }),
    revive: (ids) =>
      history.change(() => {
        for (const id of ids) {
          const root = entryOf(roots.cards, id) ? 'cards' : 'links'
          const entry = entryOf(roots[root], id)
          if (entry && !isLiving(entry)) write({ root, id, key: LIFE_KEY }, undefined)
        }
      }),
    reorder: (ids, to) =>
      history.change(() => {
        const picked = new Set(ids)
        const isFrame = (id: CardId) => cards.kind(id) === 'frame'
        const rects = ids.flatMap((id) => cards.rect(id) ?? [])
        const all = boundsOf(rects)
        const liesWithThem = (id: CardId) => {
          const rect = cards.rect(id)
          return rect && all && rectsOverlap(all, rect) ? rects.some((each) => rectsOverlap(each, rect)) : false
        }
        let isChanged = false
        for (const layer of [cards.ids().filter(isFrame), cards.ids().filter((id) => !isFrame(id))]) {
          const next = restack(layer, picked, to, liesWithThem)
          const moved = new Set(layer.filter((id, at) => picked.has(id) && next[at] !== id))
          isChanged ||= moved.size > 0
          for (const [id, key] of keysForOrder(next, moved, (id) => cards.order(id))) {
            write({ root: 'orders', id }, key)
          }
        }
        return isChanged
      }),
    setFrame: (ids, frame) =>
      history.change(() => {
        if (frame !== null && cards.kind(frame) !== 'frame') return
        for (const id of ids) {
          if (!cardMap(id) || id === frame || (frame !== null && cards.membersOf(id).includes(frame))) continue
          write({ root: 'cards', id, key: FRAME_KEY }, frame ?? undefined)
        }
      }),
    setTitle(id, title) {
      const text = titleToWrite(id)
      history.change(() => {
        if (!text || !spliceText(text, spliceBetween(text.toString(), title))) return
        history.touchText(id, text)
        touched({ root: 'cards', id, key: TITLE_KEY })
      })
    },
    setBody: (id, body) =>
      history.change(() => {
        const map = cardMap(id)
        const fragment = map && bodyOf(map)
        if (!fragment || sameJson(readBody(fragment), normaliseRichText(body))) return
        replaceBody(fragment, body)
        history.touchText(id, fragment)
        touched({ root: 'cards', id, key: BODY_KEY })
      }),
    openTitle(id) {
      const title = titleToWrite(id)
      return title && openTitleHandle(title, { card: id, ydoc, roots, history })
    },
    openBody(id) {
      const map = cardMap(id)
      const body = map && bodyOf(map)
      return body && openBodyHandle(body, { card: id, ydoc, roots, history })
    },
    transact: (act) => history.change(act),

    content: () => readBoardContent(ydoc),
    async restore(content) {
      const { restoreContent } = await import('./restore-content') // seldom wanted, so not loaded with the board
      const before = history.newest()
      restoreContent({ ydoc, roots, history, write, touched }, content)
      const step = history.newest()
      const own = step === before ? undefined : step
      return {
        undo: () => (own ? history.takeBack(own) : { done: false, reason: null }),
        holds: () => own !== undefined && history.holds(own),
      }
    },

    undo: () => history.undo(),
    redo: () => history.redo(),
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    newestStep: () => (history.isWriting() ? undefined : history.newest()),
    newestUndone: () => history.newestUndone(),
    dispose() {
      stopWatching()
      history.dispose()
      listeners.clear()
    },
  }
}

function pushIfMade<T>(into: T[], id: T | undefined): void {
  if (id !== undefined) into.push(id)
}
