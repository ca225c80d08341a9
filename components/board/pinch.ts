/** Two fingers on the board: they hold two points of it, and so move and zoom the view. */
import type { Camera } from '@/lib/camera/camera'
import type { ScreenPoint } from '@/lib/geometry/rect'

export interface Pinch {
  /** A finger was put down; returns how many lie there now. With the second the view is held. */
  down(finger: number, at: ScreenPoint): number
  /** True while the view is held, which then follows. */
  move(finger: number, at: ScreenPoint): boolean
  up(finger: number): void
  cancel(finger: number): void
}

interface Held {
  readonly distance: number
  readonly middle: ScreenPoint
}

export function createPinch(camera: Pick<Camera, 'panBy' | 'zoomBy'>): Pinch {
  const touches = new Map<number, ScreenPoint>()
  let held: Held | undefined

  const measure = (): Held | undefined => {
    const [a, b] = [...touches.values()]
    if (!a || !b) return undefined
    return {
      distance: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)),
      middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
    }
  }
  return {
    down(finger, at) {
      touches.set(finger, at)
      if (touches.size === 2) held = measure()
      return touches.size
    },
    move(finger, at) {
      if (touches.has(finger)) touches.set(finger, at)
      if (!held) return false
      const next = measure()
      if (!next) return true
      camera.panBy({ x: next.middle.x - held.middle.x, y: next.middle.y - held.middle.y })
      camera.zoomBy(next.distance / held.distance, next.middle)
      held = next
      return true
    },
    up(finger) {
      touches.delete(finger)
      if (touches.size < 2) held = undefined
    },
    cancel(finger) {
      touches.delete(finger)
      held = undefined
    },
  }
}
