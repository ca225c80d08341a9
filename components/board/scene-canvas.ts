/** The canvas under the cards: dots, frames, links, and every card that is not DOM. Painted when the loop says so. */
import { viewOf, type CameraState, type ViewportSize } from '@/lib/camera/camera-maths'
import { growRect, rectEncloses, type Rect } from '@/lib/geometry/rect'
import { paintCanvas } from '@/lib/painters/paint-canvas'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { buildScene } from '@/lib/scene/build-scene'
import type { DisplayList } from '@/lib/scene/display-list'
import { detailAt, LINK_ENDS_FROM_ZOOM, titleSizeAt, WHOLE_FROM_ZOOM } from '@/lib/scene/level-of-detail'
import type { Scene, SceneUpdate } from '@/lib/scene/scene'
import { COLOURS, type ThemeName } from '@/lib/theme/theme'
import { recoloured } from './forced-colours'
import { isSeenOnCanvas } from './seen-on-canvas'

export interface ScenePaint {
  readonly camera: CameraState
  readonly viewport: ViewportSize
  readonly theme: ThemeName
  /** Colours in the place of the theme's (`forcedColours`). */
  readonly forced: ReadonlyMap<string, string> | undefined
  readonly pixelRatio: number
  readonly mounted: ReadonlySet<CardId>
  readonly forward: ReadonlySet<CardId | LinkId> | undefined
  /** What stays of what does not come forward, 0–1. */
  readonly dimmed: number
  /** Grows with everything that changes what is painted here: the list is built anew. */
  readonly epoch: number
  /** A gesture is under way: a list built for a zoom nearby will do. */
  readonly isZooming: boolean
}

export interface SceneCanvas {
  paint(paint: ScenePaint): void
  /** Whether what changed is seen here: then it is stale. */
  isConcerned(update: SceneUpdate): boolean
}

/** How far beyond the view a display list or picture reaches, in shares of the view: panning within it builds nothing. */
const REACH = 0.25

/** How far, as a logarithm, a list may be from the zoom it was built for: lines are then a tenth too thick or thin. */
const ZOOM_TOLERANCE = 0.12

interface Kept {
  readonly key: string
  readonly forward: ScenePaint['forward']
}
interface KeptList extends Kept {
  readonly list: DisplayList
  readonly mounted: ReadonlySet<CardId>
  readonly area: Rect
  readonly zoom: number
  readonly stamp: string
}
/** A painted part of the board, larger than the view. `x`, `y`: its corner in device pixels of the board. */
interface KeptPicture extends Kept {
  readonly x: number
  readonly y: number
}

export function createSceneCanvas(canvas: HTMLCanvasElement, scene: Scene): SceneCanvas {
  const context = contextOf(canvas)
  const pictureCanvas = document.createElement('canvas')
  const pictureContext = contextOf(pictureCanvas)
  let keptList: KeptList | undefined
  let picture: KeptPicture | undefined
  let last: Kept | undefined

  const listFor = (paint: ScenePaint, key: string, view: Rect): DisplayList => {
    const { theme, forced, camera, mounted, forward, dimmed, isZooming } = paint
    const isNearby =
      keptList !== undefined &&
      isZooming &&
      keptList.stamp === stampOf(paint) &&
      Math.abs(Math.log(camera.zoom / keptList.zoom)) < ZOOM_TOLERANCE
    if (keptList && isNearby && keptList.forward === forward && rectEncloses(keptList.area, view)) return keptList.list
    if (keptList && isSame(keptList, key, forward) && rectEncloses(keptList.area, view)) return keptList.list
    const area = growRect(view, Math.max(view.w, view.h) * REACH)
    const built = buildScene(scene, { area, zoom: camera.zoom, theme, mounted, dimmed, ...(forward && { forward }) })
    const list = forced ? built.map((item) => recoloured(item, forced)) : built
    keptList = { list, mounted, area, key, forward, zoom: camera.zoom, stamp: stampOf(paint) }
    return list
  }
  /** Everything but the exact zoom that a list hangs on. */
  const stampOf = ({ camera, theme, forced, epoch }: ScenePaint) =>
    [
      theme,
      forced !== undefined,
      epoch,
      detailAt(camera.zoom),
      titleSizeAt(camera.zoom),
      camera.zoom >= LINK_ENDS_FROM_ZOOM,
    ].join('/')
  const paintOnto = (onto: CanvasRenderingContext2D, paint: ScenePaint, key: string) => {
    const { camera, viewport, theme, forced, pixelRatio } = paint
    const scale = camera.zoom * pixelRatio
    onto.setTransform(1, 0, 0, 1, 0, 0)
    onto.fillStyle = forced?.get(COLOURS.canvas[theme]) ?? COLOURS.canvas[theme]
    onto.fillRect(0, 0, Math.round(viewport.w * pixelRatio), Math.round(viewport.h * pixelRatio))
    paintDots(onto, camera, viewport, theme, pixelRatio)
    // Whole device pixels, as the card layer has them: lines meet cards exactly.
    onto.setTransform(scale, 0, 0, scale, Math.round(-camera.x * scale), Math.round(-camera.y * scale))
    paintCanvas(onto, listFor(paint, key, viewOf(camera, viewport)))
  }
  /** Paints a picture of more than the view, so that the frames of a pan only copy it. */
  const paintPicture = (paint: ScenePaint, key: string): KeptPicture => {
    const { camera, viewport, pixelRatio } = paint
    const scale = camera.zoom * pixelRatio
    const x = Math.round((camera.x - (viewport.w * REACH) / camera.zoom) * scale)
    const y = Math.round((camera.y - (viewport.h * REACH) / camera.zoom) * scale)
    const larger = { w: viewport.w * (1 + 2 * REACH), h: viewport.h * (1 + 2 * REACH) }
    resize(pictureCanvas, larger, pixelRatio)
    paintOnto(
      pictureContext,
      { ...paint, viewport: larger, camera: { x: x / scale, y: y / scale, zoom: camera.zoom } },
      key,
    )
    return { key, forward: paint.forward, x, y }
  }

  return {
    isConcerned: (update) => !keptList || isSeenOnCanvas(update, keptList, scene),
    paint(paint) {
      const { camera, viewport, theme, forced, pixelRatio, forward, epoch } = paint
      resize(canvas, viewport, pixelRatio)
      const key = [camera.zoom, theme, forced !== undefined, epoch, pixelRatio].join('/')
      const isPan = last !== undefined && isSame(last, key, forward)
      last = { key, forward }
      // Near, there is little on the canvas; while anything changes, a larger picture would be painted in vain.
      if (!isPan || camera.zoom >= WHOLE_FROM_ZOOM) return paintOnto(context, paint, key)
      const scale = camera.zoom * pixelRatio
      const corner = { x: Math.round(camera.x * scale), y: Math.round(camera.y * scale) }
      const isCovered =
        picture !== undefined &&
        isSame(picture, key, forward) &&
        rectEncloses(
          { x: picture.x, y: picture.y, w: pictureCanvas.width, h: pictureCanvas.height },
          { ...corner, w: canvas.width, h: canvas.height },
        )
      const shown = isCovered && picture ? picture : (picture = paintPicture(paint, key))
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.drawImage(pictureCanvas, shown.x - corner.x, shown.y - corner.y)
    },
  }
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('This browser gives no 2D canvas, which the board is drawn with.')
  return context
}

function resize(canvas: HTMLCanvasElement, size: ViewportSize, pixelRatio: number): void {
  const w = Math.round(size.w * pixelRatio)
  const h = Math.round(size.h * pixelRatio)
  if (canvas.width !== w) canvas.width = w
  if (canvas.height !== h) canvas.height = h
}

function isSame(kept: Kept, key: string, forward: ScenePaint['forward']): boolean {
  return kept.key === key && kept.forward === forward
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
