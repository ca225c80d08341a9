/** What lies over the board's upper right corner carries this: what it is asked for is shown beside it, or below. */
export const OVER_CORNER = { 'data-over-corner': '' }

/** Screen pixels from the upper right corner of `surface`; nothing, where nothing lies over it. */
export function coveredCorner(surface: Element): { readonly w: number; readonly h: number } {
  const over = document.querySelector('[data-over-corner]')?.getBoundingClientRect()
  if (!over) return { w: 0, h: 0 }
  const { right, top } = surface.getBoundingClientRect()
  return { w: right - over.left, h: over.bottom - top }
}
