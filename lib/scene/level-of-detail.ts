/** How much of a card is drawn at a zoom: zoom tells the story (one table for screen and export). */
export type Detail = 'whole' | 'titles' | 'bars' | 'blocks'

export const WHOLE_FROM_ZOOM = 0.5
export const TITLES_FROM_ZOOM = 0.28
const BARS_FROM_ZOOM = 0.1
/** A card narrower than this on screen, in pixels, cannot hold its name in words that can be read. */
export const LEAST_NAMED_PX = 48
export const LINK_ENDS_FROM_ZOOM = 0.2
export const LINK_LABELS_FROM_ZOOM = 0.5

export function detailAt(zoom: number): Detail {
  if (zoom >= WHOLE_FROM_ZOOM) return 'whole'
  if (zoom >= TITLES_FROM_ZOOM) return 'titles'
  return zoom >= BARS_FROM_ZOOM ? 'bars' : 'blocks'
}

/**
 * Font size of titles in board units, so that they stay readable on screen. It grows in steps, because each step means
 * that titles are wrapped anew.
 */
export function titleSizeAt(zoom: number): number {
  if (zoom >= WHOLE_FROM_ZOOM) return 15
  if (zoom >= 0.42) return 22
  if (zoom >= TITLES_FROM_ZOOM) return zoom >= 0.34 ? 28 : 34
  return FAR_SIZES.find(([from]) => zoom >= from)?.[1] ?? FARTHEST_SIZE
}
/** From which zoom on, and how large: eleven pixels on screen, more or less. */
const FAR_SIZES = [
  [0.24, 44],
  [0.2, 52],
  [0.165, 62],
  [0.135, 76],
] as const
const FARTHEST_SIZE = 96
