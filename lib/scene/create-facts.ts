/**
 * What cards say about themselves, worked out when asked for and kept until something it hangs on changes. Knows which
 * cards a change concerns: along links, through what rests on what, and by names in fields.
 */
import type { Cell } from '@/lib/cell/cell'
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
import type { LinkEnd, LinkEnds, LinkPair } from './link-ends'
import { cardsNamedBy } from './named-facts'
import type { SceneChange, SceneSource } from './scene-source'

export interface FactsOptions {
  readonly source: SceneSource
  readonly ends: Pick<LinkEnds, 'at' | 'pair'>
  readonly grades?: Cell<Grades> | undefined
  readonly rules?: GroundRules | undefined
}

export interface Facts {
  /** The object stays while it says the same, so that no card renders for nothing. */
  of(id: CardId): CardFacts
  /** To be told while `ends` still knows what was. Returns the cards whose facts may be others now, the changed among them. */
  follow(change: SceneChange): Set<CardId>
  /** All may be others now. */
  doubtAll(): void
  clear(): void
}

export function createFacts({ source, ends, grades, rules }: FactsOptions): Facts {
  const facts = new Map<CardId, CardFacts>()
  /** To be worked out anew. */
  const doubtful = new Set<CardId>()
  /** Of this moment; undefined after a change. */
  let notes: NotesOf | undefined
  /** Card → cards whose facts were worked out by looking at it in another way than along a link. */
  const lookedAtBy = new Map<CardId, Set<CardId>>()

  const doubt = (ids: Iterable<LinkEnd>, stale: Set<CardId>) => {
    for (const id of ids) {
      if (!facts.has(id as CardId)) continue
      doubtful.add(id as CardId)
      stale.add(id as CardId)
    }
  }
  /** The cards that a link joins count what undercuts it. */
  const cardsAt = (end: LinkEnd): LinkEnd[] => {
    const undercut = ends.pair(end as LinkId) ?? source.link(end as LinkId)
    return undercut ? [undercut.from, undercut.to] : [end]
  }
  /** What is linked with it, and everything that rests on it through any number of steps. */
  const concernedBy = (id: LinkEnd): LinkEnd[] => {
    const found: LinkEnd[] = []
    const resting = new Set<CardId>()
    for (const link of ends.at(id)) {
      const pair = ends.pair(link)
      if (!pair) continue
      found.push(...cardsAt(pair.from === id ? pair.to : pair.from))
      const end = rules?.restingEnd(pair)
      if (end !== undefined && end !== id) resting.add(end)
    }
    return [...found, ...(rules?.allDependants(resting, source) ?? [])]
  }
  const concernedByLink = (pair: LinkPair): LinkEnd[] => {
    const resting = rules?.restingEnd(pair)
    const dependants = resting === undefined ? [] : (rules?.allDependants([resting], source) ?? [])
    return [pair.from, ...cardsAt(pair.to), ...dependants]
  }
  const namedNow = (id: CardId): readonly CardId[] => {
    if (!isNamingKind(source.cardKind(id))) return []
    const card = source.card(id)
    return card && card.kind !== 'unreadable' ? cardsNamedBy(card) : []
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

  return {
    of(id) {
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
    },
    follow(change) {
      notes = undefined
      const stale = new Set<CardId>(change.cards)
      // Before anything is forgotten: what a deleted card was evidence for must be told.
      for (const id of change.cards) {
        doubt([id, ...concernedBy(id), ...(lookedAtBy.get(id) ?? []), ...namedNow(id)], stale)
        if (source.cardKind(id)) continue
        facts.delete(id)
        doubtful.delete(id)
      }
      for (const id of change.links) {
        for (const pair of [ends.pair(id), source.link(id)]) {
          if (!pair) continue
          doubt(concernedByLink(pair), stale)
          stale.add(pair.from)
          if (source.cardKind(pair.to as CardId)) stale.add(pair.to as CardId)
        }
      }
      if (change.origins && change.origins.size > 0) doubt(facts.keys(), stale)
      return stale
    },
    doubtAll() {
      notes = undefined
      for (const id of facts.keys()) doubtful.add(id)
    },
    clear() {
      notes = undefined
      facts.clear()
      doubtful.clear()
      lookedAtBy.clear()
    },
  }
}
