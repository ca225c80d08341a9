import type { MouseEvent } from 'react'

/** For bars over the board: a press on them leaves the focus, and so the board's keys, where they are. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}
