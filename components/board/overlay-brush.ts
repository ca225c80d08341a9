/** The shapes that the overlay is drawn with, at one camera and in one theme: rings, curves, handles, words on a chip. */
import { rectToScreen, toScreen, type CameraState } from '@/lib/camera/camera-maths'
import type { Curve } from '@/lib/geometry/curve'
import { growRect, type BoardPoint, type Rect, type ScreenPoint } from '@/lib/geometry/rect'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { cssFont } from '@/lib/scene/canvas-measurer'
import type { Scene } from '@/lib/scene/scene'
import { CARD_RADIUS, COLOURS, type ColourName, type ThemeName } from '@/lib/theme/theme'

const LABEL_FONT = cssFont({ family: 'sans', size: 11, weight: 600 })

type Corners = [ScreenPoint, ScreenPoint, ScreenPoint, ScreenPoint]
export type Brush = ReturnType<typeof createBrush>

/** Takes board units where it says so, else screen pixels. */
export function createBrush(context: CanvasRenderingContext2D, scene: Scene, camera: CameraState, theme: ThemeName) {
  const colour = (name: ColourName) => COLOURS[name][theme]
  const onScreen = (rect: Rect) => rectToScreen(camera, rect)
  /** Board units; `away` and `width` in pixels. */
  const ring = (rect: Rect, stroke: string, width: number, away = 0) => {
    const box = growRect(onScreen(rect), away)
    context.strokeStyle = stroke
    context.lineWidth = width
    context.beginPath()
    context.roundRect(box.x, box.y, box.w, box.h, Math.max(2, CARD_RADIUS * Math.min(1, camera.zoom) + away))
    context.stroke()
  }
  /** Board units. Leaves the path to be stroked. */
  const trace = ({ start, c1, c2, end }: Curve) => {
    const [a, b, c, d] = [start, c1, c2, end].map((point) => toScreen(camera, point)) as Corners
    context.beginPath()
    context.moveTo(a.x, a.y)
    context.bezierCurveTo(b.x, b.y, c.x, c.y, d.x, d.y)
  }
  const handle = (stroke: string, shape: () => void) => {
    context.fillStyle = colour('card')
    context.strokeStyle = stroke
    context.lineWidth = 1.5
    context.beginPath()
    shape()
    context.fill()
    context.stroke()
  }

  return {
    context,
    scene,
    colour,
    onScreen,
    pointOnScreen: (point: BoardPoint): ScreenPoint => toScreen(camera, point),
    ring,
    trace,
    /** Around a card, along a link. */
    outline(id: CardId | LinkId, stroke: string, width: number, away: number) {
      const rect = scene.rect(id as CardId)
      if (rect) return ring(rect, stroke, width, away)
      const curve = scene.curve(id as LinkId)
      if (!curve) return
      trace(curve)
      context.strokeStyle = stroke
      context.globalAlpha = 0.3
      context.lineWidth = width + 6
      context.stroke()
      context.globalAlpha = 1
    },
    square: (at: ScreenPoint, stroke: string) => handle(stroke, () => context.roundRect(at.x - 4, at.y - 4, 8, 8, 2)),
    dot: (at: ScreenPoint, stroke: string) => handle(stroke, () => context.arc(at.x, at.y, 4.5, 0, 2 * Math.PI)),
    chip(text: string, x: number, y: number, fill: string, words = '#FFFFFF') {
      context.font = LABEL_FONT
      const width = context.measureText(text).width + 12
      context.fillStyle = fill
      context.beginPath()
      context.roundRect(x, y, width, 18, 9)
      context.fill()
      context.fillStyle = words
      context.fillText(text, x + 6, y + 13)
    },
  }
}
