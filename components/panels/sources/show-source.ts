import type { SourceId } from '@/lib/schema/ids'
import { leftPanel, shownSource, unfoldedSource } from '../panel-state'

/** Unfolds a source in the sources panel and brings it into view there. */
export function showSource(id: SourceId): void {
  unfoldedSource.set(id)
  shownSource.set(id)
  leftPanel.set('sources')
}

/** For the `ref` of the row of `shownSource`: once for each time it is asked for. */
export function bringSourceIntoView(row: HTMLElement | null): void {
  if (!row) return
  shownSource.set(null)
  row.querySelector('button')?.focus({ preventScroll: true })
  row.scrollIntoView({ block: 'start' })
}
