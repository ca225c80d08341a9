'use client'
import { useSyncExternalStore } from 'react'
import type { Cell } from '@/lib/cell/cell'

/** The cell's value now, and a render whenever it changes. */
export function useCell<T>(cell: Cell<T>): T {
  return useSyncExternalStore(cell.subscribe, cell.get, cell.get)
}
