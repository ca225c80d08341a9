/** The living origins, read when asked for and kept until one of them changes. They are few: one list is enough. */
import type { OriginId } from '@/lib/schema/ids'
import { readOrigin, type Origin } from '@/lib/schema/origin'
import { entryOf, isLiving, LIFE_KEY, type BoardRoots } from './board-layout'
import { readFields, sameJson } from './shared-values'

const LEFT_OUT: ReadonlySet<string> = new Set([LIFE_KEY])
const NONE: readonly Origin[] = []

export class OriginIndex {
  private byId: ReadonlyMap<OriginId, Origin> = new Map()
  private sorted: readonly Origin[] = NONE
  private isStale = true

  constructor(private readonly roots: Pick<BoardRoots, 'origins'>) {}

  /** By name, then id; the same list and objects while nothing of them changed. */
  all(): readonly Origin[] {
    this.read()
    return this.sorted
  }

  get(id: OriginId): Origin | undefined {
    this.read()
    return this.byId.get(id)
  }

  changed(): void {
    this.isStale = true
  }

  private read(): void {
    if (!this.isStale) return
    this.isStale = false
    const next = new Map<OriginId, Origin>()
    for (const id of this.roots.origins.keys() as IterableIterator<OriginId>) {
      const entry = entryOf(this.roots.origins, id)
      if (!isLiving(entry)) continue
      const read = readOrigin(id, readFields(entry, LEFT_OUT))
      const known = this.byId.get(id)
      next.set(id, known && sameJson(known, read) ? known : read)
    }
    this.byId = next
    const sorted = [...next.values()].sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id))
    if (sorted.length !== this.sorted.length || sorted.some((each, at) => each !== this.sorted[at]))
      this.sorted = sorted
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
