/** Where the bar of a selected passage stands: over its words or under them, and never outside of the text it belongs to. Pure. */

interface Edges {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
/** Client pixels. The bar's middle stands at `left`. */
export interface BarPlace {
  readonly left: number
  readonly top: number
}

/** At most so wide, half of it, and so high. */
const HALF_BAR_PX = 150
const BAR_PX = 38
const GAP_PX = 6

/** `passage` and the `room` it is read in, in client pixels; undefined when nothing of the passage is in view. */
export function placeBar(passage: Edges, room: Edges): BarPlace | undefined {
  if (passage.bottom <= room.top || passage.top >= room.bottom) return undefined
  const middle = (passage.left + passage.right) / 2
  const left = Math.max(room.left + HALF_BAR_PX, Math.min(middle, room.right - HALF_BAR_PX))
  const over = passage.top - BAR_PX - GAP_PX
  if (over >= room.top) return { left, top: over }
  const under = passage.bottom + GAP_PX
  // Of a passage that fills the view it covers the first line.
  return { left, top: under + BAR_PX <= room.bottom ? under : room.top + GAP_PX }
}
