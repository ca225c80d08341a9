/** Changing z-order: pure lists in, new order keys out. Only the cards that move get a new key. */
import { isOrderKey, keysBetween, type Random } from './order-keys'

export type RestackTo = 'front' | 'back' | 'forward' | 'backward'

/**
 * `ids` (lowest first) with `moved` brought to where `to` says; the moved keep their order among themselves. One step
 * forward or backward passes the next card that `isPassed` says: one that lies over or under none of the moved is in
 * nobody's way, and to step past it would change nothing that can be seen. Without such a card they stay.
 */
export function restack<Id>(
  ids: readonly Id[],
  moved: ReadonlySet<Id>,
  to: RestackTo,
  isPassed: (id: Id) => boolean = () => true,
): readonly Id[] {
  if (to === 'front' || to === 'back') {
    const rest = ids.filter((id) => !moved.has(id))
    const picked = ids.filter((id) => moved.has(id))
    return to === 'front' ? [...rest, ...picked] : [...picked, ...rest]
  }
  if (to === 'backward') return stepForward([...ids].reverse(), moved, isPassed).reverse()
  return stepForward(ids, moved, isPassed)
}

/** The moved wait, in their order, until a card comes that they pass; what comes before it stays below them. */
function stepForward<Id>(ids: readonly Id[], moved: ReadonlySet<Id>, isPassed: (id: Id) => boolean): Id[] {
  const passed: Id[] = []
  /** The first of those that wait, and everything since. */
  let waiting: Id[] = []
  for (const id of ids) {
    if (moved.has(id)) waiting.push(id)
    else if (waiting.length === 0) passed.push(id)
    else {
      waiting.push(id)
      if (!isPassed(id)) continue
      passed.push(...waiting.filter((each) => !moved.has(each)), ...waiting.filter((each) => moved.has(each)))
      waiting = []
    }
  }
  return [...passed, ...waiting]
}

/**
 * New keys that put `moved` where `ids` (lowest first) has them. Neighbours whose keys leave no room between them
 * (equal ones or none, as others wrote them) get new keys as well.
 */
export function keysForOrder<Id>(
  ids: readonly Id[],
  moved: ReadonlySet<Id>,
  keyOf: (id: Id) => string,
  random?: Random,
): ReadonlyMap<Id, string> {
  const keys = new Map<Id, string>()
  for (let at = 0; at < ids.length; at++) {
    if (!moved.has(ids[at] as Id)) continue
    const low = at === 0 ? null : (keys.get(ids[at - 1] as Id) ?? keyOf(ids[at - 1] as Id))
    let end = at + 1
    const isInTheWay = (id: Id) => moved.has(id) || !isOrderKey(keyOf(id)) || (low !== null && keyOf(id) <= low)
    while (end < ids.length && isInTheWay(ids[end] as Id)) end++
    const high = end < ids.length ? keyOf(ids[end] as Id) : null
    keysBetween(low, high, end - at, random).forEach((key, step) => keys.set(ids[at + step] as Id, key))
    at = end - 1
  }
  return keys
}
