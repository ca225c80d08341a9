/**
 * The scene over a board: two R-trees (cards, boxes of links), and curves kept until what they hang on changes.
 * What is held by a hand or glides leaves the trees while it moves, so a drag costs only what moves.
 */
import { createCell, type Cell } from '@/lib/cell/cell'
import { boxOfCurve, curvePasses, distanceToCurve } from '@/lib/geometry/curve'
import { boundsOf, rectContains, rectEncloses, rectsTouch, type BoardPoint, type Rect } from '@/lib/geometry/rect'
import type { CardId, LinkId } from '@/lib/schema/ids'
import type { Grades, GroundRules } from './card-facts'
import { createFacts } from './create-facts'
import type { AnyCard } from './kind-look'
import { createLinkCurves } from './link-curves'
import { createLinkEnds } from './link-ends'
import type { Scene, SceneUpdate } from './scene'
import type { SceneChange, SceneSource } from './scene-source'
import { createSpatialIndex } from './spatial-index'
import type { TextMeasurer } from './text-measurer'

export interface SceneOptions {
  readonly measurer: TextMeasurer
  /** F6 for everything unless given. */
  readonly grades?: Cell<Grades>
  /** Without them cards say nothing of their ground. */
  readonly rules?: GroundRules
}

export function createScene(source: SceneSource, { measurer, grades, rules }: SceneOptions): Scene {
  const cardIndex = createSpatialIndex<CardId>()
  const linkIndex = createSpatialIndex<LinkId>()
  /** Of every link in the index. */
  const ends = createLinkEnds(source)
  const facts = createFacts({ source, ends, grades, rules })
  const listeners = new Set<(update: SceneUpdate) => void>()
  const version = createCell(0)
  let heldRects: ReadonlyMap<CardId, Rect> = new Map()
  let heldLinks: ReadonlySet<LinkId> = new Set()
  let rankedIds: readonly CardId[] | undefined
  let ranks = new Map<CardId, number>()

  const rects = new Map<CardId, Rect>()
  const cards = new Map<CardId, AnyCard>()
  const rect = (id: CardId) => {
    const known = heldRects.get(id) ?? rects.get(id)
    if (known) return known
    const read = source.rect(id)
    if (read) rects.set(id, read)
    return read
  }
  const cardOf = (id: CardId) => {
    const known = cards.get(id)
    if (known) return known
    const read = source.card(id)
    if (read) cards.set(id, read)
    return read
  }

  // — order
  const rank = (id: CardId) => {
    rankAll()
    return ranks.get(id) ?? -1
  }
  const rankAll = (): readonly CardId[] => {
    const ids = source.cardIds()
    if (ids !== rankedIds) {
      rankedIds = ids
      ranks = new Map(ids.map((each, index) => [each, index]))
    }
    return ids
  }
  /** By numbers in a typed array: a frame may sort thousands. */
  const inOrder = (found: readonly CardId[]): CardId[] => {
    const ids = rankAll()
    const places = Int32Array.from(found, (id) => ranks.get(id) ?? -1).sort()
    const ordered: CardId[] = []
    for (const place of places) {
      const id = ids[place]
      if (id !== undefined) ordered.push(id)
    }
    return ordered
  }

  // — links
  const curves = createLinkCurves(source, rect)
  const reindexLink = (id: LinkId) => {
    curves.forget(id)
    const link = source.link(id)
    const curve = link && curves.of(id)
    if (!curve) {
      linkIndex.delete(id)
      return ends.forget(id)
    }
    ends.remember(id, link)
    if (heldLinks.has(id)) linkIndex.delete(id)
    else linkIndex.set(id, boxOfCurve(curve))
  }

  const loadAll = () => {
    curves.clear()
    ends.clear()
    facts.clear()
    heldRects = new Map()
    heldLinks = new Set()
    cardIndex.load(source.cardIds().flatMap((id) => entry(id, source.rect(id))))
    linkIndex.load(
      source.linkIds().flatMap((id) => {
        const link = source.link(id)
        const curve = curves.of(id)
        if (link && curve) ends.remember(id, link)
        return entry(id, curve && boxOfCurve(curve))
      }),
    )
  }

  // — following the board
  const follow = (change: SceneChange) => {
    for (const id of change.cards) {
      cards.delete(id)
      rects.delete(id)
    }
    for (const id of change.places) rects.delete(id)
    // A board that comes whole, as from the server, is loaded whole: nothing is known yet that could hang on it.
    if (!cardIndex.bounds() && heldRects.size === 0) {
      loadAll()
      return publish(change)
    }
    const stale = facts.follow(change)
    const movedLinks = new Set(change.links)
    for (const id of change.links) {
      // Twins of a link that came or went change their lane.
      for (const pair of [ends.pair(id), source.link(id)]) {
        if (pair) for (const twin of source.linksAt(pair.from)) movedLinks.add(twin)
      }
    }
    const placed = change.membership ? new Set([...change.places, ...change.cards]) : change.places
    for (const id of placed) {
      const box = source.rect(id)
      if (box && !heldRects.has(id)) cardIndex.set(id, box)
      else cardIndex.delete(id)
    }
    for (const link of ends.around(placed)) movedLinks.add(link)
    for (const link of ends.around(change.links)) movedLinks.add(link)
    for (const id of movedLinks) curves.forget(id)
    for (const id of movedLinks) reindexLink(id)
    if (change.membership && [...heldRects.keys()].some((id) => !source.rect(id))) {
      hold(new Map([...heldRects].filter(([id]) => source.rect(id))))
    }
    publish({ ...change, cards: stale, links: movedLinks })
  }
  const publish = (update: SceneUpdate) => {
    version.set(version.get() + 1)
    for (const listener of [...listeners]) listener(update)
  }
  const refresh = () => {
    const [cards, links] = [new Set(source.cardIds()), new Set(source.linkIds())]
    publish({ cards, places: new Set(), links, membership: false, local: false })
  }
  /** Any card may warn of something now, or no more. */
  const regrade = () => {
    facts.doubtAll()
    refresh()
  }

  // — holding
  const hold = (rects: ReadonlyMap<CardId, Rect>) => {
    if (rects.size === 0 && heldRects.size === 0) return
    const before = heldRects
    heldRects = rects
    const changed = [...rects.keys()].length !== before.size || [...rects.keys()].some((id) => !before.has(id))
    if (changed) {
      const beforeLinks = heldLinks
      heldLinks = ends.around(rects.keys())
      for (const id of before.keys()) {
        const box = source.rect(id)
        if (!rects.has(id) && box) cardIndex.set(id, box)
      }
      for (const id of rects.keys()) cardIndex.delete(id)
      for (const id of beforeLinks) curves.forget(id)
      for (const id of heldLinks) curves.forget(id)
      for (const id of beforeLinks) if (!heldLinks.has(id)) reindexLink(id)
      for (const id of heldLinks) linkIndex.delete(id)
    } else for (const id of heldLinks) curves.forget(id)
    version.set(version.get() + 1)
  }

  loadAll()
  const stops = [source.subscribe(follow), grades?.subscribe(regrade)]

  const linksIn = (area: Rect) => {
    const found = linkIndex.search(area)
    for (const id of heldLinks) {
      const curve = curves.of(id)
      if (curve && rectsTouch(area, boxOfCurve(curve))) found.push(id)
    }
    return found
  }
  const unsortedCardsIn = (area: Rect) => {
    const found = cardIndex.search(area)
    for (const [id, box] of heldRects) if (rectsTouch(area, box) && source.rect(id)) found.push(id)
    return found
  }
  const isFrame = (id: CardId) => source.cardKind(id) === 'frame'

  return {
    source,
    measurer,
    card: cardOf,
    rect,
    rank,
    version,
    hold,
    refresh,
    held: () => heldRects,
    bounds(ids) {
      if (!ids) {
        const still = cardIndex.bounds()
        return boundsOf([...(still ? [still] : []), ...heldRects.values()])
      }
      return boundsOf(
        ids.flatMap((id) => {
          const box = rect(id as CardId)
          if (box) return [box]
          const curve = curves.of(id as LinkId)
          return curve ? [boxOfCurve(curve)] : []
        }),
      )
    },
    cardsIn(area) {
      const all = cardIndex.bounds()
      if (heldRects.size === 0 && all && rectEncloses(area, all)) return [...source.cardIds()]
      return inOrder(unsortedCardsIn(area))
    },
    hasCardIn: (area) => (heldRects.size === 0 ? cardIndex.touches(area) : unsortedCardsIn(area).length > 0),
    linksIn,
    curve: (id) => curves.of(id),
    cardAt(point) {
      let top: CardId | undefined
      for (const id of unsortedCardsIn({ ...xy(point), w: 0, h: 0 })) {
        if (!isFrame(id) && (top === undefined || rank(id) > rank(top))) top = id
      }
      return top
    },
    frameAt(point, except) {
      let inner: CardId | undefined
      let innerArea = Infinity
      for (const id of unsortedCardsIn({ ...xy(point), w: 0, h: 0 })) {
        const box = rect(id)
        if (!box || !isFrame(id) || except?.has(id) || !rectContains(box, point)) continue
        if (box.w * box.h >= innerArea) continue
        inner = id
        innerArea = box.w * box.h
      }
      return inner
    },
    linkAt(point, reach) {
      let nearest: LinkId | undefined
      let best = reach
      for (const id of linksIn({ x: point.x - reach, y: point.y - reach, w: 2 * reach, h: 2 * reach })) {
        const curve = curves.of(id)
        if (!curve || !curvePasses(curve, point, best)) continue
        best = distanceToCurve(curve, point)
        nearest = id
      }
      return nearest
    },
    facts: facts.of,
    warning(id) {
      const note = grades?.get().hasWarnings ? facts.of(id).notes?.find(({ warning }) => warning) : undefined
      return note?.warning === undefined ? undefined : { words: note.warning, inBrief: note.inBrief }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispose() {
      for (const stop of stops) stop?.()
      listeners.clear()
    },
  }
}

function xy({ x, y }: BoardPoint) {
  return { x, y }
}

function entry<Id>(id: Id, box: Rect | undefined): [Id, Rect][] {
  return box ? [[id, box]] : []
}
