/** What a hand is about to do, on the overlay: the marquee, guides, the line being drawn, where a drop would go. */
import type { ViewportSize } from '@/lib/camera/camera-maths'
import { curveBetween, curveToPoint } from '@/lib/geometry/curve'
import { rectContains, type BoardPoint, type Rect } from '@/lib/geometry/rect'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { linkKindsBetween } from '@/lib/schema/link'
import type { Scene } from '@/lib/scene/scene'
import type { Guide, Preview } from '@/lib/tools/tool'
import type { Brush } from './overlay-brush'
import type { DropTarget } from './receive-drops'

export function drawPreview(brush: Brush, preview: Preview): void {
  if (preview.marquee) drawArea(brush, preview.marquee)
  if (preview.drawing) drawArea(brush, preview.drawing)
  for (const guide of preview.guides ?? []) drawGuide(brush, guide)
  if (preview.drag?.copies) for (const id of preview.drag.ids) drawGhost(brush, id)
  if (preview.link) drawLine(brush, preview.link)
}

/** Where what is dragged in would go: lit, and said, for a card that it would be linked to; all around the view for the board. */
export function drawDropTarget(brush: Brush, target: DropTarget, { w, h }: ViewportSize): void {
  const { context, colour, scene, onScreen, outline, chip } = brush
  if (target === null) return
  if (target === 'board') {
    // Dashed: the board's focus is a ring of this colour.
    context.strokeStyle = colour('selection')
    context.lineWidth = 2
    context.setLineDash([8, 6])
    context.strokeRect(4, 4, w - 8, h - 8)
    return context.setLineDash([])
  }
  const rect = scene.rect(target)
  if (!rect) return
  const box = onScreen(rect)
  outline(target, colour('thread'), 3, 3)
  chip('Link to this card', box.x, Math.max(4, box.y - 26), colour('thread'), colour('card'))
}

function drawArea({ context, colour, onScreen }: Brush, rect: Rect): void {
  const box = onScreen(rect)
  context.fillStyle = colour('selection')
  context.globalAlpha = 0.08
  context.fillRect(box.x, box.y, box.w, box.h)
  context.globalAlpha = 1
  context.strokeStyle = colour('selection')
  context.lineWidth = 1
  context.strokeRect(box.x, box.y, box.w, box.h)
}

function drawGuide({ context, colour, pointOnScreen }: Brush, guide: Guide): void {
  const isVertical = guide.axis === 'x'
  const from = pointOnScreen(guideEnd(guide, guide.from))
  const to = pointOnScreen(guideEnd(guide, guide.to))
  context.strokeStyle = colour('thread')
  context.lineWidth = 1
  context.beginPath()
  context.moveTo(from.x, from.y)
  context.lineTo(to.x, to.y)
  if (guide.gap) {
    // A gap is measured along its axis: short bars end it.
    for (const at of [from, to]) {
      context.moveTo(at.x - (isVertical ? 0 : 4), at.y - (isVertical ? 4 : 0))
      context.lineTo(at.x + (isVertical ? 0 : 4), at.y + (isVertical ? 4 : 0))
    }
  }
  context.stroke()
}

function guideEnd(guide: Guide, along: number): BoardPoint {
  // A line stands across its axis, a gap lies along it.
  const isAlongX = guide.gap ? guide.axis === 'x' : guide.axis === 'y'
  return isAlongX ? { x: along, y: guide.at } : { x: guide.at, y: along }
}

/** Alt-drag: where the original stays. */
function drawGhost({ context, colour, ring, scene }: Brush, id: CardId): void {
  const rect = scene.source.rect(id)
  if (!rect) return
  context.setLineDash([4, 4])
  ring(rect, colour('control'), 1)
  context.setLineDash([])
}

function drawLine(brush: Brush, { from, to, target }: NonNullable<Preview['link']>): void {
  const { context, scene } = brush
  const thread = brush.colour('thread')
  const start = scene.rect(from)
  if (!start) return
  // While the hand is still on the card it would only scribble over its words.
  if (target === null && rectContains(start, to)) return brush.ring(start, thread, 2, 3)
  const isRefused = target !== null && !mayLink(scene, from, target)
  const end = target === null || isRefused ? undefined : scene.rect(target as CardId)
  brush.trace(end ? curveBetween(start, end) : curveToPoint(start, to))
  context.strokeStyle = thread
  context.lineWidth = 2
  context.stroke()
  if (target !== null && !isRefused) return brush.outline(target, thread, 2, 3)
  const at = brush.pointOnScreen(to)
  context.beginPath()
  context.arc(at.x, at.y, 3.5, 0, 2 * Math.PI)
  context.fillStyle = thread
  context.fill()
  if (!isRefused) return
  context.setLineDash([4, 4])
  brush.outline(target, brush.colour('control'), 1.5, 3)
  context.setLineDash([])
}

/** Whether the grammar has any link between them; which one, is asked when the hand lets go. */
function mayLink({ source }: Scene, from: CardId, target: CardId | LinkId): boolean {
  const start = source.cardKind(from)
  const end = source.cardKind(target as CardId) ?? 'link'
  if (start === undefined || start === 'unreadable' || end === 'unreadable') return false
  return linkKindsBetween(start, end).length > 0
}
