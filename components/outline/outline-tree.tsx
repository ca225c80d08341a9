'use client'
/**
 * The tree of rows, of which only those near the view are on the page. One row has the keyboard; it stays on the page,
 * and keeps the focus, whatever others do to the rows around it.
 */
import { useImperativeHandle, useMemo, useRef, type KeyboardEvent, type Ref } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import type { RowKey } from '@/lib/analysis/outline-rows'
import type { Outline } from '@/lib/session/create-outline'
import { OutlineRowView, type RowEvents } from './outline-row'
import { alsoWords } from './row-words'
import { NOBODY_HERE, usePeopleByCard } from './use-people'
import { useRowFocus } from './use-row-focus'
import { useRowWindow } from './use-row-window'

export interface TreeHandle {
  /** Gives the keyboard to the row where it belongs. */
  focus(): void
  /** Rows that a page holds. */
  page(): number
  /** Where a row is on the screen, once it is in view, for what opens beside it. */
  boxOf(key: RowKey): DOMRect | undefined
}

interface TreeProps {
  readonly outline: Outline
  readonly events: RowEvents
  readonly onKey: (event: KeyboardEvent) => void
  readonly ref: Ref<TreeHandle>
}

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
  const selectedSet = useMemo(() => new Set<string>(selected), [selected])
  const { places, near, page, follow, isSettled } = useRowWindow({ outline, rows, here, scroller, field })
  const { focus, elementOf, onFocus, onBlur } = useRowFocus({ outline, here, places, isSettled, scroller })
  useImperativeHandle(ref, () => ({
    focus,
    page: () => page,
    boxOf(key) {
      const element = elementOf(key)
      element?.scrollIntoView({ block: 'nearest' })
      return element?.getBoundingClientRect()
    },
  }))

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
        onFocus={onFocus}
        onBlur={onBlur}
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
            also={alsoWords(outline.graph(), board, row)}
            events={events}
          />
        ))}
      </div>
    </div>
  )
}
