/**
 * Where rows of unequal height stand, and which of them a window shows. Pure. Heights are guessed until a row was seen;
 * CSS pixels.
 */
export interface RowPlaces {
  readonly total: number
  /** The top of a row; of one past the last, the end. */
  top(index: number): number
  height(index: number): number
  /** The row at a distance from the top. */
  at(offset: number): number
}

export function placeRows(heights: readonly number[]): RowPlaces {
  const tops = new Float64Array(heights.length + 1)
  heights.forEach((height, index) => (tops[index + 1] = (tops[index] ?? 0) + height))
  const last = heights.length
  return {
    total: tops[last] ?? 0,
    top: (index) => tops[Math.min(last, Math.max(0, index))] ?? 0,
    height: (index) => heights[index] ?? 0,
    at(offset) {
      let low = 0
      let high = last
      while (low < high) {
        const middle = (low + high) >> 1
        if ((tops[middle + 1] ?? 0) <= offset) low = middle + 1
        else high = middle
      }
      return Math.min(Math.max(0, last - 1), low)
    },
  }
}

/** How far to scroll so that a row is in view; null when it is. `room` is left free above and below where there is any. */
export function scrollToShow(
  { top, bottom }: { readonly top: number; readonly bottom: number },
  view: { readonly top: number; readonly height: number },
  room: number,
): number | null {
  if (top - room < view.top) return Math.max(0, top - room)
  if (bottom + room > view.top + view.height) {
    // A row taller than the view shows its beginning.
    return Math.min(top - room < 0 ? 0 : top - room, bottom + room - view.height)
  }
  return null
}
