/** Boards for tests: a scene source in memory, from a few words. Not part of the program. */
import { rectEncloses, type Rect } from '@/lib/geometry/rect'
import { readCard, type Card, type CardKind, type UnreadableCard } from '@/lib/schema/card'
import { DEFAULT_SIZES } from '@/lib/schema/card-size'
import type { CardId, LinkId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import type { Link, LinkKind } from '@/lib/schema/link'
import { isNamingKind, namedCards } from '@/lib/schema/named-cards'
import { richTextFromPlain } from '@/lib/schema/rich-text'
import type { SceneChange, SceneSource } from './scene-source'

export interface CardWish {
  readonly id: string
  readonly kind?: CardKind
  readonly title?: string
  readonly body?: string
  readonly x?: number
  readonly y?: number
  readonly w?: number
  readonly h?: number
  readonly fields?: Readonly<Record<string, Json>>
}

export interface FakeSource extends SceneSource {
  put(wish: CardWish): void
  drop(id: string): void
  join(id: string, kind: LinkKind, from: string, to: string, fields?: Partial<Link>): void
  move(id: string, rect: Partial<Rect>, local?: boolean): void
}

export function aCard(wish: CardWish): Card | UnreadableCard {
  const { id, kind = 'note', title = '', body = '', fields = {} } = wish
  return readCard(id as CardId, { madeBy: 'person', ...fields, kind }, title, richTextFromPlain(body))
}

export function aBoard(...wishes: readonly CardWish[]): FakeSource {
  const cards = new Map<CardId, Card | UnreadableCard>()
  const rects = new Map<CardId, Rect>()
  const fields = new Map<CardId, Readonly<Record<string, Json>>>()
  const links = new Map<LinkId, Link>()
  const listeners = new Set<(change: SceneChange) => void>()
  let ids: readonly CardId[] = []
  const tell = (change: Partial<SceneChange>) => {
    ids = [...cards.keys()].sort(
      (a, b) => Number(cards.get(b)?.kind === 'frame') - Number(cards.get(a)?.kind === 'frame'),
    )
    const full = {
      cards: new Set<CardId>(),
      places: new Set<CardId>(),
      links: new Set<LinkId>(),
      membership: false,
      local: true,
    }
    for (const listener of listeners) listener({ ...full, ...change })
  }
  const source: FakeSource = {
    cardIds: () => ids,
    card: (id) => cards.get(id),
    cardKind: (id) => cards.get(id)?.kind,
    rect: (id) => rects.get(id),
    linkIds: () => [...links.keys()].filter((id) => source.link(id)),
    link(id) {
      const link = links.get(id)
      const isWhole = link && cards.has(link.from) && (cards.has(link.to as CardId) || links.has(link.to as LinkId))
      return isWhole ? link : undefined
    },
    linksAt: (id) => source.linkIds().filter((each) => links.get(each)?.from === id || links.get(each)?.to === id),
    origin: (id) => ({ id, name: id }),
    namersOf: (named) =>
      ids.filter((id) => namedCards(fields.get(id) ?? {}).includes(named) && isNamingKind(source.cardKind(id))),
    membersOf: (frame) => ids.filter((id) => (cards.get(id) as Card | undefined)?.frameId === frame),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    put(wish) {
      const id = wish.id as CardId
      const size = DEFAULT_SIZES[wish.kind ?? 'note']
      const isNew = !cards.has(id)
      cards.set(id, aCard(wish))
      fields.set(id, wish.fields ?? {})
      const before = rects.get(id)
      const rect = { x: wish.x ?? 0, y: wish.y ?? 0, w: wish.w ?? size.w, h: wish.h ?? size.h }
      rects.set(id, rect)
      const isThere = before !== undefined && rectEncloses(before, rect) && rectEncloses(rect, before)
      tell({ cards: new Set([id]), places: new Set(isThere ? [] : [id]), membership: isNew })
    },
    drop(id) {
      cards.delete(id as CardId)
      rects.delete(id as CardId)
      tell({ cards: new Set([id as CardId]), membership: true })
    },
    join(id, kind, from, to, fields = {}) {
      links.set(id as LinkId, {
        id: id as LinkId,
        kind,
        from: from as CardId,
        to: to as CardId,
        madeBy: 'person',
        ...fields,
      })
      tell({ links: new Set([id as LinkId]), membership: true })
    },
    move(id, rect, local = true) {
      rects.set(id as CardId, { ...rects.get(id as CardId)!, ...rect })
      tell({ places: new Set([id as CardId]), local })
    },
  }
  for (const wish of wishes) source.put(wish)
  return source
}
