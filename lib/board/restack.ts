/** Changing z-order: pure lists in, new order keys out. Only the cards that move get a new key. */
import { isOrderKey, keysBetween, type Random } from './order-keys'

export type RestackTo = 'front' | 'back' | 'forward' | 'backward'

/** `ids` (lowest first) with `moved` brought to where `to` says; the moved keep their order among themselves. */
export function restack<Id>(ids: readonly Id[], moved: ReadonlySet<Id>, to: RestackTo): readonly Id[] {
  const rest = ids.filter((id) => !moved.has(id))
  const picked = ids.filter((id) => moved.has(id))
  if (to === 'front') return [...rest, ...picked]
  if (to === 'back') return [...picked, ...rest]
  const list = to === 'forward' ? [...ids].reverse() : [...ids]
  // From the end they move towards: each picked card changes place with the one before it, unless that is picked too.
  for (let at = 1; at < list.length; at++) {
    const before = list[at - 1] as Id
    const here = list[at] as Id
    if (moved.has(here) && !moved.has(before)) [list[at - 1], list[at]] = [here, before]
  }
  return to === 'forward' ? list.reverse() : list
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
