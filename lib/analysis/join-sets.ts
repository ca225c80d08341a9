/** All that is in any of the sets: the largest itself when it holds the others, so that sets which say the same are one. */
export function joinSets<T>(sets: readonly ReadonlySet<T>[]): ReadonlySet<T> {
  const largest = sets.reduce((best, set) => (set.size > best.size ? set : best), new Set<T>() as ReadonlySet<T>)
  let more: Set<T> | undefined
  for (const set of new Set(sets)) {
    if (set === largest) continue
    for (const each of set) if (!(more ?? largest).has(each)) (more ??= new Set(largest)).add(each)
  }
  return more ?? largest
}
