'use client'
/** The whole board in small, over the zoom: press or drag to move the view, or arrows while it has the focus. */
import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import type { BoardPoint } from '@/lib/geometry/rect'
import { keepFocus } from '@/components/ui/keep-focus'
import { drawMap, type BoardMap } from './draw-map'
import { fromMap, type MapLayout } from './map-layout'

const SIZE = { w: 208, h: 140 }
/** Part of the view that one arrow moves it by. */
const STEP = 0.25

interface Hold {
  readonly layout: MapLayout
  /** From the point held to the middle of the view. */
  readonly away: BoardPoint
}

export function Minimap() {
  const session = useBoardSession()
  const { camera } = session
  const canvas = useRef<HTMLCanvasElement>(null)
  const map = useRef<BoardMap | null>(null)
  const held = useRef<Hold | null>(null)
  useEffect(() => {
    if (!canvas.current) return
    const drawn = drawMap(canvas.current, session, SIZE)
    map.current = drawn
    return drawn.dispose
  }, [session])

  const centreOn = ({ x, y }: BoardPoint) => {
    const view = camera.view()
    camera.set({ x: x - view.w / 2, y: y - view.h / 2, zoom: camera.state.get().zoom })
  }
  const pointAt = (event: PointerEvent, layout: MapLayout) => {
    const box = event.currentTarget.getBoundingClientRect()
    return fromMap(layout, { x: event.clientX - box.left, y: event.clientY - box.top })
  }
  const grab = (event: PointerEvent) => {
    const layout = map.current?.layout()
    if (!layout || event.button !== 0) return
    const point = pointAt(event, layout)
    const { x, y, w, h } = camera.view()
    const isInView = point.x >= x && point.x <= x + w && point.y >= y && point.y <= y + h
    // The view is held where it was taken; beside it, it comes under the pointer.
    held.current = { layout, away: isInView ? { x: x + w / 2 - point.x, y: y + h / 2 - point.y } : { x: 0, y: 0 } }
    event.currentTarget.setPointerCapture(event.pointerId)
    if (!isInView) centreOn(point)
  }
  const move = (event: PointerEvent) => {
    if (!held.current) return
    // The scale stays as it was when the view was taken: it must not run away from under the hand.
    const point = pointAt(event, held.current.layout)
    centreOn({ x: point.x + held.current.away.x, y: point.y + held.current.away.y })
  }
  const press = (event: KeyboardEvent) => {
    const { w, h } = camera.viewport.get()
    const by = {
      ArrowLeft: { x: w * STEP, y: 0 },
      ArrowRight: { x: -w * STEP, y: 0 },
      ArrowUp: { x: 0, y: h * STEP },
      ArrowDown: { x: 0, y: -h * STEP },
    }[event.key]
    if (!by) return
    event.preventDefault()
    camera.panBy(by)
  }
  return (
    <div
      tabIndex={0}
      role="application"
      aria-roledescription="map"
      aria-label="Map of the board. Arrows move the view."
      onKeyDown={press}
      onMouseDown={keepFocus}
      onPointerDown={grab}
      onPointerMove={move}
      onPointerUp={() => (held.current = null)}
      onPointerCancel={() => (held.current = null)}
      className="cursor-grab touch-none overflow-clip rounded-xl border border-hairline bg-panel outline-focus shadow-[0_2px_10px_rgb(0_0_0/0.08)] focus-visible:outline-2 active:cursor-grabbing"
    >
      <canvas ref={canvas} aria-hidden className="block h-35 w-52" />
    </div>
  )
}
