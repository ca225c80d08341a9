/**
 * The canvas over the cards: names, selection and handles, marquee, guides, the line being drawn, and others: their
 * selections, who edits what, their drags and cursors. Screen pixels; it never takes a press.
 */
import type { CameraState, ViewportSize } from '@/lib/camera/camera-maths'
import { blockFill, cardFill } from '@/lib/scene/kind-look'
import { paintCanvas } from '@/lib/painters/paint-canvas'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { isolated } from '@/lib/schema/own-direction'
import { THREAD_OVER_CARDS } from '@/lib/scene/build-scene'
import { buildLinks } from '@/lib/scene/build-links'
import { warningSign } from '@/lib/scene/build-warning'
import { cssFont } from '@/lib/scene/canvas-measurer'
import { WHOLE_FROM_ZOOM } from '@/lib/scene/level-of-detail'
import type { Scene, SceneUpdate } from '@/lib/scene/scene'
import type { Peer } from '@/lib/sync/presence'
import type { ThemeName } from '@/lib/theme/theme'
import { cornerHandles, linkHandles } from '@/lib/tools/handles'
import type { PointerPlace, Preview } from '@/lib/tools/tool'
import { drawCursors, drawPeers } from './draw-others'
import { drawDropTarget, drawPreview } from './draw-preview'
import { createBrush, type Brush } from './overlay-brush'
import {
  CARD_NAME_FONT,
  cardUnder,
  createNames,
  endingInView,
  FRAME_NAME_FONT,
  NAME_LINE_HEIGHT,
  NAME_PADDING,
  type OverlayName,
} from './overlay-names'
import type { DropTarget } from './receive-drops'
import { isSeenOver } from './seen-on-canvas'

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
  /** What stays of the names of cards that do not come forward, 0–1. */
  readonly dimmed: number
}

/** A selection or card smaller than this on the screen has no room for its handles. */
const LEAST_CORNERS_PX = 24
const LEAST_LINK_HANDLES_PX = 36
const KIND_STRIPE_PX = 3

export interface OverlayCanvas {
  paint(paint: OverlayPaint): void
  /** Whether what changed may be seen here: then it is stale. */
  isConcerned(update: SceneUpdate): boolean
  /** The card that a press there is meant for, by the names as they were painted. */
  cardUnder(place: PointerPlace): CardId | undefined
}

export function createOverlayCanvas(canvas: HTMLCanvasElement, scene: Scene): OverlayCanvas {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser gives no 2D canvas, which the board is drawn with.')

  const namesFor = createNames(scene)
  let names: readonly OverlayName[] = []
  let edited: CardId | null = null

  return {
    cardUnder: (place) => cardUnder(scene, names, place),
    isConcerned: (update) => isSeenOver(update, edited),
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
      const brush = createBrush(context, scene, paint.camera, paint.theme)
      edited = paint.editing
      const wanted = namesFor(paint.camera, viewport, paint.editing ?? undefined, paint.isZooming)
      names = endingInView(wanted, viewport, scene.measurer)
      drawThreads(brush, paint)
      drawNames(brush, names, paint)
      drawPeers(brush, paint.peers, { editing: paint.editing, held: paint.preview.drag && paint.preview.held })
      drawSelection(brush, paint)
      drawPreview(brush, paint.preview)
      drawDropTarget(brush, paint.dropTarget, viewport)
      drawCursors(brush, paint.peers, viewport)
    },
  }
}

/** Threads that come forward are seen through the cards, which hide them on the canvas below. */
function drawThreads({ context, scene }: Brush, { camera, theme, forward }: OverlayPaint): void {
  if (!forward || camera.zoom < WHOLE_FROM_ZOOM) return
  const links = [...forward].filter((id): id is LinkId => scene.curve(id as LinkId) !== undefined)
  if (links.length === 0) return
  context.save()
  context.scale(camera.zoom, camera.zoom)
  context.translate(-camera.x, -camera.y)
  paintCanvas(
    context,
    buildLinks(scene, links, { zoom: camera.zoom, theme, opacity: THREAD_OVER_CARDS, emphasised: new Set(links) }),
  )
  context.restore()
}

/** A name hides the bar that tells its card's kind, and has a stripe of that colour instead. */
function drawNames(
  { context, scene, colour }: Brush,
  names: readonly OverlayName[],
  { theme, forward, dimmed }: Pick<OverlayPaint, 'theme' | 'forward' | 'dimmed'>,
): void {
  for (const name of names) {
    const isFrame = name.kind === 'frame'
    const shown = isFrame || !forward || forward.has(name.id) ? 1 : dimmed
    context.font = cssFont(isFrame ? FRAME_NAME_FONT : CARD_NAME_FONT)
    if (!isFrame) {
      const card = scene.card(name.id)
      if (card && name.hidden) {
        const { x, y, w, h } = name.hidden
        context.fillStyle = cardFill(card, theme)
        context.fillRect(name.x + x - 1, name.y + y - 1, w + 2, h + 2)
      }
      context.fillStyle = colour('card')
      context.globalAlpha = 0.88 * shown
      context.beginPath()
      context.roundRect(name.x + 1, name.y, name.width - 2, name.height, 4)
      context.fill()
      context.globalAlpha = shown
      if (card) context.fillStyle = blockFill(card, theme)
      context.fillRect(name.x + 1, name.y + 1, KIND_STRIPE_PX, name.height - 2)
    }
    context.fillStyle = colour('ink')
    context.globalAlpha = shown
    for (const [index, line] of name.lines.entries()) {
      const x = name.x + (isFrame ? 0 : NAME_PADDING)
      context.fillText(isolated(line), x, name.y + 13 + index * NAME_LINE_HEIGHT)
    }
    if (!name.sign) continue
    const { x, y, w } = name.sign
    paintCanvas(context, [{ ...warningSign(name.x + x, name.y + y, w, theme), opacity: shown }])
  }
  context.globalAlpha = 1
}

/** Rings around what is selected, and the handles that can be taken while no hand is at work. */
function drawSelection(brush: Brush, { selection, hovered, editing, canEdit, preview }: OverlayPaint): void {
  const { context, scene, colour, onScreen } = brush
  const stroke = colour('selection')
  // The card being edited grows with its text; it carries its ring itself.
  for (const id of selection) if (id !== editing) brush.outline(id, stroke, 2, 1)
  const cards = selection.filter((id): id is CardId => scene.source.cardKind(id as CardId) !== undefined)
  const box = cards.length > 0 ? scene.bounds(cards) : undefined
  const isFree = canEdit && !preview.drag && !preview.link && !preview.marquee && editing === null
  const only = cards.length === 1 ? cards[0] : undefined
  if (box && isFree) {
    const onBoard = onScreen(box)
    if (cards.length > 1) {
      context.setLineDash([4, 3])
      brush.ring(box, stroke, 1, 4)
      context.setLineDash([])
    }
    if (Math.min(onBoard.w, onBoard.h) >= LEAST_CORNERS_PX)
      for (const [, at] of cornerHandles(onBoard)) brush.square(at, stroke)
  }
  if (!isFree || preview.held) return
  for (const id of new Set([only, hovered])) {
    const rect = id && scene.source.cardKind(id) !== 'frame' ? scene.rect(id) : undefined
    const onBoard = rect && onScreen(rect)
    if (!onBoard || Math.min(onBoard.w, onBoard.h) < LEAST_LINK_HANDLES_PX) continue
    for (const [, at] of linkHandles(onBoard)) brush.dot(at, id === only ? stroke : colour('control'))
  }
}
