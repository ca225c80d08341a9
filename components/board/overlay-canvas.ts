/**
 * The canvas over the cards: names, selection and handles, marquee, guides, the line being drawn, and others: their
 * selections, who edits what, their drags and cursors. Screen pixels; it never takes a press.
 */
import { rectToScreen, toScreen, type CameraState, type ViewportSize } from '@/lib/camera/camera-maths'
import { curveBetween, curveToPoint, type Curve } from '@/lib/geometry/curve'
import { growRect, moveRect, rectContains, type BoardPoint, type Rect } from '@/lib/geometry/rect'
import { paintCanvas } from '@/lib/painters/paint-canvas'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { buildLinks } from '@/lib/scene/build-links'
import { cssFont } from '@/lib/scene/canvas-measurer'
import { WHOLE_FROM_ZOOM } from '@/lib/scene/level-of-detail'
import type { Scene } from '@/lib/scene/scene'
import type { Peer } from '@/lib/sync/presence'
import { cornerHandles, linkHandles } from '@/lib/tools/handles'
import type { Guide, PointerPlace, Preview } from '@/lib/tools/tool'
import { CARD_RADIUS, COLOURS, type ColourName, type ThemeName } from '@/lib/theme/theme'
import {
  cardUnder,
  createNames,
  FRAME_NAME_FONT,
  NAME_LINE_HEIGHT,
  NAME_PADDING,
  POINT_NAME_FONT,
  type OverlayName,
} from './overlay-names'
import type { DropTarget } from './receive-drops'

export interface OverlayPaint {
  readonly camera: CameraState
  readonly viewport: ViewportSize
  readonly theme: ThemeName
  readonly pixelRatio: number
  readonly selection: readonly (CardId | LinkId)[]
  readonly hovered: CardId | null
  readonly editing: CardId | null
  readonly canEdit: boolean
  readonly isZooming: boolean
  readonly preview: Preview
  readonly dropTarget: DropTarget
  readonly peers: readonly Peer[]
  readonly forward: ReadonlySet<CardId | LinkId> | undefined
}

const LEAST_HANDLES_PX = 24
const LABEL_FONT = cssFont({ family: 'sans', size: 11, weight: 600 })

export interface OverlayCanvas {
  paint(paint: OverlayPaint): void
  /** The card that a press there is meant for, by the names as they were painted. */
  cardUnder(place: PointerPlace): CardId | undefined
}

export function createOverlayCanvas(canvas: HTMLCanvasElement, scene: Scene): OverlayCanvas {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser gives no 2D canvas, which the board is drawn with.')

  const namesFor = createNames(scene)
  let names: readonly OverlayName[] = []

  return {
    cardUnder: (place) => cardUnder(scene, names, place),
    paint(paint) {
      const { viewport, pixelRatio } = paint
      const w = Math.round(viewport.w * pixelRatio)
      const h = Math.round(viewport.h * pixelRatio)
      if (canvas.width !== w || canvas.height !== h) {
        canvas.width = w
        canvas.height = h
      }
      context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
      context.clearRect(0, 0, viewport.w, viewport.h)
      const pen = createPen(context, paint, scene)
      names = namesFor(paint.camera, viewport, paint.editing ?? undefined, paint.isZooming)
      pen.threads()
      pen.names(names)
      pen.peers()
      pen.selection()
      pen.preview()
      pen.cursors()
    },
  }
}

function createPen(context: CanvasRenderingContext2D, paint: OverlayPaint, scene: Scene) {
  const { camera, theme, preview } = paint
  const colour = (name: ColourName) => COLOURS[name][theme]
  const onScreen = (rect: Rect) => rectToScreen(camera, rect)
  const ring = (rect: Rect, stroke: string, width: number, away = 0) => {
    const box = growRect(onScreen(rect), away)
    context.strokeStyle = stroke
    context.lineWidth = width
    context.beginPath()
    context.roundRect(box.x, box.y, box.w, box.h, Math.max(2, CARD_RADIUS * Math.min(1, camera.zoom) + away))
    context.stroke()
  }
  const chip = (text: string, x: number, y: number, fill: string) => {
    context.font = LABEL_FONT
    const width = context.measureText(text).width + 12
    context.fillStyle = fill
    context.beginPath()
    context.roundRect(x, y, width, 18, 9)
    context.fill()
    context.fillStyle = '#FFFFFF'
    context.fillText(text, x + 6, y + 13)
  }
  const trace = ({ start, c1, c2, end }: Curve) => {
    const [a, b, c, d] = [start, c1, c2, end].map((point) => toScreen(camera, point)) as [XY, XY, XY, XY]
    context.beginPath()
    context.moveTo(a.x, a.y)
    context.bezierCurveTo(b.x, b.y, c.x, c.y, d.x, d.y)
  }
  const outline = (id: CardId | LinkId, stroke: string, width: number, away: number) => {
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
  }

  return {
    /** Threads that come forward run over the cards, which hide the canvas below. */
    threads() {
      if (!paint.forward || camera.zoom < WHOLE_FROM_ZOOM) return
      const links = [...paint.forward].filter((id): id is LinkId => scene.curve(id as LinkId) !== undefined)
      if (links.length === 0) return
      context.save()
      context.scale(camera.zoom, camera.zoom)
      context.translate(-camera.x, -camera.y)
      paintCanvas(context, buildLinks(scene, links, { zoom: camera.zoom, theme, emphasised: new Set(links) }))
      context.restore()
    },

    names(names: readonly OverlayName[]) {
      for (const name of names) {
        const isFrame = name.kind === 'frame'
        context.font = cssFont(isFrame ? FRAME_NAME_FONT : POINT_NAME_FONT)
        if (!isFrame) {
          context.fillStyle = colour('card')
          context.globalAlpha = 0.88
          context.beginPath()
          context.roundRect(name.x + 1, name.y, name.width - 2, name.height, 4)
          context.fill()
          context.globalAlpha = 1
        }
        context.fillStyle = colour('ink')
        for (const [index, line] of name.lines.entries()) {
          context.fillText(line, name.x + (isFrame ? 0 : NAME_PADDING), name.y + 13 + index * NAME_LINE_HEIGHT)
        }
      }
    },

    peers() {
      for (const { selection, user, editing, drag } of paint.peers) {
        for (const id of selection.slice(0, 200)) if (id !== editing) outline(id, user.colour, 1.5, 2)
        const edited = editing && scene.rect(editing)
        if (edited) {
          // A card that is edited here too grows under its text; it carries a ring of its own.
          if (editing !== paint.editing) ring(edited, user.colour, 2.5, 2)
          const box = onScreen(edited)
          chip(`${user.name} is editing`, box.x, box.y - 24, user.colour)
        }
        if (drag && 'box' in drag) ring(moveRect(drag.box, drag.by), user.colour, 2)
      }
    },

    selection() {
      const stroke = colour('selection')
      // The card being edited grows with its text; it carries its ring itself.
      for (const id of paint.selection) if (id !== paint.editing) outline(id, stroke, 2, 1)
      const cards = paint.selection.filter((id): id is CardId => scene.source.cardKind(id as CardId) !== undefined)
      const box = cards.length > 0 ? scene.bounds(cards) : undefined
      const isFree = paint.canEdit && !preview.drag && !preview.link && !preview.marquee && paint.editing === null
      const only = cards.length === 1 ? cards[0] : undefined
      if (box && isFree) {
        const onBoard = onScreen(box)
        if (cards.length > 1) {
          context.setLineDash([4, 3])
          ring(box, stroke, 1, 4)
          context.setLineDash([])
        }
        if (Math.min(onBoard.w, onBoard.h) >= LEAST_HANDLES_PX)
          for (const [, at] of cornerHandles(onBoard)) square(at, stroke)
      }
      if (!isFree || preview.held) return
      for (const id of new Set([only, paint.hovered])) {
        const rect = id && scene.source.cardKind(id) !== 'frame' ? scene.rect(id) : undefined
        const onBoard = rect && onScreen(rect)
        if (!onBoard || Math.min(onBoard.w, onBoard.h) < 36) continue
        for (const [, at] of linkHandles(onBoard)) dot(at, id === only ? stroke : colour('control'))
      }
    },

    preview() {
      if (preview.marquee) area(preview.marquee)
      if (preview.drawing) area(preview.drawing)
      for (const guide of preview.guides ?? []) drawGuide(guide)
      if (preview.drag?.copies) for (const id of preview.drag.ids) drawGhost(id)
      if (preview.link) drawLine(preview.link)
      if (paint.dropTarget === 'board') edge()
      else if (paint.dropTarget) outline(paint.dropTarget, colour('thread'), 2, 3)
    },

    cursors() {
      for (const { cursor, user } of paint.peers) if (cursor) drawCursor(toScreen(camera, cursor), user)
    },
  }

  /** All around the view: what is let go lands on the board. */
  function edge() {
    const { w, h } = paint.viewport
    context.strokeStyle = colour('thread')
    context.lineWidth = 2
    context.strokeRect(3, 3, w - 6, h - 6)
  }
  function square(at: XY, stroke: string) {
    context.fillStyle = colour('card')
    context.strokeStyle = stroke
    context.lineWidth = 1.5
    context.beginPath()
    context.roundRect(at.x - 4, at.y - 4, 8, 8, 2)
    context.fill()
    context.stroke()
  }
  function dot(at: XY, stroke: string) {
    context.fillStyle = colour('card')
    context.strokeStyle = stroke
    context.lineWidth = 1.5
    context.beginPath()
    context.arc(at.x, at.y, 4.5, 0, 2 * Math.PI)
    context.fill()
    context.stroke()
  }
  function area(rect: Rect) {
    const box = onScreen(rect)
    context.fillStyle = colour('selection')
    context.globalAlpha = 0.08
    context.fillRect(box.x, box.y, box.w, box.h)
    context.globalAlpha = 1
    context.strokeStyle = colour('selection')
    context.lineWidth = 1
    context.strokeRect(box.x, box.y, box.w, box.h)
  }
  function drawGuide(guide: Guide) {
    const isVertical = guide.axis === 'x'
    const from = toScreen(camera, guideEnd(guide, guide.from))
    const to = toScreen(camera, guideEnd(guide, guide.to))
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
  function drawGhost(id: CardId) {
    const rect = scene.source.rect(id)
    if (!rect) return
    context.setLineDash([4, 4])
    ring(rect, colour('control'), 1)
    context.setLineDash([])
  }
  function drawLine({ from, to, target }: NonNullable<Preview['link']>) {
    const start = scene.rect(from)
    if (!start) return
    // While the hand is still on the card it would only scribble over its words.
    if (target === null && rectContains(start, to)) return ring(start, colour('thread'), 2, 3)
    const end = target === null ? undefined : scene.rect(target as CardId)
    trace(end ? curveBetween(start, end) : curveToPoint(start, to))
    context.strokeStyle = colour('thread')
    context.lineWidth = 2
    context.stroke()
    if (target !== null) outline(target, colour('thread'), 2, 3)
    else {
      const at = toScreen(camera, to)
      context.beginPath()
      context.arc(at.x, at.y, 3.5, 0, 2 * Math.PI)
      context.fillStyle = colour('thread')
      context.fill()
    }
  }
  function drawCursor(at: XY, user: Peer['user']) {
    const { viewport } = paint
    if (at.x < -80 || at.y < -40 || at.x > viewport.w + 8 || at.y > viewport.h + 8) return
    context.fillStyle = user.colour
    context.strokeStyle = '#FFFFFF'
    context.lineWidth = 1.25
    context.lineJoin = 'round'
    context.beginPath()
    context.moveTo(at.x, at.y)
    context.lineTo(at.x + 4.5, at.y + 14)
    context.lineTo(at.x + 7.5, at.y + 8)
    context.lineTo(at.x + 14, at.y + 5)
    context.closePath()
    context.fill()
    context.stroke()
    chip(user.name, at.x + 12, at.y + 12, user.colour)
  }
}

interface XY {
  readonly x: number
  readonly y: number
}
