'use client'
/**
 * Which chunks of a long text are drawn: those near the view, and those that a selection or the lit passage touches.
 * The rest are empty boxes of their measured, or estimated, height.
 */
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'

const MARGIN_PX = 1_200

export interface NearChunks {
  readonly near: ReadonlySet<number>
  /** Ref of a chunk's box. */
  watch(index: number): (element: HTMLElement | null) => void
  /** Draws a chunk wherever the view is. */
  want(index: number): void
  /** The height that the chunk had when it was last drawn, in CSS pixels. */
  heightOf(index: number): number | undefined
}

export function useNearChunks(scroller: RefObject<HTMLElement | null>): NearChunks {
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set([0]))
  const heights = useRef(new Map<number, number>())
  const boxes = useRef(new Map<number, HTMLElement>())
  const refs = useRef(new Map<number, (element: HTMLElement | null) => void>())
  const observer = useRef<IntersectionObserver | null>(null)

  useEffect(() => {
    const root = scroller.current
    if (!root) return
    const watching = new IntersectionObserver(
      (entries) => {
        const come: number[] = []
        const gone: number[] = []
        for (const entry of entries) {
          const index = Number((entry.target as HTMLElement).dataset.chunk)
          if (entry.isIntersecting) come.push(index)
          else if (!isSelected(entry.target)) {
            heights.current.set(index, entry.boundingClientRect.height)
            gone.push(index)
          }
        }
        setNear((before) => changed(before, come, gone))
      },
      { root, rootMargin: `${MARGIN_PX}px 0px` },
    )
    observer.current = watching
    for (const box of boxes.current.values()) watching.observe(box)
    return () => watching.disconnect()
  }, [scroller])

  const watch = useCallback((index: number) => {
    const known = refs.current.get(index)
    if (known) return known
    const ref = (element: HTMLElement | null) => {
      const before = boxes.current.get(index)
      if (before) observer.current?.unobserve(before)
      if (element) {
        boxes.current.set(index, element)
        observer.current?.observe(element)
      } else boxes.current.delete(index)
    }
    refs.current.set(index, ref)
    return ref
  }, [])
  const want = useCallback((index: number) => setNear((before) => changed(before, [index], [])), [])
  const heightOf = useCallback((index: number) => heights.current.get(index), [])
  return { near, watch, want, heightOf }
}

function isSelected(box: Element): boolean {
  const selection = document.getSelection()
  return selection !== null && !selection.isCollapsed && selection.containsNode(box, true)
}

/** The same set when nothing changes. */
function changed(before: ReadonlySet<number>, come: readonly number[], gone: readonly number[]): ReadonlySet<number> {
  if (come.every((index) => before.has(index)) && !gone.some((index) => before.has(index))) return before
  const after = new Set(before)
  for (const index of gone) after.delete(index)
  for (const index of come) after.add(index)
  return after
}
