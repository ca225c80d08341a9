import type { MouseEvent } from 'react'

/** For bars: a press on them leaves the focus, and so the board's keys, where they are; their fields take it as ever. */
export function keepFocus(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('input, textarea, [contenteditable="true"]')) return
  event.preventDefault()
}
