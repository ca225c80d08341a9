/** A display list onto a 2D canvas whose transform is already set. Keeps no state but the paths of glyphs. */
import {
  PATH_ARITY,
  PATH_OPS,
  type DisplayList,
  type GlyphItem,
  type Item,
  type PathData,
  type RectItem,
  type TextItem,
} from '@/lib/scene/display-list'
import { FONTS } from '@/lib/theme/theme'

/** The part of CanvasRenderingContext2D that is used; a recorder can stand in. */
export type PaintContext = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'globalAlpha'
  | 'font'
  | 'setLineDash'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'bezierCurveTo'
  | 'closePath'
  | 'arc'
  | 'rect'
  | 'roundRect'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'fillText'
  | 'save'
  | 'restore'
  | 'translate'
  | 'scale'
>

export function paintCanvas(context: PaintContext, list: DisplayList): void {
  context.lineCap = 'round'
  context.lineJoin = 'round'
  for (const item of list) {
    context.globalAlpha = item.opacity ?? 1
    paintItem(context, item)
  }
  context.globalAlpha = 1
}

function paintItem(context: PaintContext, item: Item): void {
  switch (item.type) {
    case 'rects':
      // One fillRect each: a software rasteriser fills rectangles much faster than one path of many.
      context.fillStyle = item.fill
      for (let i = 0; i + 3 < item.boxes.length; i += 4) {
        context.fillRect(item.boxes[i]!, item.boxes[i + 1]!, item.boxes[i + 2]!, item.boxes[i + 3]!)
      }
      return
    case 'rect':
      return paintRect(context, item)
    case 'path':
      tracePath(context, item.path)
      return fillAndStroke(context, item)
    case 'text':
      return paintText(context, item)
    case 'glyph':
      return paintGlyph(context, item)
  }
}

function paintRect(context: PaintContext, item: RectItem): void {
  context.beginPath()
  if (item.radius > 0) context.roundRect(item.x, item.y, item.w, item.h, item.radius)
  else context.rect(item.x, item.y, item.w, item.h)
  fillAndStroke(context, item)
}

function fillAndStroke(
  context: PaintContext,
  item: { fill?: string; stroke?: string; lineWidth?: number; dash?: readonly number[] },
): void {
  if (item.fill) {
    context.fillStyle = item.fill
    context.fill()
  }
  if (!item.stroke) return
  context.strokeStyle = item.stroke
  context.lineWidth = item.lineWidth ?? 1
  if (item.dash) context.setLineDash([...item.dash])
  context.stroke()
  if (item.dash) context.setLineDash([])
}

function paintText(context: PaintContext, { x, y, text, width, font, fill, underline }: TextItem): void {
  context.font = `${font.italic ? 'italic ' : ''}${font.weight} ${font.size}px ${FONTS[font.family]}`
  context.fillStyle = fill
  context.fillText(text, x, y)
  if (!underline) return
  context.beginPath()
  context.moveTo(x, y + 3)
  context.lineTo(x + width, y + 3)
  context.strokeStyle = fill
  context.lineWidth = underline === 'dots' ? 1.5 : 1
  if (underline === 'dots') context.setLineDash([0.1, 3])
  context.stroke()
  context.setLineDash([])
}

const glyphPaths = new Map<string, Path2D>()

function paintGlyph(context: PaintContext, { path, x, y, size, stroke }: GlyphItem): void {
  let shape = glyphPaths.get(path)
  if (!shape) glyphPaths.set(path, (shape = new Path2D(path)))
  context.save()
  context.translate(x, y)
  context.scale(size / 24, size / 24)
  context.strokeStyle = stroke
  context.lineWidth = 2
  context.stroke(shape)
  context.restore()
}

/** Puts a path into the context, ready to fill or stroke. */
function tracePath(context: PaintContext, path: PathData): void {
  context.beginPath()
  for (let i = 0; i < path.length;) {
    const op = path[i]!
    const a = path[i + 1]!
    const b = path[i + 2]!
    if (op === PATH_OPS.cubic) context.bezierCurveTo(a, b, path[i + 3]!, path[i + 4]!, path[i + 5]!, path[i + 6]!)
    else if (op === PATH_OPS.move) context.moveTo(a, b)
    else if (op === PATH_OPS.line) context.lineTo(a, b)
    else if (op === PATH_OPS.close) context.closePath()
    else {
      const radius = path[i + 3]!
      context.moveTo(a + radius, b)
      context.arc(a, b, radius, 0, 2 * Math.PI)
    }
    i += 1 + PATH_ARITY[op as 0 | 1 | 2 | 3 | 4]
  }
}
