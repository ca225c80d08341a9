/** Parts of one long table go sideways together, and a part that is drawn later stands where the others do. Browser only. */
import type { TextTable } from './find-tables'

interface Parts {
  left: number
  readonly boxes: Set<HTMLElement>
}
const drawn = new WeakMap<TextTable, Parts>()

/** Returns how to let the box go by itself. */
export function scrollTogether(table: TextTable, box: HTMLElement): () => void {
  const parts = drawn.get(table) ?? { left: 0, boxes: new Set() }
  drawn.set(table, parts)
  parts.boxes.add(box)
  box.scrollLeft = parts.left
  const follow = () => {
    parts.left = box.scrollLeft
    // Each then hears its own scroll, and finds the others there already.
    for (const other of parts.boxes) if (Math.abs(other.scrollLeft - parts.left) >= 1) other.scrollLeft = parts.left
  }
  box.addEventListener('scroll', follow, { passive: true })
  return () => {
    box.removeEventListener('scroll', follow)
    parts.boxes.delete(box)
  }
}
