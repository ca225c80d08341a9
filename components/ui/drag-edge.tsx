'use client'
/** The edge of a panel that can be made wider or higher: drag it, or focus it and use the arrows. */
import { useRef } from 'react'
import { classNames } from './class-names'

const KEY_STEP_PX = 24

interface DragEdgeProps {
  readonly label: string
  /** The way in which the size grows. */
  readonly axis: 'x' | 'y'
  /** CSS pixels, as all of these. */
  readonly size: number
  readonly min: number
  /** The size of what ends at this edge, as it is drawn: a wish can be more than there is room for. */
  readonly drawnSize: (edge: HTMLElement) => number
  readonly onDrag: (size: number) => void
  readonly className: string
}

export function DragEdge({ label, axis, size, min, drawnSize, onDrag, className }: DragEdgeProps) {
  const held = useRef<{ readonly at: number; readonly size: number } | null>(null)
  const placeOf = (event: { readonly clientX: number; readonly clientY: number }) =>
    axis === 'x' ? event.clientX : event.clientY
  const [grow, shrink] = axis === 'x' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowDown', 'ArrowUp']
  return (
    <div
      role="separator"
      aria-orientation={axis === 'x' ? 'vertical' : 'horizontal'}
      aria-label={label}
      aria-valuenow={Math.round(size)}
      aria-valuemin={min}
      tabIndex={0}
      className={classNames(
        'z-10 touch-none outline-none after:absolute hover:after:bg-control focus-visible:after:bg-focus',
        axis === 'x'
          ? 'w-3 cursor-col-resize after:inset-y-0 after:left-1 after:w-0.5'
          : 'h-3 cursor-row-resize after:inset-x-0 after:top-1 after:h-0.5',
        className,
      )}
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        held.current = { at: placeOf(event), size: drawnSize(event.currentTarget) }
      }}
      onPointerMove={(event) => {
        if (held.current) onDrag(Math.max(min, held.current.size + placeOf(event) - held.current.at))
      }}
      onPointerUp={() => (held.current = null)}
      onPointerCancel={() => (held.current = null)}
      onKeyDown={(event) => {
        const step = event.key === grow ? KEY_STEP_PX : event.key === shrink ? -KEY_STEP_PX : 0
        if (step === 0) return
        event.preventDefault()
        onDrag(Math.max(min, drawnSize(event.currentTarget) + step))
      }}
    />
  )
}
