/**
 * What the board knows about its links: which are alive (both ends live, and so on through a link that undercuts a
 * link), and which start or end where. The ends of a link never change, so that part of the index only grows.
 */
import type { CardId, LinkId } from '@/lib/schema/ids'
import { readLink, type Link } from '@/lib/schema/link'
import { entryOf, isLiving, KIND_KEY, LIFE_KEY, type BoardRoots } from './board-layout'
import { sameOrBefore } from './card-index'
import { readFields } from './shared-values'

const NONE: readonly LinkId[] = []
const LIFE_ONLY: ReadonlySet<string> = new Set([LIFE_KEY])

export class LinkIndex {
  /** Card or link → the links, dead ones included, that name it as an end. */
  private readonly byEnd = new Map<string, Set<LinkId>>()
  private readonly read = new Map<LinkId, Link | undefined>()
  private readonly at = new Map<string, readonly LinkId[]>()
  private living: ReadonlySet<LinkId> = new Set()
  private ids_: readonly LinkId[] = NONE
  private stale = true
  /** Grows whenever lives may have changed; answers of `linksAt` from before are checked again. */
  private era = 0
  private readonly atEra = new Map<string, number>()

  constructor(
    private readonly roots: BoardRoots,
    private readonly isCardAlive: (id: string) => boolean,
  ) {
    for (const id of roots.links.keys()) this.note(id as LinkId)
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

  isAlive(id: string): id is LinkId {
    this.refresh()
    return this.living.has(id as LinkId)
  }

  /** Sorted by id: drawing order must not depend on who loaded what first. */
  ids(): readonly LinkId[] {
    this.refresh()
    return this.ids_
  }

  link(id: LinkId): Link | undefined {
    return this.isAlive(id) ? this.readable(id) : undefined
  }

  linksAt(end: CardId | LinkId): readonly LinkId[] {
    this.refresh()
    const known = this.at.get(end) ?? NONE
    if (this.atEra.get(end) === this.era) return known
    const now = [...(this.byEnd.get(end) ?? NONE)].filter((id) => this.living.has(id)).sort()
    const answer = sameOrBefore(known, now)
    this.at.set(end, answer)
    this.atEra.set(end, this.era)
    return answer
  }

  /** Links that hang on `end`, dead ones included, and those that hang on them. */
  hangingOn(end: CardId | LinkId, into: Set<LinkId> = new Set()): Set<LinkId> {
    for (const id of this.byEnd.get(end) ?? NONE) {
      if (into.has(id)) continue
      into.add(id)
      this.hangingOn(id, into)
    }
    return into
  }

  contentChanged(id: LinkId, keys: ReadonlySet<string | null> | undefined): void {
    this.read.delete(id)
    if (!keys) this.note(id)
    if (!keys || keys.has(LIFE_KEY) || keys.has(KIND_KEY)) this.livesChanged()
  }

  /** Cards or links came or went. */
  livesChanged(): void {
    this.stale = true
  }

  private readable(id: LinkId): Link | undefined {
    if (this.read.has(id)) return this.read.get(id)
    const map = entryOf(this.roots.links, id)
    const link = map && readLink(id, readFields(map, LIFE_ONLY))
    this.read.set(id, link)
    return link
  }

  private refresh(): void {
    if (!this.stale) return
    this.stale = false
    this.era++
    const living = livingLinks(this.roots, this.isCardAlive)
    const ids = [...living].filter((id) => this.readable(id) !== undefined).sort()
    this.living = new Set(ids)
    this.ids_ = sameOrBefore(this.ids_, ids)
  }
}

/** Every link that is not deleted and whose ends live, of kinds that this version cannot read too. */
export function livingLinks(roots: BoardRoots, isCardAlive: (id: string) => boolean): Set<LinkId> {
  const verdicts = new Map<string, boolean>()
  const lives = (id: string): boolean => {
    const known = verdicts.get(id)
    if (known !== undefined) return known
    verdicts.set(id, false) // links that undercut each other in a ring hang on nothing
    const map = entryOf(roots.links, id)
    const from = map?.get('from')
    const to = map?.get('to')
    const verdict =
      isLiving(map) &&
      typeof from === 'string' &&
      typeof to === 'string' &&
      isCardAlive(from) &&
      (isCardAlive(to) || lives(to))
    verdicts.set(id, verdict)
    return verdict
  }
  const living = new Set<LinkId>()
  for (const id of roots.links.keys()) if (lives(id)) living.add(id as LinkId)
  return living
}
