'use client'
/**
 * Which rows are on the page, and where: those near the view, and the one that has the keyboard. Rows are as tall as their
 * words, so each is measured once it is on the page; what one reads stays where it is meanwhile.
 */
import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState, type RefObject } from 'react'
import type { OutlineRow, RowKey } from '@/lib/analysis/outline-rows'
import type { Outline } from '@/lib/session/create-outline'
import { placeRows, type RowPlaces } from './row-places'

export interface RowWindow {
  readonly places: RowPlaces
  readonly near: readonly { readonly row: OutlineRow; readonly index: number }[]
  /** Rows that a page holds. */
  readonly page: number
  /** To be called when the view has moved. */
  follow(): void
  /** In a layout effect: no row on the page was found to be of another height just now; else it is drawn again at once. */
  isSettled(): boolean
}

export interface RowWindowParts {
  readonly outline: Outline
  readonly rows: readonly OutlineRow[]
  /** The row that has the keyboard. */
  readonly here: RowKey | null
  readonly scroller: RefObject<HTMLElement | null>
  /** Changes when another field is written in, which grows in its row. */
  readonly field: object | null
}

const GUESSED_PX = 46
const OVERSCAN_PX = 400
const ROW_GAP_PX = 1

export function useRowWindow({ outline, rows, here, scroller, field }: RowWindowParts): RowWindow {
  const [heights] = useState(() => new Map<RowKey, number>())
  const [measured, remeasure] = useReducer((count: number) => count + 1, 0)
  const [view, setView] = useState({ top: 0, height: 900 })
  const places = useMemo(
    () => placeRows(rows.map(({ key }) => heights.get(key) ?? GUESSED_PX)),
    // `measured` says that `heights` has changed.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
    [rows, heights, measured],
  )

  /** How far the view has to go on once there is room for it: what one reads would move on the screen. */
  const shift = useRef(0)
  const settled = useRef(false)
  // Once they are on the page, before anything is painted.
  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return
    if (shift.current !== 0) box.scrollTop += shift.current
    shift.current = 0
    const still = stillLine(places, outline.indexOf(here), box)
    let isChanged = false
    for (const element of box.querySelectorAll<HTMLElement>('[data-row]')) {
      const key = element.dataset.row ?? ''
      const height = element.offsetHeight + ROW_GAP_PX
      const before = heights.get(key) ?? GUESSED_PX
      if (heights.has(key) && before === height) continue
      const index = outline.indexOf(key)
      if (index >= 0 && places.top(index) + before <= still) shift.current += height - before
      heights.set(key, height)
      isChanged ||= before !== height
    }
    settled.current = !isChanged
    if (isChanged) remeasure()
  })
  const follow = useCallback(() => {
    const box = scroller.current
    if (!box) return
    const next = { top: box.scrollTop, height: box.clientHeight }
    setView((before) => {
      const isNear = Math.abs(before.top - next.top) < OVERSCAN_PX / 2 && before.height === next.height
      return isNear ? before : next
    })
  }, [scroller])
  useEffect(() => {
    const box = scroller.current
    if (!box) return
    const watch = new ResizeObserver(() => {
      follow()
      remeasure() // words wrap anew
    })
    watch.observe(box)
    return () => watch.disconnect()
  }, [scroller, follow])
  // A field in a row grows as it is written in.
  useEffect(() => {
    const element = field && scroller.current?.querySelector('[data-focus-first]')
    if (!element) return
    const watch = new ResizeObserver(() => remeasure())
    watch.observe(element)
    return () => watch.disconnect()
  }, [scroller, field, here])

  const first = places.at(Math.max(0, view.top - OVERSCAN_PX))
  const last = places.at(view.top + view.height + OVERSCAN_PX)
  const near = rows.slice(first, last + 1).map((row, at) => ({ row, index: first + at }))
  const index = outline.indexOf(here)
  const row = rows[index]
  if (row && index < first) near.unshift({ row, index })
  if (row && index > last) near.push({ row, index })
  const page = Math.max(1, Math.floor(view.height / GUESSED_PX) - 1)
  return { places, near, page, follow, isSettled: () => settled.current }
}

/** What is above it may become taller or less tall, and it stays where it is on the screen: the row with the keyboard, if it is seen. */
function stillLine(places: RowPlaces, here: number, { scrollTop, clientHeight }: HTMLElement): number {
  const top = places.top(here)
  const isSeen = here >= 0 && top < scrollTop + clientHeight && top + places.height(here) > scrollTop
  return isSeen ? top : scrollTop
}
