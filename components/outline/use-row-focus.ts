'use client'
/**
 * The focus of a tree whose rows come and go: the row with the keyboard has it and is in view, and a row that vanishes
 * hands it on. A press elsewhere, or Tab, takes it away for good.
 */
import { useEffect, useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react'
import { useCell } from '@/components/hooks/use-cell'
import { isFocusFree } from '@/components/ui/focus-keeper'
import type { RowKey } from '@/lib/analysis/outline-rows'
import type { Outline } from '@/lib/session/create-outline'
import { scrollToShow, type RowPlaces } from './row-places'

export interface RowFocus {
  /** Gives the keyboard to the row where it belongs. */
  focus(): void
  elementOf(key: RowKey | null): HTMLElement | null
  /** For the tree. */
  onFocus(event: FocusEvent<HTMLElement>): void
  onBlur(event: FocusEvent<HTMLElement>): void
}

export interface RowFocusParts {
  readonly outline: Outline
  /** The row that has the keyboard. */
  readonly here: RowKey | null
  readonly places: RowPlaces
  /** Whether the places are final, as far as rows are on the page. */
  readonly isSettled: () => boolean
  readonly scroller: RefObject<HTMLElement | null>
}

/** Kept free above and below the row that is gone to. */
const ROOM_PX = 48

export function useRowFocus({ outline, here, places, isSettled, scroller }: RowFocusParts): RowFocus {
  const isFocused = useRef(false)
  const sought = useCell(outline.sought)
  /** The row that was last brought into view, and for what. */
  const shown = useRef<{ readonly key: RowKey; readonly sought: number } | null>(null)
  const elementOf = (key: RowKey | null) =>
    key === null ? null : (scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`) ?? null)

  // Whoever comes here wants its keys at once; a field that somebody is typing in keeps the focus.
  useLayoutEffect(() => {
    if (isFocusFree()) isFocused.current = true
  }, [])
  // Bring the row with the keyboard into view when it is another one or was gone to anew, and give it the focus that a lost row had.
  useLayoutEffect(() => {
    const box = scroller.current
    if (!box || here === null) return
    const isShown = shown.current?.key === here && shown.current.sought === sought
    if (!isShown && isSettled()) {
      shown.current = { key: here, sought }
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
  // A press elsewhere takes the focus away for good; a row that vanished under it does not.
  useEffect(() => {
    const press = (event: PointerEvent) => {
      if (!scroller.current?.contains(event.target as Node)) isFocused.current = false
    }
    document.addEventListener('pointerdown', press, true)
    return () => document.removeEventListener('pointerdown', press, true)
  }, [scroller])

  return {
    elementOf,
    focus() {
      isFocused.current = true
      elementOf(outline.here.get())?.focus({ preventScroll: true })
    },
    onFocus(event) {
      isFocused.current = true
      const key = event.target.dataset.row
      if (key !== undefined) outline.here.set(key)
    },
    onBlur(event) {
      if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) isFocused.current = false
    },
  }
}
