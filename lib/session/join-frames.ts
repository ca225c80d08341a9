/** Cards that come to a section whose frame stands already: their places in it, and its growing with them. */
import type { NewCard } from '@/lib/board/board'
import { sameRect, type Rect } from '@/lib/geometry/rect'
import type { CardId } from '@/lib/schema/ids'
import { measureNewCard } from '@/lib/scene/measure-card'
import { grownFrame } from '@/lib/scene/place-in-frame'
import type { BoardSession } from './board-session'
import { placesInFrame } from './frame-room'

export type CardToPlace = Omit<NewCard, 'rect'> & { readonly id: CardId }
export interface Joining {
  readonly frame: CardId
  readonly card: CardToPlace
}
export interface Joined {
  readonly frame: CardId
  readonly card: NewCard & { readonly id: CardId }
}
/** What frames were before, and what they have become. */
export type FrameGrowth = ReadonlyMap<CardId, { readonly before: Rect; readonly after: Rect }>

/** The cards with their places; those whose frame has no room to grow are left out. Writes nothing. */
export function joinFrames({ board, scene }: BoardSession, joining: readonly Joining[]): readonly Joined[] {
  const promised: Rect[] = []
  return [...new Set(joining.map(({ frame }) => frame))].flatMap((frame) => {
    const rect = board.rect(frame)
    if (!rect) return []
    const cards = joining.flatMap((each) => (each.frame === frame ? [each.card] : []))
    const sizes = cards.map((card) => measureNewCard(card, scene.measurer))
    const places = placesInFrame({ board, scene }, { frame, sizes, promised }, { onlyFree: true })
    if (!places) return []
    promised.push(grownFrame(rect, places))
    return cards.flatMap((card, index) => {
      const place = places[index]
      return place ? [{ frame, card: { ...card, rect: place } }] : []
    })
  })
}

/** Grows each frame around what has joined it. A card that was revived lies where it lay, and grows nothing. */
export function growFrames({ board }: BoardSession, joined: readonly Joined[]): FrameGrowth {
  const growth = new Map<CardId, { before: Rect; after: Rect }>()
  for (const { frame, card } of joined) {
    const before = growth.get(frame)?.before ?? board.rect(frame)
    const lies = board.rect(card.id)
    if (!before || !lies || lies.x !== card.rect.x || lies.y !== card.rect.y) continue
    growth.set(frame, { before, after: grownFrame(growth.get(frame)?.after ?? before, [lies]) })
  }
  board.setRects(new Map([...growth].map(([id, { after }]) => [id, after])))
  return growth
}

/** Takes the growing back of those frames that nobody has touched since. */
export function shrinkFrames({ board }: BoardSession, growth: FrameGrowth): void {
  const untouched = [...growth].filter(([id, { after }]) => {
    const now = board.rect(id)
    return now !== undefined && sameRect(now, after)
  })
  board.setRects(new Map(untouched.map(([id, { before }]) => [id, before])))
}
