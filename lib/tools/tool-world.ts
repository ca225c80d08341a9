/** The world as tools see it, over a scene and the selection. Only reads. */
import type { Cell } from '@/lib/cell/cell'
import { growRect, rectContains, rectEncloses, rectsTouch, type Rect } from '@/lib/geometry/rect'
import { isLocked } from '@/lib/schema/card'
import type { CardId, LinkId } from '@/lib/schema/ids'
import type { Scene } from '@/lib/scene/scene'
import { hitLinkHandle, hitResizeHandle } from './handles'
import type { Hit, PointerInput, PointerPlace, ToolWorld } from './tool'

export interface ToolWorldParts {
  readonly scene: Scene
  readonly selection: Cell<readonly (CardId | LinkId)[]>
  readonly canEdit: boolean
  /** The card whose link handles are shown besides the selected one. */
  readonly hovered: Cell<CardId | null>
  /** The card, or the frame, that a press there is meant for. */
  cardUnder(place: PointerPlace): CardId | undefined
}

const LINK_REACH_PX = 7
const LINK_TOUCH_REACH_PX = 16
const FRAME_EDGE_PX = 7
/** Height of the strip that bears a frame's name and moves it, board units, and on screen when the board is small. */
const NAME_STRIP = 40
const FRAME_NAME_PX = 24
/** How far around a moving card its neighbours pull, screen pixels; and how many at most. */
const SNAP_NEIGHBOURHOOD_PX = 480
const MAX_NEIGHBOURS = 60

export function createToolWorld({ scene, selection, canEdit, hovered, cardUnder }: ToolWorldParts): ToolWorld {
  const { source } = scene
  const isCard = (id: CardId | LinkId): id is CardId => source.cardKind(id as CardId) !== undefined
  const isFrame = (id: CardId) => source.cardKind(id) === 'frame'

  const hitHandles = (input: PointerInput): Hit | undefined => {
    if (!canEdit) return undefined
    const toScreen = (rect: Rect): Rect => ({
      x: input.screen.x + (rect.x - input.at.x) * input.zoom,
      y: input.screen.y + (rect.y - input.at.y) * input.zoom,
      w: rect.w * input.zoom,
      h: rect.h * input.zoom,
    })
    const cards = selection.get().filter(isCard)
    const only = cards.length === 1 ? cards[0] : undefined
    for (const card of new Set([only, hovered.get()])) {
      const rect = card && !isFrame(card) ? scene.rect(card) : undefined
      const side = rect && hitLinkHandle(toScreen(rect), input.screen, input.touch)
      if (card && side) return { kind: 'link-handle', card, side }
    }
    const box = cards.length > 0 ? scene.bounds(cards) : undefined
    const handle = box && hitResizeHandle(toScreen(box), input.screen, input.touch)
    return handle && { kind: 'resize', handle }
  }

  const frameByEdge = (input: PointerInput): CardId | undefined => {
    const edge = FRAME_EDGE_PX / input.zoom
    const name = FRAME_NAME_PX / input.zoom
    const { x, y } = input.at
    let found: CardId | undefined
    // The name stands above a small frame: look as far below as it is above.
    for (const id of scene.cardsIn({ x: x - edge, y: y - edge, w: 2 * edge, h: 2 * edge + name })) {
      const rect = isFrame(id) ? scene.rect(id) : undefined
      if (!rect) continue
      const isInside = rectContains(rect, input.at)
      const isOnHead = isInside && y - rect.y <= NAME_STRIP
      const isOnName =
        !isInside && x >= rect.x && x <= rect.x + Math.max(rect.w, name * 4) && y < rect.y && rect.y - y <= name
      const isOnEdge = rectContains(growRect(rect, edge), input.at) && !rectContains(growRect(rect, -edge), input.at)
      if (isOnHead || isOnName || isOnEdge) found = id
    }
    return found
  }

  return {
    canEdit,
    hit(input) {
      const handle = hitHandles(input)
      if (handle) return handle
      const card = cardUnder(input)
      if (card) return { kind: isFrame(card) ? 'frame' : 'card', id: card }
      const link = scene.linkAt(input.at, (input.touch ? LINK_TOUCH_REACH_PX : LINK_REACH_PX) / input.zoom)
      if (link) return { kind: 'link', id: link }
      const frame = frameByEdge(input)
      return frame ? { kind: 'frame', id: frame } : { kind: 'board' }
    },
    selection: selection.get,
    isCard,
    isFrame,
    isLocked: (id) => isLocked(source.card(id)),
    rect: (id) => scene.rect(id),
    withMembers: (ids) => [...new Set(ids.flatMap((id) => (isFrame(id) ? [id, ...source.membersOf(id)] : [id])))],
    cardsWithin: (area) =>
      scene.cardsIn(area).filter((id) => {
        const rect = scene.rect(id)
        return rect !== undefined && (isFrame(id) ? rectEncloses(area, rect) : rectsTouch(area, rect))
      }),
    nearby(area, except) {
      const found: Rect[] = []
      for (const id of scene.cardsIn(growRect(area, SNAP_NEIGHBOURHOOD_PX))) {
        const rect = except.has(id) ? undefined : source.rect(id)
        if (!rect) continue
        found.push(rect)
        if (found.length >= MAX_NEIGHBOURS) break
      }
      return found
    },
  }
}
