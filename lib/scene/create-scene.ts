/**
 * The scene over a board: two R-trees (cards, boxes of links), curves and facts kept until what they hang on changes.
 * What is held by a hand or glides leaves the trees while it moves, so a drag costs only what moves.
 */
import { createCell, type Cell } from '@/lib/cell/cell'
import { boxOfCurve, curvePasses, distanceToCurve } from '@/lib/geometry/curve'
import { boundsOf, rectContains, rectEncloses, rectsTouch, type BoardPoint, type Rect } from '@/lib/geometry/rect'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { isNamingKind } from '@/lib/schema/named-cards'
import {
  factsOf,
  NO_FACTS,
  NO_GRADES,
  type CardFacts,
  type FactsSource,
  type Grades,
  type GroundRules,
  type NotesOf,
} from './card-facts'
import type { AnyCard } from './kind-look'
import { createLinkCurves } from './link-curves'
import { createLinkEnds, type LinkEnd } from './link-ends'
import { cardsNamedBy } from './named-facts'
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
  const facts = new Map<CardId, CardFacts>()
  /** Facts to be worked out anew; the object stays when they come out the same, so that no card renders for nothing. */
  const doubtful = new Set<CardId>()
  /** Of this moment; undefined after a change. */
  let notes: NotesOf | undefined
  /** Card → cards whose facts were worked out by looking at it in another way than along a link. */
  const lookedAtBy = new Map<CardId, Set<CardId>>()
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
    doubtful.clear()
    lookedAtBy.clear()
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
  const forgetFacts = (ids: Iterable<LinkEnd>, stale: Set<CardId>) => {
    for (const id of ids) {
      if (!facts.has(id as CardId)) continue
      doubtful.add(id as CardId)
      stale.add(id as CardId)
    }
  }
  /** What is linked with it, and everything that rests on it through any number of steps. */
  const concernedBy = (id: LinkEnd): LinkEnd[] => {
    const found: LinkEnd[] = []
    const resting = new Set<CardId>()
    for (const link of ends.at(id)) {
      const pair = ends.pair(link)
      if (!pair) continue
      found.push(pair.from === id ? pair.to : pair.from)
      const end = rules?.restingEnd(pair)
      if (end !== undefined && end !== id) resting.add(end)
    }
    return [...found, ...(rules?.allDependants(resting, source) ?? [])]
  }
  /** The board as one card's facts see it: names that are read are remembered with who reads them. */
  const seenBy = (reader: CardId): FactsSource => {
    const look = (id: CardId) => {
      const known = lookedAtBy.get(id)
      if (known) known.add(reader)
      else lookedAtBy.set(id, new Set([reader]))
    }
    return {
      card(id) {
        look(id)
        return source.card(id)
      },
      link: (id) => source.link(id),
      linksAt: (id) => source.linksAt(id),
      origin: (id) => source.origin(id),
      namersOf(id) {
        const namers = source.namersOf(id)
        namers.forEach(look)
        return namers
      },
    }
  }
  const namedNow = (id: CardId): readonly CardId[] => {
    if (!isNamingKind(source.cardKind(id))) return []
    const card = source.card(id)
    return card && card.kind !== 'unreadable' ? cardsNamedBy(card) : []
  }
  const follow = (change: SceneChange) => {
    notes = undefined
    for (const id of change.cards) {
      cards.delete(id)
      rects.delete(id)
    }
    for (const id of change.places) rects.delete(id)
    const stale = new Set<CardId>(change.cards)
    const movedLinks = new Set(change.links)
    // Before anything is forgotten: what a deleted card was evidence for must be told.
    for (const id of change.cards) {
      forgetFacts([id, ...concernedBy(id), ...(lookedAtBy.get(id) ?? []), ...namedNow(id)], stale)
      if (source.cardKind(id)) continue
      facts.delete(id)
      doubtful.delete(id)
    }
    for (const id of change.links) {
      const before = ends.pair(id)
      const now = source.link(id)
      // Twins of a link that came or went change their lane.
      for (const pair of [before, now]) {
        if (!pair) continue
        forgetFacts([pair.from, pair.to], stale)
        const resting = rules?.restingEnd(pair)
        if (resting !== undefined) forgetFacts(rules?.allDependants([resting], source) ?? [], stale)
        stale.add(pair.from)
        if (source.cardKind(pair.to as CardId)) stale.add(pair.to as CardId)
        for (const twin of source.linksAt(pair.from)) movedLinks.add(twin)
      }
    }
    if (change.origins && change.origins.size > 0) forgetFacts(facts.keys(), stale)
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
    publish({ cards: stale, places: change.places, membership: change.membership, local: change.local })
  }
  const publish = (update: SceneUpdate) => {
    version.set(version.get() + 1)
    for (const listener of [...listeners]) listener(update)
  }
  const regrade = () => {
    notes = undefined
    const cards = new Set<CardId>()
    forgetFacts(facts.keys(), cards)
    publish({ cards, places: new Set(), membership: false, local: false })
  }

  const factsAbout = (id: CardId): CardFacts => {
    const known = facts.get(id)
    if (known && !doubtful.delete(id)) return known
    const card = source.card(id)
    const isAboutNames = isNamingKind(card?.kind) || card?.kind === 'entity'
    const seen = isAboutNames ? seenBy(id) : source
    const rows = grades?.get() ?? NO_GRADES
    notes ??= rules?.notesAt(source, rows)
    const made = card ? factsOf(card, seen, rows, notes) : NO_FACTS
    if (known && JSON.stringify(known) === JSON.stringify(made)) return known
    facts.set(id, made)
    return made
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
    held: () => heldRects,
    refresh: () => version.set(version.get() + 1),
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
    facts: factsAbout,
    warning: (id) =>
      grades?.get().hasWarnings ? factsAbout(id).notes?.find(({ warning }) => warning)?.warning : undefined,
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
