/** The wheel and the trackpad move and zoom the view. */
import { wheelZooms } from '@/components/panels/panel-state'
import type { Camera } from '@/lib/camera/camera'
import { wheelZoom } from '@/lib/camera/camera-maths'
import { screenPointOf } from './screen-point'

/** Wheels that count in lines or pages instead of pixels. */
const LINE_PX = 20

export function listenToWheel(root: HTMLElement, camera: Camera): () => void {
  const turn = (event: WheelEvent) => {
    // A long text under edit scrolls by itself.
    if (event.target instanceof Element && event.target.closest('[data-scrolls]')) return
    event.preventDefault()
    const unit = event.deltaMode === 1 ? LINE_PX : event.deltaMode === 2 ? camera.viewport.get().h : 1
    // ⌘ always zooms: a trackpad's pinch comes with Ctrl.
    if (event.ctrlKey || event.metaKey || (wheelZooms.get() && !event.shiftKey && isWheelNotch(event)))
      return camera.zoomBy(wheelZoom(event.deltaY * unit), screenPointOf(event, root))
    const isSideways = event.shiftKey && event.deltaX === 0
    camera.panBy({ x: -(isSideways ? event.deltaY : event.deltaX) * unit, y: isSideways ? 0 : -event.deltaY * unit })
  }
  root.addEventListener('wheel', turn, { passive: false })
  return () => root.removeEventListener('wheel', turn)
}

/** A mouse wheel goes by notches, straight up or down; a trackpad by few pixels, and sideways too. */
function isWheelNotch({ deltaMode, deltaX, deltaY }: WheelEvent): boolean {
  return deltaX === 0 && (deltaMode !== 0 || Math.abs(deltaY) >= 40)
}
