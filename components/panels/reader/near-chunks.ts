/**
 * Which chunks of a long text are drawn: those near the view, and those that a selection touches. The rest are empty
 * boxes of their measured, or estimated, height. Each box listens for itself, so that scrolling draws only what comes.
 * Browser only.
 */
const MARGIN_PX = 1_200

export interface NearChunks {
  /** Begins to watch the boxes within `scroller`; returns how to stop. */
  attach(scroller: HTMLElement): () => void
  /** Watches a chunk's box; returns how to stop. */
  watch(index: number, box: HTMLElement): () => void
  isNear(index: number): boolean
  subscribe(index: number, listener: () => void): () => void
  /** Draws a chunk wherever the view is. */
  want(index: number): void
  /** The height that the chunk had when it was last drawn, in CSS pixels. */
  heightOf(index: number): number | undefined
}

export function createNearChunks(): NearChunks {
  const near = new Set<number>([0])
  const heights = new Map<number, number>()
  const boxes = new Map<Element, number>()
  const listeners = new Map<number, () => void>()
  let observer: IntersectionObserver | undefined

  const setNear = (index: number, isNear: boolean) => {
    if (near.has(index) === isNear) return
    if (isNear) near.add(index)
    else near.delete(index)
    listeners.get(index)?.()
  }
  const observe = (entries: readonly IntersectionObserverEntry[]) => {
    for (const entry of entries) {
      const index = boxes.get(entry.target)
      if (index === undefined) continue
      if (entry.isIntersecting) setNear(index, true)
      else if (near.has(index) && !isSelected(entry.target)) {
        heights.set(index, entry.boundingClientRect.height)
        setNear(index, false)
      }
    }
  }
  return {
    attach(scroller) {
      observer = new IntersectionObserver(observe, { root: scroller, rootMargin: `${MARGIN_PX}px 0px` })
      for (const box of boxes.keys()) observer.observe(box)
      return () => {
        observer?.disconnect()
        observer = undefined
      }
    },
    watch(index, box) {
      boxes.set(box, index)
      observer?.observe(box)
      return () => {
        boxes.delete(box)
        observer?.unobserve(box)
      }
    },
    isNear: (index) => near.has(index),
    subscribe(index, listener) {
      listeners.set(index, listener)
      return () => listeners.delete(index)
    },
    want: (index) => setNear(index, true),
    heightOf: (index) => heights.get(index),
  }
}

function isSelected(box: Element): boolean {
  const selection = document.getSelection()
  return selection !== null && !selection.isCollapsed && selection.containsNode(box, true)
}
