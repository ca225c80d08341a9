/**
 * What a picture of the board shows: the whole of it, or some cards with the links among them, as one display list with
 * every card whole. SVG and PNG draw the same list, which is the one the screen is drawn from.
 */
import { RedthreadError } from '@/lib/errors/redthread-error'
import { growRect, type Rect } from '@/lib/geometry/rect'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { sketchOf } from '@/lib/scene/build-cards'
import { buildScene } from '@/lib/scene/build-scene'
import type { DisplayList } from '@/lib/scene/display-list'
import { TITLES_FROM_ZOOM } from '@/lib/scene/level-of-detail'
import type { Scene } from '@/lib/scene/scene'
import type { ThemeName } from '@/lib/theme/theme'

/** How many cards are laid out, frames apart. */
export interface DrawingProgress {
  readonly done: number
  readonly of: number
}

export interface DrawingWish {
  /** Null for the whole board. A frame brings its members. */
  readonly ids: readonly CardId[] | null
  readonly theme: ThemeName
  /** Pixels per board unit that the picture will have; whole cards are drawn where they could be read at all. */
  zoomFor?(bounds: Rect): number
  onProgress?(progress: DrawingProgress): void
  readonly signal?: AbortSignal
}
export interface Drawing {
  readonly list: DisplayList
  /** Board units; everything drawn lies within. */
  readonly bounds: Rect
  readonly cards: number
}

/** Board units left free around what is drawn. */
const MARGIN = 40
/** Cards laid out before the page gets a turn. */
const BATCH = 100

/** Rejects `bad-request` when there is nothing to draw, `cancelled` when the signal says so. */
export async function prepareDrawing(
  scene: Scene,
  { ids, theme, zoomFor = () => 1, onProgress, signal }: DrawingWish,
): Promise<Drawing> {
  const { source } = scene
  const only = ids && new Set<CardId | LinkId>(ids.flatMap((id) => [id, ...source.membersOf(id)]))
  const cards = source.cardIds().filter((id) => !only || only.has(id))
  const links = source.linkIds().filter((id) => only && isAmong(scene, id, only))
  for (const id of links) only?.add(id)
  const box = scene.bounds(only ? [...only] : undefined)
  if (!box)
    throw new RedthreadError('bad-request', 'There is nothing to draw: the board, or what was chosen, is empty.')
  const bounds = growRect(withLinks(scene, box, only), MARGIN)
  const zoom = zoomFor(bounds)
  const isWhole = zoom >= TITLES_FROM_ZOOM
  // Laying out is what takes time; done in turns where somebody watches, it blocks nobody and can be called off.
  const laidOut = cards.filter((id) => source.cardKind(id) !== 'frame')
  for (let at = 0; at < laidOut.length; at += BATCH) {
    for (const id of isWhole ? laidOut.slice(at, at + BATCH) : []) {
      const card = source.card(id)
      const rect = source.rect(id)
      if (card && rect) sketchOf(card, scene.facts(id), rect, scene.measurer)
    }
    if (!onProgress && !signal) continue
    onProgress?.({ done: Math.min(laidOut.length, at + BATCH), of: laidOut.length })
    await new Promise((resolve) => setTimeout(resolve, 0))
    if (signal?.aborted) throw new RedthreadError('cancelled', 'The picture was called off.')
  }
  const list = buildScene(scene, {
    area: bounds,
    zoom: isWhole ? 1 : zoom,
    theme,
    ...(isWhole && { detail: 'whole' }),
    withFrameNames: true,
    ...(only && { only }),
  })
  return { list, bounds, cards: cards.length }
}

/** A link belongs to a part when both its ends do; an undercut when its link does. */
function isAmong({ source }: Scene, id: LinkId, only: ReadonlySet<CardId | LinkId>): boolean {
  const link = source.link(id)
  if (!link || !only.has(link.from)) return false
  if (only.has(link.to)) return true
  const target = source.link(link.to as LinkId)
  return target !== undefined && only.has(target.from) && only.has(target.to)
}

/** Curves may swing beyond the cards they join. */
function withLinks(scene: Scene, box: Rect, only: ReadonlySet<CardId | LinkId> | null): Rect {
  const links = only ? [...only].filter((id) => scene.source.link(id as LinkId)) : scene.source.linkIds()
  const around = scene.bounds(links)
  if (!around) return box
  const x = Math.min(box.x, around.x)
  const y = Math.min(box.y, around.y)
  return {
    x,
    y,
    w: Math.max(box.x + box.w, around.x + around.w) - x,
    h: Math.max(box.y + box.h, around.y + around.h) - y,
  }
}
