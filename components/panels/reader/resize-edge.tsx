'use client'
/** The reader's right edge: drag it, or focus it and use the arrows. */
import { useRef } from 'react'
import { useCell } from '@/components/hooks/use-cell'
import { MIN_READER_PX, readerWidth } from '../panel-state'

const KEY_STEP_PX = 24
/** What is left to the board at least. */
const BOARD_SHARE = 0.75

export function ResizeEdge() {
  const width = useCell(readerWidth)
  const held = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const resize = (to: number) => readerWidth.set(Math.min(window.innerWidth * BOARD_SHARE, Math.max(MIN_READER_PX, to)))
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the reader"
      aria-valuenow={Math.round(width)}
      aria-valuemin={MIN_READER_PX}
      tabIndex={0}
      className="absolute inset-y-0 -right-1.5 z-10 w-3 cursor-col-resize touch-none outline-none after:absolute after:inset-y-0 after:left-1 after:w-0.5 hover:after:bg-control focus-visible:after:bg-focus max-md:hidden"
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        held.current = { x: event.clientX, width: event.currentTarget.parentElement?.offsetWidth ?? width }
      }}
      onPointerMove={(event) => {
        if (held.current) resize(held.current.width + event.clientX - held.current.x)
      }}
      onPointerUp={() => (held.current = null)}
      onPointerCancel={() => (held.current = null)}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowRight' ? KEY_STEP_PX : event.key === 'ArrowLeft' ? -KEY_STEP_PX : 0
        if (step === 0) return
        event.preventDefault()
        resize(width + step)
      }}
    />
  )
}
