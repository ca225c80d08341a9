import type { BoardSession } from '@/lib/session/board-session'
import { isWideScreen, leftPanel } from './panel-state'

/** Closes the panel and the reader where they are sheets over the board and its outline: what is asked for there shows. */
export function uncoverBoard({ reader }: Pick<BoardSession, 'reader'>): void {
  if (isWideScreen()) return
  reader.set(null)
  leftPanel.set(null)
}
