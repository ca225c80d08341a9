/** The canvas under the cards: dots, frames, links, and every card that is not DOM. Painted when the loop says so. */
import type { CameraState, ViewportSize } from '@/lib/camera/camera'
import { growRect, type Rect } from '@/lib/geometry/rect'
import { paintCanvas } from '@/lib/painters/paint-canvas'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { buildScene } from '@/lib/scene/build-scene'
import type { DisplayList } from '@/lib/scene/display-list'
import type { Scene } from '@/lib/scene/scene'
import { COLOURS, type ThemeName } from '@/lib/theme/theme'

export interface ScenePaint {
  readonly camera: CameraState
  readonly viewport: ViewportSize
  readonly theme: ThemeName
  readonly pixelRatio: number
  readonly mounted: ReadonlySet<CardId>
  readonly forward: ReadonlySet<CardId | LinkId> | undefined
  /** Grows when cards were mounted or unmounted: the list is built anew. */
  readonly epoch: number
}

export interface SceneCanvas {
  paint(paint: ScenePaint): void
}

/** How far beyond the view a display list reaches, in shares of the view: panning within it builds nothing. */
const REACH = 0.25

export function createSceneCanvas(canvas: HTMLCanvasElement, scene: Scene): SceneCanvas {
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('This browser gives no 2D canvas, which the board is drawn with.')
  let kept: { list: DisplayList; area: Rect; key: string; mounted: unknown; forward: unknown } | undefined

  const listFor = (paint: ScenePaint, view: Rect): DisplayList => {
    const { theme, camera, mounted, forward, epoch } = paint
    const key = `${scene.version.get()}/${camera.zoom}/${theme}/${epoch}`
    if (kept && kept.key === key && kept.forward === forward && holds(kept.area, view)) return kept.list
    const area = growRect(view, Math.max(view.w, view.h) * REACH)
    const list = buildScene(scene, { area, zoom: camera.zoom, theme, mounted, ...(forward && { forward }) })
    kept = { list, area, key, mounted, forward }
    return list
  }

  return {
    paint(paint) {
      const { camera, viewport, theme, pixelRatio } = paint
      const w = Math.round(viewport.w * pixelRatio)
      const h = Math.round(viewport.h * pixelRatio)
      if (canvas.width !== w || canvas.height !== h) {
        canvas.width = w
        canvas.height = h
      }
      const scale = camera.zoom * pixelRatio
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.fillStyle = COLOURS.canvas[theme]
      context.fillRect(0, 0, w, h)
      paintDots(context, camera, viewport, theme, pixelRatio)
      // Whole device pixels, as the card layer has them: lines meet cards exactly.
      context.setTransform(scale, 0, 0, scale, Math.round(-camera.x * scale), Math.round(-camera.y * scale))
      const view = { x: camera.x, y: camera.y, w: viewport.w / camera.zoom, h: viewport.h / camera.zoom }
      paintCanvas(context, listFor(paint, view))
    },
  }
}

const DOT_SPACING = 24
const LEAST_SPACING_PX = 18

/** The paper's dots; where they would crowd, every second row and column is left out. */
function paintDots(
  context: CanvasRenderingContext2D,
  camera: CameraState,
  viewport: ViewportSize,
  theme: ThemeName,
  pixelRatio: number,
) {
  let spacing = DOT_SPACING
  while (spacing * camera.zoom < LEAST_SPACING_PX) spacing *= 2
  const size = Math.max(1, Math.round(1.5 * Math.min(1, camera.zoom) * pixelRatio))
  context.fillStyle = COLOURS.dot[theme]
  const step = spacing * camera.zoom * pixelRatio
  const startX = -(((camera.x % spacing) + spacing) % spacing) * camera.zoom * pixelRatio
  const startY = -(((camera.y % spacing) + spacing) % spacing) * camera.zoom * pixelRatio
  for (let y = startY; y < viewport.h * pixelRatio; y += step) {
    for (let x = startX; x < viewport.w * pixelRatio; x += step) {
      context.fillRect(Math.round(x), Math.round(y), size, size)
    }
  }
}

function holds(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.w <= outer.x + outer.w &&
    inner.y + inner.h <= outer.y + outer.h
  )
}
