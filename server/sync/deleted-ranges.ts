/**
 * The deleted clocks of one Yjs client. What came lately is kept apart from the many before it, so that neither one more
 * delete nor a hundred thousand at once costs more than a walk over what they are merged into.
 */

/** Start, end, start, end …, ascending and without overlaps. */
export type Bounds = ArrayLike<number>

/** Below so many numbers the recent ones are never worth merging with the others. */
const MIN_MERGED = 128
/** The recent ones are at most this part of all. */
const RECENT_PART = 1 / 16
const NONE: readonly number[] = []

export class DeletedRanges {
  #settled: readonly number[] = NONE
  /** Each as wide as all that it touches, of the settled ones too: what is deleted lies whole in one of either kind. */
  #recent: readonly number[] = NONE

  add(bounds: Bounds): void {
    this.#recent = unite(this.#recent, this.#widen(bounds))
    if (this.#recent.length <= Math.max(MIN_MERGED, this.#settled.length * RECENT_PART)) return
    this.#settled = unite(this.#settled, this.#recent)
    this.#recent = NONE
  }

  holds(bounds: Bounds): boolean {
    let settled = 0
    let recent = 0
    for (let i = 0; i < bounds.length; i += 2) {
      const [start, end] = [bounds[i]!, bounds[i + 1]!]
      settled = firstEndingAtOrAfter(this.#settled, end, settled)
      if (settled < this.#settled.length && this.#settled[settled]! <= start) continue
      recent = firstEndingAtOrAfter(this.#recent, end, recent)
      if (recent === this.#recent.length || this.#recent[recent]! > start) return false
    }
    return true
  }

  #widen(bounds: Bounds): number[] {
    const settled = this.#settled
    const widened: number[] = []
    let at = 0
    for (let i = 0; i < bounds.length; i += 2) {
      let [start, end] = [bounds[i]!, bounds[i + 1]!]
      at = firstEndingAtOrAfter(settled, start, at)
      if (at < settled.length) start = Math.min(start, settled[at]!)
      at = firstEndingAtOrAfter(settled, end, at)
      if (at < settled.length && settled[at]! <= end) end = settled[at + 1]!
      widened.push(start, end)
    }
    return widened
  }
}

/** Both in one pass. Ranges of `b` may overlap each other, as long as their starts ascend. */
function unite(a: Bounds, b: Bounds): number[] {
  const united: number[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const isOfA = j === b.length || (i < a.length && a[i]! <= b[j]!)
    const start = isOfA ? a[i++]! : b[j++]!
    const end = isOfA ? a[i++]! : b[j++]!
    const last = united.length - 1
    if (last < 0 || start > united[last]!) united.push(start, end)
    else if (end > united[last]!) united[last] = end
  }
  return united
}

/** The index of the first range, from the one at `from` on, whose end is at or after `clock`; the length when there is none. */
function firstEndingAtOrAfter(bounds: Bounds, clock: number, from: number): number {
  const length = bounds.length / 2
  let low = from / 2
  // In growing steps: who asks for one after the other finds each near the one before.
  let step = 1
  while (low + step < length && bounds[(low + step) * 2 + 1]! < clock) {
    low += step
    step *= 2
  }
  let high = Math.min(low + step, length)
  while (low < high) {
    const middle = (low + high) >> 1
    if (bounds[middle * 2 + 1]! < clock) low = middle + 1
    else high = middle
  }
  return low * 2
}
