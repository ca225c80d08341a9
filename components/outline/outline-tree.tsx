'use client'
/**
 * The tree of rows, of which only those near the view are on the page. One row has the keyboard; it stays on the page,
 * and keeps the focus, whatever others do to the rows around it.
 */
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { isFocusFree } from '@/components/ui/focus-keeper'
import type { OutlineRow, RowKey } from '@/lib/analysis/outline-rows'
import type { Outline } from '@/lib/session/create-outline'
import { OutlineRowView, type RowEvents } from './outline-row'
import { placeRows, scrollToShow } from './row-places'
import { alsoWords } from './row-words'
import { NOBODY_HERE, usePeopleByCard } from './use-people'

export interface TreeHandle {
  /** Gives the keyboard to the row where it belongs. */
  focus(): void
  /** Rows that a page holds. */
  page(): number
  /** Where a row is on the screen, for what opens beside it. */
  boxOf(key: RowKey): DOMRect | undefined
}

interface TreeProps {
  readonly outline: Outline
  readonly events: RowEvents
  readonly onKey: (event: KeyboardEvent) => void
  readonly ref: Ref<TreeHandle>
}

const GUESSED_PX = 46
const OVERSCAN_PX = 400
/** Kept free above and below the row that is gone to. */
const ROOM_PX = 48
const END_ROOM_PX = 96

export function OutlineTree({ outline, events, onKey, ref }: TreeProps) {
  const { board, title, selection, editing } = useBoardSession()
  const rows = useCell(outline.rows)
  const here = useCell(outline.here)
  useCell(outline.version)
  const boardTitle = useCell(title)
  const selected = useCell(selection)
  const field = useCell(editing)
  const people = usePeopleByCard()
  const scroller = useRef<HTMLDivElement>(null)
  const [heights] = useState(() => new Map<RowKey, number>())
  const [measured, remeasure] = useReducer((count: number) => count + 1, 0)
  const [view, setView] = useState({ top: 0, height: 900 })
  const isFocused = useRef(false)
  /** The row that was last brought into view. */
  const shown = useRef<RowKey | null>(null)

  const places = useMemo(
    () => placeRows(rows.map(({ key }) => heights.get(key) ?? GUESSED_PX)),
    // `measured` says that `heights` has changed.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
    [rows, heights, measured],
  )
  const selectedSet = useMemo(() => new Set<string>(selected), [selected])
  const first = places.at(Math.max(0, view.top - OVERSCAN_PX))
  const last = places.at(view.top + view.height + OVERSCAN_PX)
  const hereIndex = outline.indexOf(here)
  const near = rows.slice(first, last + 1).map((row, at) => ({ row, index: first + at }))
  const hereRow = rows[hereIndex]
  if (hereRow && hereIndex < first) near.unshift({ row: hereRow, index: hereIndex })
  if (hereRow && hereIndex > last) near.push({ row: hereRow, index: hereIndex })

  const elementOf = (key: RowKey | null) =>
    key === null ? null : (scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`) ?? null)
  const focusHere = () => {
    isFocused.current = true
    elementOf(outline.here.get())?.focus({ preventScroll: true })
  }
  useImperativeHandle(ref, () => ({
    focus: focusHere,
    page: () => Math.max(1, Math.floor(view.height / GUESSED_PX) - 1),
    boxOf: (key) => elementOf(key)?.getBoundingClientRect(),
  }))

  // Whoever comes here wants its keys at once; a field that somebody is typing in keeps the focus.
  useLayoutEffect(() => {
    if (isFocusFree()) isFocused.current = true
  }, [])
  // Rows are as tall as their words: measured once they are on the page, before anything is painted.
  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return
    let shift = 0
    let isChanged = false
    for (const element of box.querySelectorAll<HTMLElement>('[data-row]')) {
      const key = element.dataset.row ?? ''
      const height = element.offsetHeight + ROW_GAP_PX
      const before = heights.get(key) ?? GUESSED_PX
      if (heights.has(key) && before === height) continue
      const index = outline.indexOf(key)
      if (index >= 0 && places.top(index) + before <= box.scrollTop) shift += height - before
      heights.set(key, height)
      isChanged ||= before !== height
    }
    if (shift !== 0) box.scrollTop += shift // what one reads stays where it is
    if (isChanged) remeasure()
  })

  // Bring the row with the keyboard into view when it is another one, and give it the focus that a lost row had.
  useLayoutEffect(() => {
    const box = scroller.current
    if (!box || here === null) return
    if (shown.current !== here) {
      shown.current = here
      const index = outline.indexOf(here)
      const span = { top: places.top(index), bottom: places.top(index) + places.height(index) }
      const to = scrollToShow(span, { top: box.scrollTop, height: box.clientHeight }, ROOM_PX)
      if (to !== null) box.scrollTop = to
    }
    const element = elementOf(here)
    const active = document.activeElement
    const isOtherRow = active instanceof HTMLElement && active.dataset.row !== undefined && active !== element
    if (element && isFocused.current && (isFocusFree() || isOtherRow)) element.focus({ preventScroll: true })
  })

  const follow = useCallback(() => {
    const box = scroller.current
    if (!box) return
    const next = { top: box.scrollTop, height: box.clientHeight }
    setView((before) => {
      const isNear = Math.abs(before.top - next.top) < OVERSCAN_PX / 2 && before.height === next.height
      return isNear ? before : next
    })
  }, [])
  useEffect(() => {
    const box = scroller.current
    if (!box) return
    const watch = new ResizeObserver(() => {
      follow()
      remeasure() // words wrap anew
    })
    watch.observe(box)
    return () => watch.disconnect()
  }, [follow])
  // A field in a row grows as it is written in.
  useEffect(() => {
    const element = field && scroller.current?.querySelector('[data-focus-first]')
    if (!element) return
    const watch = new ResizeObserver(() => remeasure())
    watch.observe(element)
    return () => watch.disconnect()
  }, [field, here])
  // A press elsewhere takes the focus away for good; a row that vanished under it does not.
  useEffect(() => {
    const press = (event: PointerEvent) => {
      if (!scroller.current?.contains(event.target as Node)) isFocused.current = false
    }
    document.addEventListener('pointerdown', press, true)
    return () => document.removeEventListener('pointerdown', press, true)
  }, [])

  return (
    <div
      ref={scroller}
      onScroll={follow}
      className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain [scrollbar-gutter:stable]"
    >
      <div
        role="tree"
        aria-label={`Outline of “${boardTitle}”`}
        aria-multiselectable
        onKeyDown={onKey}
        onFocus={(event) => {
          isFocused.current = true
          const key = event.target.dataset.row
          if (key !== undefined) outline.here.set(key)
        }}
        onBlur={(event) => {
          if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) isFocused.current = false
        }}
        className="relative mx-auto mt-3 max-w-4xl max-md:mt-1.5"
        ref={(element) => void element?.style.setProperty('height', `${places.total + END_ROOM_PX}px`)}
      >
        {near.map(({ row, index }) => (
          <OutlineRowView
            key={row.key}
            row={row}
            top={places.top(index)}
            isHere={row.key === here}
            isSelected={row.card !== null && selectedSet.has(row.card)}
            editing={row.key === here && field?.id === row.card ? field.field : null}
            people={(row.card && people.get(row.card)) ?? NOBODY_HERE}
            also={alsoOf(row)}
            events={events}
          />
        ))}
      </div>
    </div>
  )

  function alsoOf(row: OutlineRow): string {
    return alsoWords(outline.graph(), board, row)
  }
}

const ROW_GAP_PX = 1
