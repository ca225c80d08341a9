/**
 * Links as items. All links of one look are one path, stroked once: thousands of curves cost a few strokes. Ends and
 * labels appear from their zoom on.
 */
import { boxOfCurve, clipCurve, directionOn, pointOn, type Curve, type XY } from '@/lib/geometry/curve'
import { rectContains, rectEncloses, type Rect } from '@/lib/geometry/rect'
import type { LinkId } from '@/lib/schema/ids'
import type { Link } from '@/lib/schema/link'
import { COLOURS, type ThemeName } from '@/lib/theme/theme'
import { PathBuilder, type Item } from './display-list'
import { META_FONT } from './card-sketch'
import { LINK_ENDS_FROM_ZOOM, LINK_LABELS_FROM_ZOOM } from './level-of-detail'
import { LINK_LOOKS, lineWidthAt, linkLabel, linkWidth, type LinkEndShape, type LinkLook } from './link-look'
import type { Scene } from './scene'

/** Links shorter than this on screen are dropped below this zoom: they lie under the blocks they join. */
const DROP_BELOW_ZOOM = 0.08
const DROP_BELOW_PX = 3
const STRAIGHT_BELOW_PX = 24

export interface LinkPaint {
  readonly zoom: number
  readonly theme: ThemeName
  /** Board units; of longer links only what passes through it is drawn. */
  readonly area?: Rect
  readonly opacity?: number
  /** Drawn thicker, for what is selected or under the pointer. */
  readonly emphasised?: ReadonlySet<LinkId>
}

interface Batch {
  readonly look: LinkLook
  readonly width: number
  readonly lines: PathBuilder
  readonly ribbons: PathBuilder
  /** Outlined shapes that hide the line beneath: discs and triangles. */
  readonly shapes: PathBuilder
  readonly signs: PathBuilder
}

export function buildLinks(
  scene: Scene,
  ids: Iterable<LinkId>,
  { zoom, theme, area, opacity, emphasised }: LinkPaint,
): Item[] {
  const batches = new Map<string, Batch>()
  const labels: Item[] = []
  const faint = opacity === undefined ? {} : { opacity }
  for (const id of ids) {
    const link = scene.source.link(id)
    const curve = link && scene.curve(id)
    if (!curve) continue
    const reach = Math.max(Math.abs(curve.end.x - curve.start.x), Math.abs(curve.end.y - curve.start.y))
    if (zoom < DROP_BELOW_ZOOM && reach * zoom < DROP_BELOW_PX) continue
    const batch = batchFor(batches, link, emphasised?.has(id) ?? false)
    // Dashes of a link across the whole board cost more than all that is seen.
    const seen = area && !rectEncloses(area, boxOfCurve(curve)) ? clipCurve(curve, area) : curve
    if (!seen) continue
    addLine(batch, seen, zoom)
    if (zoom >= LINK_ENDS_FROM_ZOOM && (!area || rectContains(area, curve.end))) addEnd(batch, curve, zoom)
    if (zoom >= LINK_LABELS_FROM_ZOOM) labels.push(...labelItems(scene, link, curve, theme, opacity))
  }
  const items: Item[] = []
  for (const { look, width, lines, ribbons, shapes, signs } of batches.values()) {
    const stroke = COLOURS[look.colour][theme]
    const lineWidth = lineWidthAt(width, zoom)
    // Below the ends' zoom a dash is finer than a pixel or two: it tells nothing and costs most of the painting.
    const dash = zoom >= LINK_ENDS_FROM_ZOOM && look.dash && { dash: look.dash.map((length) => length * lineWidth) }
    if (!lines.isEmpty) items.push({ type: 'path', path: lines.data, stroke, lineWidth, ...dash, ...faint })
    if (!ribbons.isEmpty) items.push({ type: 'path', path: ribbons.data, fill: stroke, ...faint })
    const edge = lineWidthAt(1.5, zoom)
    if (!shapes.isEmpty) {
      items.push({ type: 'path', path: shapes.data, fill: COLOURS.canvas[theme], stroke, lineWidth: edge, ...faint })
    }
    if (!signs.isEmpty) items.push({ type: 'path', path: signs.data, stroke, lineWidth: edge, ...faint })
  }
  return [...items, ...labels]
}

function batchFor(batches: Map<string, Batch>, link: Link, isEmphasised: boolean): Batch {
  const width = linkWidth(link) + (isEmphasised ? 1 : 0)
  const key = `${link.kind}/${width}`
  const known = batches.get(key)
  if (known) return known
  const made: Batch = {
    look: LINK_LOOKS[link.kind],
    width,
    lines: new PathBuilder(),
    ribbons: new PathBuilder(),
    shapes: new PathBuilder(),
    signs: new PathBuilder(),
  }
  batches.set(key, made)
  return made
}

function addLine(batch: Batch, curve: Curve, zoom: number): void {
  const { start, c1, c2, end } = curve
  if (batch.look.tapered && zoom >= LINK_ENDS_FROM_ZOOM) return addRibbon(batch, curve, zoom)
  const reach = Math.abs(end.x - start.x) + Math.abs(end.y - start.y)
  // So short on screen that nobody sees it bend.
  if (reach * zoom < STRAIGHT_BELOW_PX) batch.lines.move(start.x, start.y).line(end.x, end.y)
  else batch.lines.move(start.x, start.y).cubic(c1.x, c1.y, c2.x, c2.y, end.x, end.y)
}

/** A piece of a ribbon this long on screen looks round; how many pieces at least and at most. */
const RIBBON_PIECE_PX = 9
const RIBBON_PIECES = { least: 8, most: 64 }

/** A line that is thick at its start and thin at its end, as an outline to fill. */
function addRibbon({ ribbons, width }: Batch, curve: Curve, zoom: number): void {
  const thick = lineWidthAt(width * 1.9, zoom)
  const thin = lineWidthAt(width * 0.5, zoom)
  const left: XY[] = []
  const right: XY[] = []
  const reach = (Math.abs(curve.end.x - curve.start.x) + Math.abs(curve.end.y - curve.start.y)) * zoom
  const pieces = Math.max(RIBBON_PIECES.least, Math.min(RIBBON_PIECES.most, Math.ceil(reach / RIBBON_PIECE_PX)))
  for (let piece = 0; piece <= pieces; piece++) {
    const t = piece / pieces
    const at = pointOn(curve, t)
    const along = directionOn(curve, t)
    const half = (thick + (thin - thick) * t) / 2
    left.push({ x: at.x - along.y * half, y: at.y + along.x * half })
    right.push({ x: at.x + along.y * half, y: at.y - along.x * half })
  }
  const [first, ...rest] = [...left, ...right.reverse()]
  if (!first) return
  ribbons.move(first.x, first.y)
  for (const { x, y } of rest) ribbons.line(x, y)
  ribbons.close()
}

/** Screen pixels at which an end stays legible when the board is small. */
const LEAST_END_PX = 3.5

function addEnd(batch: Batch, curve: Curve, zoom: number): void {
  const unit = Math.max(1, LEAST_END_PX / (7 * zoom))
  END_SHAPES[batch.look.end](batch, curve, unit)
}

/** `unit` scales the shape: 1 from about 50 % on. */
type EndShape = (batch: Batch, curve: Curve, unit: number) => void

const END_SHAPES: Readonly<Record<LinkEndShape, EndShape>> = {
  plus({ shapes, signs }, curve, unit) {
    const { x, y } = discCentre(curve, unit)
    const arm = 3.4 * unit
    shapes.circle(x, y, 7 * unit)
    signs
      .move(x - arm, y)
      .line(x + arm, y)
      .move(x, y - arm)
      .line(x, y + arm)
  },
  cross({ shapes, signs }, curve, unit) {
    const { x, y } = discCentre(curve, unit)
    const arm = 2.6 * unit
    shapes.circle(x, y, 7 * unit)
    signs
      .move(x - arm, y - arm)
      .line(x + arm, y + arm)
      .move(x - arm, y + arm)
      .line(x + arm, y - arm)
  },
  arrow: ({ signs }, curve, unit) => addArrow(signs, curve, 9 * unit, 4.5 * unit),
  'small-arrow': ({ signs }, curve, unit) => addArrow(signs, curve, 6 * unit, 3 * unit),
  triangle({ shapes }, curve, unit) {
    const { x, y } = directionOn(curve, 1)
    const { end } = curve
    const base = { x: end.x - x * 11 * unit, y: end.y - y * 11 * unit }
    const half = 6 * unit
    shapes
      .move(end.x, end.y)
      .line(base.x - y * half, base.y + x * half)
      .line(base.x + y * half, base.y - x * half)
      .close()
  },
  slash({ signs }, { end }, unit) {
    const arm = 8 * unit
    signs.move(end.x - arm * 0.6, end.y + arm).line(end.x + arm * 0.6, end.y - arm)
  },
}

/** Outside the card, so that no half of it lies under the card. */
function discCentre(curve: Curve, unit: number): XY {
  const along = directionOn(curve, 1)
  return { x: curve.end.x - along.x * 9 * unit, y: curve.end.y - along.y * 9 * unit }
}

function addArrow(signs: PathBuilder, curve: Curve, length: number, half: number): void {
  const { x, y } = directionOn(curve, 1)
  const { end } = curve
  const back = { x: end.x - x * length, y: end.y - y * length }
  signs
    .move(back.x - y * half, back.y + x * half)
    .line(end.x, end.y)
    .line(back.x + y * half, back.y - x * half)
}

function labelItems(scene: Scene, link: Link, curve: Curve, theme: ThemeName, opacity: number | undefined): Item[] {
  const text = linkLabel(link)
  if (!text) return []
  const at = pointOn(curve, 0.5)
  const width = scene.measurer.width(text, META_FONT)
  const faint = opacity === undefined ? {} : { opacity }
  const box = { x: at.x - width / 2 - 5, y: at.y - 9, w: width + 10, h: 18 }
  return [
    { type: 'rect', ...box, radius: 4, fill: COLOURS.canvas[theme], ...faint },
    {
      type: 'text',
      x: at.x - width / 2,
      y: at.y + 4,
      text,
      width,
      font: META_FONT,
      fill: COLOURS.secondary[theme],
      ...faint,
    },
  ]
}
