/**
 * Which links stood where when they were last looked at. A link that died can no longer be asked for its ends, nor a card
 * that died for its links, and both must be known to tell whom it concerns.
 */
import type { CardId, LinkId } from '@/lib/schema/ids'
import type { LinkKind } from '@/lib/schema/link'
import type { SceneSource } from './scene-source'

/** What a link joins: two cards, or a card and a link that it undercuts. */
export type LinkEnd = CardId | LinkId

export interface LinkPair {
  readonly kind: LinkKind
  readonly from: CardId
  readonly to: LinkEnd
}

export interface LinkEnds {
  /** Keeps what is known of the link already. */
  remember(id: LinkId, pair: LinkPair): void
  forget(id: LinkId): void
  clear(): void
  pair(id: LinkId): LinkPair | undefined
  at(end: LinkEnd): Iterable<LinkId>
  /** The links at these ends, those that are gone too, and the links at those links. */
  around(ends: Iterable<LinkEnd>): Set<LinkId>
}

export function createLinkEnds(source: Pick<SceneSource, 'linksAt'>): LinkEnds {
  const pairs = new Map<LinkId, LinkPair>()
  const linksAt = new Map<LinkEnd, Set<LinkId>>()
  const at = (end: LinkEnd): Iterable<LinkId> => linksAt.get(end) ?? []

  return {
    at,
    pair: (id) => pairs.get(id),
    remember(id, { kind, from, to }) {
      if (pairs.has(id)) return
      pairs.set(id, { kind, from, to })
      for (const end of [from, to]) {
        const known = linksAt.get(end)
        if (known) known.add(id)
        else linksAt.set(end, new Set([id]))
      }
    },
    forget(id) {
      const pair = pairs.get(id)
      if (!pair) return
      pairs.delete(id)
      for (const end of [pair.from, pair.to]) {
        const known = linksAt.get(end)
        known?.delete(id)
        if (known?.size === 0) linksAt.delete(end)
      }
    },
    clear() {
      pairs.clear()
      linksAt.clear()
    },
    around(ends) {
      const found = new Set<LinkId>()
      const open: LinkEnd[] = [...ends]
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        for (const link of new Set([...source.linksAt(next), ...at(next)])) {
          if (found.has(link)) continue
          found.add(link)
          open.push(link)
        }
      }
      return found
    },
  }
}
