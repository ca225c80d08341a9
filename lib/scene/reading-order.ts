/** Cards in the order in which one reads them: rows from the top, each from the left; a frame, then what lies in it. */
import { bandsOf } from '@/lib/geometry/bands'
import type { Rect } from '@/lib/geometry/rect'

export interface ReadableCard<Id> {
  readonly id: Id
  readonly rect: Rect
  readonly frame: Id | undefined
}

export function readingOrder<Id>(cards: readonly ReadableCard<Id>[]): Id[] {
  const present = new Set(cards.map((card) => card.id))
  const inside = new Map<Id | undefined, ReadableCard<Id>[]>()
  for (const card of cards) {
    const home = card.frame !== undefined && present.has(card.frame) && card.frame !== card.id ? card.frame : undefined
    const group = inside.get(home)
    if (group) group.push(card)
    else inside.set(home, [card])
  }
  const ordered: Id[] = []
  const visit = (home: Id | undefined) => {
    const group = inside.get(home) ?? []
    inside.delete(home)
    for (const card of bandsOf<Id, ReadableCard<Id>>(group, 'y').flat()) {
      ordered.push(card.id)
      if (inside.has(card.id)) visit(card.id)
    }
  }
  visit(undefined)
  // Frames that hold each other in a ring are reachable from nowhere.
  for (const home of [...inside.keys()]) visit(home)
  return ordered
}
