/**
 * What gives way when cards grow: the cards under them in a column that the program laid, as long as each stands exactly
 * where it was put, and the frame around. What a person placed is never moved, and nothing is moved onto it. Writes nothing.
 */
import { moveRect, rectEncloses, rectsTouch, type Rect } from '@/lib/geometry/rect'
import { grownFrame } from '@/lib/scene/place-in-frame'
import { COLUMN_HEIGHT, ROW_GAP, type Size } from '@/lib/scene/tidy-columns'
import type { CardId } from '@/lib/schema/ids'
import type { BoardSession } from './board-session'

type Parts = Pick<BoardSession, 'board' | 'scene'>

/** The cards at their new sizes, and whatever gives way to them at its new place. */
export function makeRoom({ board, scene }: Parts, sizes: ReadonlyMap<CardId, Size>): ReadonlyMap<CardId, Rect> {
  const changed = new Map<CardId, Rect>()
  const rectOf = (id: CardId) => changed.get(id) ?? board.rect(id)
  const isLaid = (id: CardId) => {
    const card = board.card(id)
    return card !== undefined && card.kind !== 'unreadable' && card.madeBy === 'rule' && !card.locked
  }

  /** From the top. A frame is no part of a column, and neither is what belongs to another frame. */
  const columnUnder = (id: CardId, rect: Rect): readonly CardId[] => {
    const near = scene.cardsIn({ ...rect, w: 0, h: 2 * COLUMN_HEIGHT }).filter((each) => {
      return board.cardKind(each) !== 'frame' && board.frameOf(each) === board.frameOf(id) && isLaid(each)
    })
    const column: CardId[] = []
    for (let end = endOf(rect); ;) {
      const next = near.find((each) => rectOf(each)?.x === rect.x && rectOf(each)?.y === end)
      const lies = next && rectOf(next)
      if (!lies) return column
      column.push(next)
      end = endOf(lies)
    }
  }
  /** Whether something else would be covered that is free now. `own` may lie there. */
  const covers = (now: Rect, then: Rect, own: ReadonlySet<CardId>) =>
    scene.cardsIn(then).some((each) => {
      const rect = rectOf(each)
      return rect !== undefined && !own.has(each) && rectsTouch(rect, then) && !rectsTouch(rect, now)
    })
  const framesAround = (id: CardId): readonly CardId[] => {
    const frame = board.frameOf(id)
    return frame === undefined ? [] : [frame, ...framesAround(frame)]
  }
  /** Everything below the card and its frame as they must become; undefined where there is no room for that. */
  const giveWay = (id: CardId, now: Rect, then: Rect): ReadonlyMap<CardId, Rect> | undefined => {
    const by = { x: 0, y: then.h - now.h }
    const moved = new Map<CardId, Rect>()
    for (const each of columnUnder(id, now)) {
      const rect = rectOf(each)
      if (rect) moved.set(each, moveRect(rect, by))
    }
    const [frame, ...outer] = framesAround(id)
    const own = new Set([id, ...moved.keys(), ...(frame ? [frame, ...outer] : [])])
    for (const [each, rect] of moved) if (covers(rectOf(each) ?? rect, rect, own)) return undefined
    const lowest = [...moved.values()].at(-1) ?? then
    const around = frame && rectOf(frame)
    if (!around || !rectEncloses(around, now)) return moved
    const grown = grownFrame(around, [lowest])
    if (!covers(around, grown, new Set([...own, ...board.membersOf(frame)]))) return moved.set(frame, grown)
    return rectEncloses(around, lowest) ? moved : undefined
  }

  // From the bottom: what a lower card has moved, an upper one moves on.
  const grown = [...sizes].sort(([a], [b]) => (board.rect(b)?.y ?? 0) - (board.rect(a)?.y ?? 0))
  for (const [id, size] of grown) {
    const now = rectOf(id)
    if (!now) continue
    const then = { ...now, ...size }
    const moved = then.h > now.h && isLaid(id) ? giveWay(id, now, then) : undefined
    for (const [each, rect] of moved ?? []) changed.set(each, rect)
    changed.set(id, then)
  }
  return changed
}

/** Where the next one of its column begins. */
function endOf({ y, h }: Rect): number {
  return y + h + ROW_GAP
}
