/**
 * Tells the camera how large the surface is and when another act begins, brings what was just chosen out from under a panel
 * that opened over it, and gives the view back when that panel closes, unless it was moved meanwhile.
 */
import type { ViewportSize } from '@/lib/camera/camera'
import { viewOf } from '@/lib/camera/camera-maths'
import { rectsTouch, type Rect } from '@/lib/geometry/rect'
import type { BoardSession } from '@/lib/session/board-session'
import { comeBackFromPanels, giveWayToPanel } from '@/lib/session/lent-view'

/** A board this narrow has its tools and its undo in two rows, a board this low has none. */
const TWO_ROWS_BELOW_PX = 640
const NO_TOOLS_BELOW_PX = 352
const TOOL_ROWS_PX = 120
const TOOL_ROW_PX = 48

/** What an act begins with; a click also where nothing pressed. */
const ACTS = ['pointerdown', 'keydown', 'click'] as const

export interface SurfaceFit {
  /** To be called when the hand has let go: until then nothing moves under it. */
  uncover(): void
  stop(): void
}

export interface FitParts {
  isBusy(): boolean
  /** Called when the surface has another size. */
  onFit(): void
  /** Screen pixels over the tools. */
  coveredByMessages(): number
  /** Screen pixels from the surface's upper right corner. */
  coveredCorner(): ViewportSize
}

export function fitSurface(
  surface: HTMLElement,
  { camera, scene, selection }: Pick<BoardSession, 'camera' | 'scene' | 'selection'>,
  { isBusy, onFit, coveredByMessages, coveredCorner }: FitParts,
): SurfaceFit {
  /** What one saw before the surface became smaller. */
  let seenBefore: { readonly area: Rect; readonly size: ViewportSize } | undefined
  const uncover = () => {
    if (isBusy()) return
    comeBackFromPanels(camera)
    if (!seenBefore) return
    const chosen = scene.bounds(selection.get())
    const view = camera.view()
    const wasSeen = chosen && rectsTouch(chosen, seenBefore.area)
    const { size } = seenBefore
    seenBefore = undefined
    if (!wasSeen || chosen.w >= view.w || chosen.h >= view.h) return
    giveWayToPanel(camera, size, () => camera.reveal(chosen))
  }
  const measure = () => {
    const [w, h] = [surface.clientWidth, surface.clientHeight]
    const rows = w < TWO_ROWS_BELOW_PX ? TOOL_ROWS_PX : TOOL_ROW_PX
    camera.setViewport({ w, h }, () => (h > NO_TOOLS_BELOW_PX ? rows : 0) + coveredByMessages(), coveredCorner)
  }
  const watch = new ResizeObserver(() => {
    const { w, h } = camera.viewport.get()
    if (surface.clientWidth < w || surface.clientHeight < h) {
      seenBefore = { area: viewOf(camera.heading(), { w, h }), size: { w, h } }
    }
    measure()
    onFit()
    uncover()
  })
  watch.observe(surface)
  measure()
  for (const act of ACTS) window.addEventListener(act, camera.settle, { capture: true })
  return {
    uncover,
    stop() {
      watch.disconnect()
      for (const act of ACTS) window.removeEventListener(act, camera.settle, { capture: true })
    },
  }
}
