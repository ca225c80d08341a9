/** On what scrolls sideways within the text. */
export const SIDEWAYS_ATTRIBUTE = 'data-sideways'
/** Frames for which heights above may still change: chunks on the way are drawn and are higher or lower than estimated. */
const SETTLING_FRAMES = 20
const NEAR_ENOUGH_PX = 8

/**
 * Brings an element to the middle of its scroller, or to its top, and keeps it there until the text around it is drawn,
 * or the person takes over. Browser only; returns how to stop.
 */
export function keepInPlace(
  scroller: HTMLElement,
  find: () => Element | null | undefined,
  at: 'middle' | 'top' = 'middle',
): () => void {
  let frames = 0
  let handle = 0
  const place = () => {
    const element = find()
    if (element) {
      const box = element.getBoundingClientRect()
      const around = scroller.getBoundingClientRect()
      const middle = box.top + Math.min(box.height, around.height) / 2 - (around.top + around.height / 2)
      const off = at === 'top' ? box.top - around.top : middle
      if (Math.abs(off) > NEAR_ENOUGH_PX) scroller.scrollTop += off
      bringIntoColumn(element)
    }
    frames += 1
    handle = frames < SETTLING_FRAMES ? requestAnimationFrame(place) : 0
  }
  const stop = () => {
    cancelAnimationFrame(handle)
    for (const type of TAKING_OVER) scroller.removeEventListener(type, stop)
  }
  for (const type of TAKING_OVER) scroller.addEventListener(type, stop, { passive: true })
  place()
  return stop
}

/** A table that is wider than the reader scrolls by itself. */
function bringIntoColumn(element: Element): void {
  const table = element.closest(`[${SIDEWAYS_ATTRIBUTE}]`)
  if (!table) return
  const { left, right } = (element.closest('td, th') ?? element).getBoundingClientRect()
  const around = table.getBoundingClientRect()
  if (left < around.left) table.scrollLeft += left - around.left
  else if (right > around.right) table.scrollLeft += Math.min(right - around.right, left - around.left)
}

const TAKING_OVER = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const
