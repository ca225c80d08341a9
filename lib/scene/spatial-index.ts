/**
 * Boxes by id in an R-tree. Setting the same box twice costs nothing; ids that are not in it are ignored. No order.
 */
import RBush from 'rbush'
import type { Rect } from '@/lib/geometry/rect'

interface Entry<Id> {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
  readonly id: Id
}

export interface SpatialIndex<Id> {
  set(id: Id, box: Rect): void
  delete(id: Id): void
  /** Replaces everything; much faster than one by one. */
  load(boxes: Iterable<readonly [Id, Rect]>): void
  /** Ids whose box touches `area`. */
  search(area: Rect): Id[]
  /** Whether any box touches `area`; cheaper than `search`. */
  touches(area: Rect): boolean
  /** The box around all; undefined when empty. */
  bounds(): Rect | undefined
  readonly size: number
}

export function createSpatialIndex<Id extends string>(): SpatialIndex<Id> {
  const tree = new RBush<Entry<Id>>()
  const entries = new Map<Id, Entry<Id>>()

  return {
    set(id, box) {
      const known = entries.get(id)
      const entry = entryOf(id, box)
      if (known) {
        if (sameBox(known, entry)) return
        tree.remove(known)
      }
      entries.set(id, entry)
      tree.insert(entry)
    },
    delete(id) {
      const known = entries.get(id)
      if (!known) return
      entries.delete(id)
      tree.remove(known)
    },
    load(boxes) {
      tree.clear()
      entries.clear()
      for (const [id, box] of boxes) entries.set(id, entryOf(id, box))
      tree.load([...entries.values()])
    },
    search(area) {
      return tree.search(boxOf(area)).map((entry) => entry.id)
    },
    touches: (area) => tree.collides(boxOf(area)),
    bounds() {
      if (entries.size === 0) return undefined
      // The root node carries the box of everything below it.
      const root = tree.toJSON() as unknown as Omit<Entry<Id>, 'id'>
      return { x: root.minX, y: root.minY, w: root.maxX - root.minX, h: root.maxY - root.minY }
    },
    get size() {
      return entries.size
    },
  }
}

function boxOf({ x, y, w, h }: Rect): Omit<Entry<never>, 'id'> {
  return { minX: x, minY: y, maxX: x + w, maxY: y + h }
}

function entryOf<Id>(id: Id, box: Rect): Entry<Id> {
  return { id, ...boxOf(box) }
}

function sameBox(a: Entry<unknown>, b: Entry<unknown>): boolean {
  return a.minX === b.minX && a.minY === b.minY && a.maxX === b.maxX && a.maxY === b.maxY
}
