/** Cards in the order in which one reads them: rows from the top, each from the left; a frame, then what lies in it. */
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
    for (const card of inRows(group)) {
      ordered.push(card.id)
      if (inside.has(card.id)) visit(card.id)
    }
  }
  visit(undefined)
  // Frames that hold each other in a ring are reachable from nowhere.
  for (const home of [...inside.keys()]) visit(home)
  return ordered
}

/** A card belongs to a row when its top lies above the middle of the row's first card. */
function inRows<Id>(cards: readonly ReadableCard<Id>[]): ReadableCard<Id>[] {
  const sorted = [...cards].sort((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x)
  const ordered: ReadableCard<Id>[] = []
  let row: ReadableCard<Id>[] = []
  const endRow = () => {
    ordered.push(...row.sort((a, b) => a.rect.x - b.rect.x))
    row = []
  }
  let floor = -Infinity
  for (const card of sorted) {
    if (row.length > 0 && card.rect.y >= floor) endRow()
    if (row.length === 0) floor = card.rect.y + Math.min(card.rect.h, 200) / 2
    row.push(card)
  }
  endRow()
  return ordered
}
