/**
 * What the board knows about its links: which are alive (both ends live, and so on through a link that undercuts a
 * link), and which start or end where. The ends of a link never change, so that part of the index only grows; lives are
 * looked at again only where a change could have touched them.
 */
import type { CardId, LinkId } from '@/lib/schema/ids'
import { readLink, type Link } from '@/lib/schema/link'
import { entryOf, isLiving, KIND_KEY, LIFE_KEY, type BoardRoots } from './board-layout'
import { sameOrBefore } from './same-or-before'
import { readFields } from './shared-values'

const NONE: readonly LinkId[] = []
const LIFE_ONLY: ReadonlySet<string> = new Set([LIFE_KEY])
/** Up to so many changes are put into the sorted list one by one; above, it is sorted afresh. */
const FEW = 32

export class LinkIndex {
  /** Card or link → the links, dead ones included, that name it as an end. */
  private readonly byEnd = new Map<string, Set<LinkId>>()
  private readonly read = new Map<LinkId, Link | undefined>()
  private readonly living = new Set<LinkId>()
  private sorted: readonly LinkId[] = NONE
  /** Links whose life has to be looked at again. */
  private readonly doubtful = new Set<LinkId>()
  /** Answers of `linksAt`, each with the era it was given in. */
  private readonly answers = new Map<string, { era: number; links: readonly LinkId[] }>()
  /** Grows whenever a link came or went. */
  private era = 0

  constructor(
    private readonly roots: BoardRoots,
    private readonly isCardAlive: (id: string) => boolean,
  ) {
    for (const id of roots.links.keys()) this.contentChanged(id as LinkId, undefined)
  }

  /** Sorted by id: drawing order must not depend on who loaded what first. */
  ids(): readonly LinkId[] {
    this.settle()
    return this.sorted
  }

  link(id: LinkId): Link | undefined {
    this.settle()
    return this.living.has(id) ? this.readable(id) : undefined
  }

  linksAt(end: CardId | LinkId): readonly LinkId[] {
    this.settle()
    const known = this.answers.get(end)
    if (known?.era === this.era) return known.links
    const now = [...(this.byEnd.get(end) ?? NONE)].filter((id) => this.living.has(id)).sort()
    const links = sameOrBefore(known?.links ?? NONE, now)
    this.answers.set(end, { era: this.era, links })
    return links
  }

  /** Links that hang on `end`, dead ones included, and those that hang on them. */
  hangingOn(end: CardId | LinkId, into: Set<LinkId> = new Set()): Set<LinkId> {
    const open: (CardId | LinkId)[] = [end]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const id of this.byEnd.get(next) ?? NONE) {
        if (into.has(id)) continue
        into.add(id)
        open.push(id)
      }
    }
    return into
  }

  /** A link's map changed (`keys` of it, or undefined when it is new or another). */
  contentChanged(id: LinkId, keys: ReadonlySet<string | null> | undefined): void {
    this.read.delete(id)
    if (!keys) this.note(id)
    if (!keys || keys.has(LIFE_KEY) || keys.has(KIND_KEY)) {
      this.doubtful.add(id)
      this.endChanged(id)
    }
  }

  /** A card or link came or went. */
  endChanged(end: CardId | LinkId): void {
    this.hangingOn(end, this.doubtful)
  }

  private note(id: LinkId): void {
    const map = entryOf(this.roots.links, id)
    for (const end of [map?.get('from'), map?.get('to')]) {
      if (typeof end !== 'string') continue
      const links = this.byEnd.get(end)
      if (links) links.add(id)
      else this.byEnd.set(end, new Set([id]))
    }
  }

  private readable(id: LinkId): Link | undefined {
    if (this.read.has(id)) return this.read.get(id)
    const map = entryOf(this.roots.links, id)
    const link = map && readLink(id, readFields(map, LIFE_ONLY))
    this.read.set(id, link)
    return link
  }

  private settle(): void {
    if (this.doubtful.size === 0) return
    const lives = linkLiveness(this.roots, this.isCardAlive)
    const came: LinkId[] = []
    const went: LinkId[] = []
    for (const id of this.doubtful) {
      const isAlive = lives(id) && this.readable(id) !== undefined
      if (isAlive === this.living.has(id)) continue
      if (isAlive) this.living.add(id)
      else this.living.delete(id)
      ;(isAlive ? came : went).push(id)
    }
    this.doubtful.clear()
    if (came.length + went.length === 0) return
    this.era++
    this.sorted =
      came.length + went.length > FEW
        ? [...this.living].sort()
        : came.reduce(withId, went.reduce(withoutId, this.sorted))
  }
}

/** Answers whether a link is not deleted and its ends live, for kinds that this version cannot read too. */
export function linkLiveness(roots: BoardRoots, isCardAlive: (id: string) => boolean): (id: string) => boolean {
  const verdicts = new Map<string, boolean>()
  return (id) => {
    // Down the chain of links that undercut links to one whose life is known; not by recursion, for somebody else's
    // program may have made the chain as long as it liked.
    const chain: string[] = []
    let verdict: boolean | undefined
    for (let at: string = id; verdict === undefined;) {
      verdict = verdicts.get(at)
      if (verdict !== undefined) break
      verdicts.set(at, false) // links that undercut each other in a ring hang on nothing
      const map = entryOf(roots.links, at)
      const from = map?.get('from')
      const to = map?.get('to')
      if (!isLiving(map) || typeof from !== 'string' || typeof to !== 'string' || !isCardAlive(from)) verdict = false
      else {
        chain.push(at)
        if (isCardAlive(to)) verdict = true
        else at = to
      }
    }
    for (const each of chain) verdicts.set(each, verdict)
    return verdicts.get(id) ?? verdict
  }
}

function withoutId(ids: readonly LinkId[], id: LinkId): readonly LinkId[] {
  return ids.filter((each) => each !== id)
}

function withId(ids: readonly LinkId[], id: LinkId): readonly LinkId[] {
  let low = 0
  let high = ids.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ids[middle] as LinkId) < id) low = middle + 1
    else high = middle
  }
  return [...ids.slice(0, low), id, ...ids.slice(low)]
}
