'use client'
/**
 * Panel, reader and the details of a card leave no board on a desk screen. The panel gives way when the details are asked
 * for, and comes back when they, or the reader, are closed (docs/decisions/0026-panels-stand-beside-the-board.md).
 */
import { useEffect } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { leftPanel, type LeftPanelName } from './panel-state'

/** The panel that gave way; none once another was opened. */
let away: LeftPanelName | null = null

export function showDetails(): void {
  const panel = leftPanel.get()
  leftPanel.set(null)
  away = panel
}

/** True when a panel came back: the details then wait again, and what is selected stays so. */
export function hideDetails(): boolean {
  const panel = away
  if (panel === null) return false
  leftPanel.set(panel)
  return true
}

/** To be used once on the page. */
export function useDetailsRoom(): void {
  const isReading = useCell(useBoardSession().reader) !== null
  useEffect(() => {
    if (!isReading) hideDetails()
  }, [isReading])
  useEffect(() => {
    // Runs before `away` is set by `showDetails`: any other change is somebody's own choice.
    const stop = leftPanel.subscribe(() => (away = null))
    return () => {
      stop()
      away = null
    }
  }, [])
}
