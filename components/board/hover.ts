/**
 * What the pointer is over: the card it is on and the card it has rested on, which brings its threads forward. Others see
 * where it is. No DOM.
 */
import type { Camera } from '@/lib/camera/camera'
import { createCell, type Cell } from '@/lib/cell/cell'
import { growRect, rectContains, type BoardPoint } from '@/lib/geometry/rect'
import type { CardId } from '@/lib/schema/ids'
import type { Scene } from '@/lib/scene/scene'
import type { Presence } from '@/lib/sync/presence'
import type { PointerPlace } from '@/lib/tools/tool'

/** The pointer must rest on a card before the rest of the board dims: not while one reads it in passing. */
export const REST_MS = 700
/** How far the link handles stand off their card. */
const HANDLES_PX = 32

export interface Hover {
  /** The card under the pointer, or the one whose link handles it is on the way to. */
  readonly card: Cell<CardId | null>
  readonly resting: Cell<CardId | null>
  /** The board point last under the pointer. */
  readonly pointer: Cell<BoardPoint | null>
  /** The pointer is here now, or has left the board. */
  over(place: PointerPlace | null): void
  /** The surface leaves the page. */
  stop(): void
}

export interface HoverParts {
  readonly scene: Pick<Scene, 'rect' | 'source'>
  readonly camera: Pick<Camera, 'state'>
  readonly presence: Pick<Presence, 'setCursor'>
  cardUnder(place: PointerPlace): CardId | undefined
  /** A hand is at work: no card is hovered then. */
  isBusy(): boolean
}

export function createHover({ scene, camera, presence, cardUnder, isBusy }: HoverParts): Hover {
  const card = createCell<CardId | null>(null)
  const resting = createCell<CardId | null>(null)
  const pointer = createCell<BoardPoint | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Frames lie under everything: one passes over them all the time. */
  const hoverable = (place: PointerPlace): CardId | undefined => {
    const under = cardUnder(place)
    return under === undefined || scene.source.cardKind(under) === 'frame' ? undefined : under
  }
  /** On the way to its link handles a card stays the hovered one. */
  const keptAt = (at: BoardPoint): CardId | null => {
    const hovered = card.get()
    const rect = hovered && scene.rect(hovered)
    return rect && rectContains(growRect(rect, HANDLES_PX / camera.state.get().zoom), at) ? hovered : null
  }

  return {
    card,
    resting,
    pointer,
    over(place) {
      pointer.set(place?.at ?? null)
      presence.setCursor(place?.at ?? null)
      const next = place && !isBusy() ? (hoverable(place) ?? keptAt(place.at)) : null
      if (next === card.get()) return
      card.set(next)
      clearTimeout(timer)
      timer = setTimeout(() => resting.set(next), REST_MS)
    },
    stop() {
      clearTimeout(timer)
      presence.setCursor(null)
    },
  }
}
