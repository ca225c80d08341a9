/**
 * Lines up the selected cards in columns, frames with what they hold, in one undo step. What is locked stays; a frame that
 * holds them all grows with them.
 */
import { rectEncloses, type Rect } from '@/lib/geometry/rect'
import { isLocked } from '@/lib/schema/card'
import type { CardId } from '@/lib/schema/ids'
import { straighten } from '@/lib/scene/straighten'
import type { BoardSession } from './board-session'
import { growAround } from './frame-room'

/** False when there are not two cards that may move. */
export function tidySelection(session: BoardSession, selected: readonly CardId[]): boolean {
  const { board, announce } = session
  const chosen = new Set(selected)
  const rects = new Map<CardId, Rect>()
  for (const id of selected) {
    const rect = board.rect(id)
    const home = board.frameOf(id)
    const movesWithFrame = home !== undefined && chosen.has(home)
    if (rect && !movesWithFrame && !isLocked(board.card(id))) rects.set(id, rect)
  }
  if (rects.size < 2) return false
  const placed = straighten(rects)
  const homes = new Set([...placed.keys()].map((id) => board.frameOf(id)))
  const [home] = homes
  const isOverflowing = (frame: CardId) => {
    const now = board.rect(frame)
    return now !== undefined && [...placed.values()].some((rect) => !rectEncloses(now, rect))
  }
  if (homes.size === 1 && home !== undefined && isOverflowing(home)) {
    const room = growAround(session, home, placed)
    if (room.kind === 'room') board.setRects(room.rects)
    else announce({ text: 'Their frame cannot grow: what stands in its way is locked.' })
    return true
  }
  board.setRects(new Map([...placed].flatMap(([id, to]) => withMembers(session, id, to))))
  return true
}

function withMembers({ board }: BoardSession, id: CardId, to: Rect): [CardId, Rect][] {
  const from = board.rect(id)
  if (!from) return []
  const by = { x: to.x - from.x, y: to.y - from.y }
  const members = board.membersOf(id).flatMap((each): [CardId, Rect][] => {
    const rect = board.rect(each)
    return rect ? [[each, { ...rect, x: rect.x + by.x, y: rect.y + by.y }]] : []
  })
  return [[id, to], ...members]
}
