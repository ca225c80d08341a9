/**
 * The map's canvas without React. The cards are drawn once to a picture of their own and again only when the board
 * changes; what moves all the time (the view, cursors) is drawn over it, once a frame at most, and only when it moved.
 */
import type { Rect } from '@/lib/geometry/rect'
import { blockFill } from '@/lib/scene/kind-look'
import type { BoardSession } from '@/lib/session/board-session'
import type { CardId } from '@/lib/schema/ids'
import { currentTheme, watchTheme } from '@/lib/theme/theme-choice'
import { COLOURS } from '@/lib/theme/theme'
import { layOutMap, toMap, type MapLayout } from './map-layout'

export interface BoardMap {
  /** How the map lies over the board now. */
  layout(): MapLayout
  dispose(): void
}

/** A card is never less than a speck. */
const LEAST_PX = 1.2
const CURSOR_PX = 3

export function drawMap(
  canvas: HTMLCanvasElement,
  session: BoardSession,
  size: { readonly w: number; readonly h: number },
): BoardMap {
  const { scene, camera, presence } = session
  const picture = document.createElement('canvas')
  const ratio = Math.min(2, window.devicePixelRatio || 1)
  for (const each of [canvas, picture]) {
    each.width = Math.round(size.w * ratio)
    each.height = Math.round(size.h * ratio)
  }
  const context = canvas.getContext('2d')
  const pictureContext = picture.getContext('2d')
  let content: Rect | undefined
  let drawn: MapLayout | undefined
  /** Colours by card, as they are drawn: what else changes about a card is too small to be seen here. */
  const fills = new Map<CardId, string>()
  let isStale = true
  let request: number | undefined

  const layout = () => layOutMap(content, camera.view(), size)

  const drawCards = (lay: MapLayout) => {
    if (!pictureContext) return
    const theme = currentTheme()
    pictureContext.setTransform(ratio, 0, 0, ratio, 0, 0)
    pictureContext.clearRect(0, 0, size.w, size.h)
    fills.clear()
    for (const id of scene.source.cardIds()) {
      const rect = scene.rect(id)
      const card = scene.card(id)
      if (!rect || !card) continue
      const { x, y } = toMap(lay, rect)
      const w = Math.max(LEAST_PX, rect.w * lay.scale)
      const h = Math.max(LEAST_PX, rect.h * lay.scale)
      if (card.kind === 'frame') {
        pictureContext.strokeStyle = COLOURS.control[theme]
        pictureContext.lineWidth = 0.75
        pictureContext.strokeRect(x, y, w, h)
      } else {
        const fill = blockFill(card, theme)
        fills.set(id, fill)
        pictureContext.fillStyle = fill
        pictureContext.fillRect(x, y, w, h)
      }
    }
    drawn = lay
  }

  const paint = () => {
    request = undefined
    if (!context) return
    if (isStale) content = scene.bounds()
    const lay = layout()
    if (
      isStale ||
      !drawn ||
      drawn.scale !== lay.scale ||
      drawn.origin.x !== lay.origin.x ||
      drawn.origin.y !== lay.origin.y
    )
      drawCards(lay)
    isStale = false
    const theme = currentTheme()
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, canvas.width, canvas.height)
    context.drawImage(picture, 0, 0)
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    const view = camera.view()
    const at = toMap(lay, view)
    context.fillStyle = COLOURS.selection[theme]
    context.globalAlpha = 0.1
    context.fillRect(at.x, at.y, view.w * lay.scale, view.h * lay.scale)
    context.globalAlpha = 1
    context.strokeStyle = COLOURS.selection[theme]
    context.lineWidth = 1.5
    context.strokeRect(at.x, at.y, view.w * lay.scale, view.h * lay.scale)
    for (const { cursor, user } of presence.peers.get()) {
      if (!cursor) continue
      const point = toMap(lay, cursor)
      context.fillStyle = user.colour
      context.beginPath()
      context.arc(point.x, point.y, CURSOR_PX, 0, 2 * Math.PI)
      context.fill()
    }
  }
  const isOtherColour = (id: CardId) => {
    const card = scene.card(id)
    return card !== undefined && card.kind !== 'frame' && blockFill(card, currentTheme()) !== fills.get(id)
  }
  const ask = () => {
    request ??= requestAnimationFrame(paint)
  }
  const renew = () => {
    isStale = true
    ask()
  }
  const stops = [
    scene.subscribe(({ places, membership, cards }) => {
      if (membership || places.size > 0 || [...cards].some(isOtherColour)) renew()
    }),
    camera.state.subscribe(ask),
    camera.viewport.subscribe(ask),
    presence.peers.subscribe(ask),
    watchTheme(renew),
  ]
  ask()
  return {
    layout,
    dispose() {
      if (request !== undefined) cancelAnimationFrame(request)
      for (const stop of stops) stop()
    },
  }
}
