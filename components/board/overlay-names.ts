/** Names of frames, and of points when their cards can no longer be read, at reading size over the board. */
import { rectToScreen, type CameraState, type ViewportSize } from '@/lib/camera/camera-maths'
import type { Rect } from '@/lib/geometry/rect'
import type { CardId } from '@/lib/schema/ids'
import { cutToWidth } from '@/lib/scene/card-sketch'
import { cardName, type AnyCard } from '@/lib/scene/kind-look'
import { TITLES_FROM_ZOOM } from '@/lib/scene/level-of-detail'
import { placeNames, type NameWish } from '@/lib/scene/place-names'
import type { Scene } from '@/lib/scene/scene'
import type { FontSpec } from '@/lib/scene/text-measurer'

export const FRAME_NAME_FONT: FontSpec = { family: 'sans', size: 13, weight: 600 }
export const POINT_NAME_FONT: FontSpec = { family: 'sans', size: 11, weight: 600 }
const HEIGHT = 18
/** Names this far outside the view still take part, so that nothing appears or goes at its edge. */
const MARGIN_PX = 240
/** Board units that a frame keeps free for its name. */
const HEAD = 40
const MAX_POINT_NAME_PX = 132
/** Beyond this many points, the smaller half would only be noise; the first ones are tried. */
const MAX_WISHES = 1500

export interface OverlayName extends NameWish<CardId> {
  readonly kind: 'frame' | 'point'
}

/**
 * Names in view, worked out anew only when the board or the zoom changed, or the view left what was worked out. While
 * the zoom changes (`isZooming`) the names that are there stay, and new ones wait: none flickers.
 */
export function createNames(scene: Scene) {
  let kept: { key: string; camera: CameraState; names: readonly OverlayName[] } | undefined
  return (
    camera: CameraState,
    viewport: ViewportSize,
    except: CardId | undefined,
    isZooming: boolean,
  ): readonly OverlayName[] => {
    const key = [scene.version.get(), camera.zoom, viewport.w, viewport.h, except ?? ''].join('/')
    const by = kept && { x: (kept.camera.x - camera.x) * camera.zoom, y: (kept.camera.y - camera.y) * camera.zoom }
    if (kept?.key === key && by && Math.max(Math.abs(by.x), Math.abs(by.y)) < MARGIN_PX) {
      return kept.names.map((name) => ({ ...name, x: name.x + by.x, y: name.y + by.y }))
    }
    if (kept && isZooming && kept.names.length > 0) {
      const ids = kept.names.map((name) => name.id)
      return namesOf(scene, camera, ids, except)
    }
    const names = namesOf(scene, camera, scene.cardsIn(areaAround(camera, viewport)), except)
    kept = { key, camera, names }
    return names
  }
}

function areaAround(camera: CameraState, viewport: ViewportSize): Rect {
  return {
    x: camera.x - MARGIN_PX / camera.zoom,
    y: camera.y - MARGIN_PX / camera.zoom,
    w: (viewport.w + 2 * MARGIN_PX) / camera.zoom,
    h: (viewport.h + 2 * MARGIN_PX) / camera.zoom,
  }
}

function namesOf(scene: Scene, camera: CameraState, ids: readonly CardId[], except: CardId | undefined): OverlayName[] {
  const frames: OverlayName[] = []
  const points: OverlayName[] = []
  const withPoints = camera.zoom < TITLES_FROM_ZOOM
  for (const id of ids) {
    const card = scene.card(id)
    const kind = card?.kind
    if (id === except || (kind !== 'frame' && !(withPoints && kind === 'point'))) continue
    const rect = scene.rect(id)
    if (!rect || frames.length + points.length >= MAX_WISHES) continue
    const box = rectToScreen(camera, rect)
    if (kind === 'frame') frames.push(frameName(scene, id, box, camera.zoom))
    else if (card) points.push(pointName(card, box, cutName(scene, card)))
  }
  return placeNames([...frames, ...points]) as OverlayName[]
}

/** Inside its head while there is room, above the frame when the board is small. */
function frameName(scene: Scene, id: CardId, box: Rect, zoom: number): OverlayName {
  const isInside = HEAD * zoom >= HEIGHT + 4
  const room = Math.max(48, box.w - 2 * (isInside ? 16 * zoom : 0))
  const text = cutToWidth(nameOf(scene, id), room, FRAME_NAME_FONT, scene.measurer)
  const width = scene.measurer.width(text, FRAME_NAME_FONT)
  const x = isInside ? box.x + 16 * zoom : box.x
  const y = isInside ? box.y + 12 * zoom : box.y - HEIGHT - 2
  return { id, kind: 'frame', text, x, y, width, height: HEIGHT }
}

/** A point's name, cut: kept per card object, because cutting means measuring many times. */
const cutNames = new WeakMap<AnyCard, { epoch: number; text: string; width: number }>()

function cutName(scene: Scene, card: AnyCard): { text: string; width: number } {
  const known = cutNames.get(card)
  if (known && known.epoch === scene.measurer.epoch) return known
  const text = cutToWidth(cardName(card), MAX_POINT_NAME_PX, POINT_NAME_FONT, scene.measurer)
  const made = { epoch: scene.measurer.epoch, text, width: scene.measurer.width(text, POINT_NAME_FONT) + 10 }
  cutNames.set(card, made)
  return made
}

/** Over its block, beginning where that begins. */
function pointName(card: AnyCard, box: Rect, { text, width }: { text: string; width: number }): OverlayName {
  return { id: card.id, kind: 'point', text, x: box.x, y: box.y + box.h / 2 - HEIGHT / 2, width, height: HEIGHT }
}

function nameOf(scene: Scene, id: CardId): string {
  const card = scene.source.card(id)
  if (card?.kind === 'frame' && card.title.trim() === '') return 'Untitled frame'
  return card ? cardName(card) : ''
}
