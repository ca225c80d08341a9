/**
 * What the board knows about its cards without asking Yjs again: who lives, in which order, in which frame, and the
 * cards already read. Each answer is kept until a change touches it, and an equal answer keeps its identity.
 */
import type * as Y from 'yjs'
import { readCard, CARD_KINDS, type Card, type CardKind, type UnreadableCard } from '@/lib/schema/card'
import { DEFAULT_SIZES, FARTHEST_PLACE, READ_SIZE_RANGE } from '@/lib/schema/card-size'
import type { CardId } from '@/lib/schema/ids'
import type { Rect } from '@/lib/geometry/rect'
import {
  bodyOf,
  CARD_OWN_KEYS,
  entryOf,
  FRAME_KEY,
  isLiving,
  KIND_KEY,
  LIFE_KEY,
  TITLE_KEY,
  titleOf,
  type BoardRoots,
} from './board-layout'
import { NamerIndex } from './namer-index'
import { isOrderKey } from './order-keys'
import { readBody } from './rich-text-xml'
import { sameOrBefore } from './same-or-before'
import { readFields, readPair } from './shared-values'

const NOBODY: readonly CardId[] = []
/** Nobody nests frames so deep by hand; deeper ones stand by themselves. */
const MAX_FRAME_DEPTH = 64

export class CardIndex {
  private readonly living = new Set<CardId>()
  private readonly read = new Map<CardId, Card | UnreadableCard>()
  private readonly kinds = new Map<CardId, CardKind | 'unreadable'>()
  private readonly rects = new Map<CardId, Rect>()
  private readonly members = new Map<CardId, readonly CardId[]>()
  private readonly sortKeys = new Map<CardId, SortKey>()
  private sorted: readonly CardId[] = NOBODY
  private sortedIsStale = true
  /** Frame → cards that name it, in z-order; undefined when stale. */
  private children: Map<CardId, CardId[]> | undefined
  /** Of the frames that were asked for: 1 for one that stands by itself. */
  private readonly frameDepths = new Map<CardId, number>()

  private readonly namers = new NamerIndex({
    ids: () => this.ids(),
    kind: (id) => this.kind(id),
    fields: (id) => {
      const map = this.map(id)
      return map ? readFields(map, CARD_OWN_KEYS) : {}
    },
  })

  constructor(private readonly roots: BoardRoots) {
    for (const id of roots.cards.keys()) if (isLiving(this.map(id as CardId))) this.living.add(id as CardId)
  }

  private map(id: CardId) {
    return entryOf(this.roots.cards, id)
  }

  isAlive(id: string): id is CardId {
    return this.living.has(id as CardId)
  }

  /** Frames first, then z-order, then id: the same on every screen. */
  ids(): readonly CardId[] {
    if (!this.sortedIsStale) return this.sorted
    this.sortedIsStale = false
    // From what was sorted before: a sort of what is nearly in order costs one look at each.
    const ids = this.sorted.filter((id) => this.living.has(id))
    if (ids.length < this.living.size) {
      const had = new Set(ids)
      for (const id of this.living) if (!had.has(id)) ids.push(id)
    }
    ids.sort((a, b) => compareKeys(this.sortKey(a), this.sortKey(b)) || compare(a, b))
    this.sorted = sameOrBefore(this.sorted, ids)
    return this.sorted
  }

  private sortKey(id: CardId): SortKey {
    const known = this.sortKeys.get(id)
    return known ?? setAndGet(this.sortKeys, id, { layer: this.kind(id) === 'frame' ? 0 : 1, order: this.order(id) })
  }

  kind(id: CardId): CardKind | 'unreadable' | undefined {
    if (!this.living.has(id)) return undefined
    const known = this.kinds.get(id)
    if (known) return known
    const stored = this.map(id)?.get(KIND_KEY)
    return setAndGet(this.kinds, id, CARD_KINDS.find((each) => each === stored) ?? 'unreadable')
  }

  card(id: CardId): Card | UnreadableCard | undefined {
    const map = this.living.has(id) ? this.map(id) : undefined
    if (!map) return undefined
    return this.read.get(id) ?? setAndGet(this.read, id, this.readFrom(id, map))
  }

  deletedCard(id: CardId) {
    const map = this.living.has(id) ? undefined : this.map(id)
    // Yjs has no other way to ask who wrote a key last.
    return map && { card: this.readFrom(id, map), by: map._map.get(LIFE_KEY)?.id.client }
  }

  private readFrom(id: CardId, map: Y.Map<unknown>): Card | UnreadableCard {
    const body = bodyOf(map)
    const title = titleOf(map)?.toString() ?? map.get(TITLE_KEY)
    const fields = { ...readFields(map, CARD_OWN_KEYS), kind: map.get(KIND_KEY) }
    return readCard(id, fields, typeof title === 'string' ? title : '', body ? readBody(body) : [])
  }

  rect(id: CardId): Rect | undefined {
    const kind = this.kind(id)
    if (!kind) return undefined
    const known = this.rects.get(id)
    if (known) return known
    const [x, y] = readPair(this.roots.places.get(id)) ?? [0, 0]
    const size = readPair(this.roots.sizes.get(id))
    const { w, h } =
      size && size[0] > 0 && size[1] > 0 ? { w: sizeOf(size[0]), h: sizeOf(size[1]) } : DEFAULT_SIZES[kind]
    const rect = { x: placeOf(x), y: placeOf(y), w, h }
    this.rects.set(id, rect)
    return rect
  }

  /** The highest z-order of any living card; null on an empty board. */
  topOrder(): string | null {
    const ids = this.ids()
    let firstAbove = 0 // the first card that is no frame, by halving
    for (let end = ids.length; firstAbove < end;) {
      const middle = (firstAbove + end) >> 1
      if (this.sortKey(ids[middle] as CardId).layer === 0) firstAbove = middle + 1
      else end = middle
    }
    const tops = [ids[firstAbove - 1], ids.at(-1)].flatMap((id) => (id === undefined ? [] : [this.order(id)]))
    return tops.length === 0 ? null : tops.reduce((a, b) => (a > b ? a : b))
  }

  /** '' for a card without a usable z-order: it lies below all others. */
  order(id: CardId): string {
    const order = this.roots.orders.get(id)
    return isOrderKey(order) ? order : ''
  }

  /** Frames in a ring, and those nested too deep, stand by themselves; whoever walks frames up or down comes to an end. */
  frameOf(id: CardId): CardId | undefined {
    const frame = this.namedFrame(id)
    return frame && this.kind(id) === 'frame' && this.frameDepth(id) === 1 ? undefined : frame
  }

  /** One walk upwards settles every frame on the way. */
  private frameDepth(id: CardId): number {
    const way: CardId[] = []
    const seen = new Map<CardId, number>()
    let at: CardId | undefined = id
    for (; at && !seen.has(at) && !this.frameDepths.has(at); at = this.namedFrame(at)) {
      seen.set(at, way.length)
      way.push(at)
    }
    const ringFrom = (at && seen.get(at)) ?? way.length
    for (const each of way.slice(ringFrom)) this.frameDepths.set(each, 1)
    let above = at ? (this.frameDepths.get(at) ?? 0) : 0
    for (const each of way.slice(0, ringFrom).reverse()) {
      above = above < MAX_FRAME_DEPTH ? above + 1 : 1
      this.frameDepths.set(each, above)
    }
    return this.frameDepths.get(id) ?? 1
  }

  private framesChanged(): void {
    this.children = undefined
    this.frameDepths.clear()
  }

  /** The living frame that the card names, rings not yet ruled out. */
  private namedFrame(id: CardId): CardId | undefined {
    const frame = this.map(id)?.get(FRAME_KEY)
    return typeof frame === 'string' && frame !== id && this.kind(frame as CardId) === 'frame'
      ? (frame as CardId)
      : undefined
  }

  membersOf(frame: CardId): readonly CardId[] {
    // Who stands in which frame is a walk over all cards: not for a card that can hold none.
    if (this.kind(frame) !== 'frame') return NOBODY
    const known = this.members.get(frame)
    if (known && this.children) return known
    if (!this.children) {
      this.children = new Map()
      for (const id of this.ids()) {
        const parent = this.frameOf(id)
        if (parent) (this.children.get(parent) ?? setAndGet(this.children, parent, [])).push(id)
      }
      const stale = [...this.members.keys()]
      for (const each of stale)
        this.members.set(each, sameOrBefore(this.members.get(each) ?? NOBODY, this.collect(each)))
    }
    const members = this.members.get(frame) ?? this.collect(frame)
    this.members.set(frame, members)
    return members
  }

  namersOf(id: CardId): readonly CardId[] {
    return this.namers.of(id)
  }

  private collect(frame: CardId): readonly CardId[] {
    const found: CardId[] = []
    const queue = [frame]
    for (let next = queue.pop(); next; next = queue.pop()) {
      for (const member of this.children?.get(next) ?? NOBODY) {
        found.push(member)
        queue.push(member)
      }
    }
    return found.length > 0 ? found : NOBODY
  }

  /** A card's map changed (`keys` of it, or undefined when its whole content may have). */
  contentChanged(id: CardId, keys: ReadonlySet<string | null> | undefined): void {
    this.read.delete(id)
    this.namers.contentChanged(keys)
    if (!keys || keys.has(FRAME_KEY)) this.framesChanged()
    if (!keys || keys.has(KIND_KEY)) {
      this.kinds.delete(id)
      this.frameDepths.clear()
      this.sortedIsStale = true
      this.sortKeys.delete(id)
      this.rects.delete(id)
    }
    const lives = isLiving(this.map(id))
    if (lives === this.living.has(id)) return
    if (lives) this.living.add(id)
    else this.living.delete(id)
    this.sortKeys.delete(id) // the kind of a dead card is not read
    this.sortedIsStale = true
    this.framesChanged()
  }

  placeChanged(id: CardId): void {
    this.rects.delete(id)
  }

  orderChanged(id: CardId): void {
    this.sortKeys.delete(id)
    this.sortedIsStale = true
    this.children = undefined
    this.namers.orderChanged()
  }
}

interface SortKey {
  /** Frames 0, others 1. */
  readonly layer: number
  readonly order: string
}

function placeOf(value: number): number {
  return Math.min(FARTHEST_PLACE, Math.max(-FARTHEST_PLACE, value))
}

function sizeOf(value: number): number {
  return Math.min(READ_SIZE_RANGE.most, Math.max(READ_SIZE_RANGE.least, value))
}

function compareKeys(a: SortKey, b: SortKey): number {
  return a.layer - b.layer || compare(a.order, b.order)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function setAndGet<K, V>(map: Map<K, V>, key: K, value: V): V {
  map.set(key, value)
  return value
}
