'use client'
import { useRef, useSyncExternalStore } from 'react'
import type { Cell } from '@/lib/cell/cell'

/** The cell's value now, and a render whenever it changes. */
export function useCell<T>(cell: Cell<T>): T {
  return useSyncExternalStore(cell.subscribe, cell.get, cell.get)
}

/**
 * What `read` makes of the cell's value, and a render only when that is another by `equals`: for values that change all
 * the time. Both functions are constants of their file.
 */
export function useCellPart<T, Part>(
  cell: Cell<T>,
  read: (value: T) => Part,
  equals: (a: Part, b: Part) => boolean = Object.is,
): Part {
  const last = useRef<{ readonly value: T; readonly part: Part } | undefined>(undefined)
  const now = () => {
    const value = cell.get()
    if (last.current && Object.is(last.current.value, value)) return last.current.part
    const part = read(value)
    last.current = { value, part: last.current && equals(last.current.part, part) ? last.current.part : part }
    return last.current.part
  }
  return useSyncExternalStore(cell.subscribe, now, now)
}
