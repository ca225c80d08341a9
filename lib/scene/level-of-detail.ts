/** How much of a card is drawn at a zoom: zoom tells the story (one table for screen and export). */
export type Detail = 'whole' | 'titles' | 'bars' | 'blocks'

export const WHOLE_FROM_ZOOM = 0.5
export const TITLES_FROM_ZOOM = 0.28
const BARS_FROM_ZOOM = 0.1
/** From here a card without a title to read may still name its outlet. */
export const OUTLETS_FROM_ZOOM = 0.22
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
  return zoom >= 0.34 ? 28 : 34
}
