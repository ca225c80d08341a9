/**
 * Moving cards by words instead of by hand: earlier or later in the reading, into a frame, out of it. Each act writes the
 * places that make it so on the board, as one undo step, and answers with the sentence that says what happened.
 */
import { boundsOf, growRect, moveRect, rectsTouch, type Rect } from '@/lib/geometry/rect'
import { bandsOf, type Axis, type Placed } from '@/lib/geometry/bands'
import { isLocked } from '@/lib/schema/card'
import type { CardId } from '@/lib/schema/ids'
import { cardName } from '@/lib/scene/kind-look'
import { placeBeside } from '@/lib/scene/place-beside'
import { freePlace, ROW_GAP } from '@/lib/scene/tidy-columns'
import type { BoardSession } from './board-session'
import { framesAround, growAround, placesInFrame } from './frame-room'

type Parts = Pick<BoardSession, 'board' | 'scene'>

/** Where a card goes: beside another card of its own frame, or of none. */
export interface BesideMove {
  readonly id: CardId
  readonly target: CardId
  readonly side: 'before' | 'after'
}

/** Puts a card right before or after another of the same frame. Null when it was done, else why not. */
export function moveBeside(parts: Parts, { id, target, side }: BesideMove): string | null {
  const { board } = parts
  const rect = board.rect(id)
  const home = board.frameOf(target)
  if (!rect || !board.rect(target)) return 'The card was deleted meanwhile.'
  if (isLocked(board.card(id))) return lockedWords(parts, id)
  const isOuterFrame = board.cardKind(id) === 'frame' && home === undefined
  const axis: Axis = isOuterFrame ? 'y' : 'x'
  const items = siblingsIn(parts, home, isOuterFrame)
  const moved = placeBeside({ items, card: { id, rect }, target, side, axis })
  const passed = [...moved.keys()].filter((each) => each !== id)
  const locked = passed.find((each) => isLocked(board.card(each)))
  if (locked) return lockedWords(parts, locked)
  if (home === undefined && isInTheWay(parts, moved)) {
    return 'There is no room for it there. Move it on the board, or put it into a frame.'
  }
  if (home !== undefined) return settle(parts, home, moved)
  board.transact(() => {
    for (const [each, to] of moved) moveTo(parts, each, to)
  })
  return null
}

/** Puts cards at the end of a frame, which grows with them. Null when it was done, else why not. */
export function moveIntoFrame(parts: Parts, ids: readonly CardId[], frame: CardId): string | null {
  const { board } = parts
  const moving = outermostOf(parts, ids).filter((id) => board.frameOf(id) !== frame)
  const refused = refusalFor(parts, moving, frame)
  if (refused !== null) return refused
  const leaving = new Set(moving.flatMap((id) => [id, ...board.membersOf(id)]))
  const sizes = moving.flatMap((id) => board.rect(id) ?? [])
  const places = placesInFrame(parts, { frame, sizes, leaving }, { onlyFree: false }) ?? []
  const placed = new Map(places.flatMap((place, index) => (moving[index] ? [[moving[index], place] as const] : [])))
  return settle(parts, frame, placed, moving)
}

/** Puts a card before all that a frame holds. Null when it was done, else why not. */
export function moveToStart(parts: Parts, id: CardId, frame: CardId): string | null {
  const { board } = parts
  const rect = board.rect(id)
  const items = siblingsIn(parts, frame, false)
  const first = bandsOf<CardId, Placed<CardId>>(items, 'x')[0]?.[0]
  if (!rect || !first) return moveIntoFrame(parts, [id], frame)
  const refused = refusalFor(parts, [id], frame)
  if (refused !== null) return refused
  const moved = placeBeside({ items, card: { id, rect }, target: first.id, side: 'before', axis: 'x' })
  const locked = [...moved.keys()].find((each) => isLocked(board.card(each)))
  return locked ? lockedWords(parts, locked) : settle(parts, frame, moved, [id])
}

function refusalFor(parts: Parts, moving: readonly CardId[], frame: CardId): string | null {
  if (!parts.board.rect(frame)) return 'The frame was deleted meanwhile.'
  const around = [frame, ...framesAround(parts.board, frame)]
  if (moving.some((id) => around.includes(id))) return 'A frame cannot lie in itself.'
  const locked = moving.find((id) => isLocked(parts.board.card(id)))
  return locked ? lockedWords(parts, locked) : null
}

/** Writes the places of cards in a frame and what changes with that; `coming` belong to it from now on. */
function settle(
  parts: Parts,
  frame: CardId,
  placed: ReadonlyMap<CardId, Rect>,
  coming: readonly CardId[] = [],
): string | null {
  const { board } = parts
  const room = growAround(parts, frame, placed)
  if (room.kind === 'locked') return `There is no room for it there: ${lockedWords(parts, room.by)}`
  board.transact(() => {
    board.setRects(room.rects)
    if (coming.length > 0) board.setFrame(coming, frame)
  })
  return null
}

/** Takes cards out of their frame, to the nearest free place beside it. Null when it was done, else why not. */
export function moveOutOfFrame(parts: Parts, ids: readonly CardId[]): string | null {
  const { board } = parts
  const moving = outermostOf(parts, ids)
  const locked = moving.find((id) => isLocked(board.card(id)))
  if (locked) return lockedWords(parts, locked)
  if (moving.every((id) => board.frameOf(id) === undefined)) return 'It lies in no frame.'
  const promised: Rect[] = []
  board.transact(() => {
    for (const id of moving) {
      const home = board.frameOf(id)
      const outer = home && board.frameOf(home)
      const frame = home && board.rect(home)
      const rect = board.rect(id)
      if (!frame || !rect) continue
      if (outer !== undefined) {
        moveIntoFrame(parts, [id], outer)
        continue
      }
      const along = new Set([id, ...board.membersOf(id)])
      const isFree = (area: Rect) => isOutside(parts, area, along) && !promised.some((other) => rectsTouch(area, other))
      const wanted = { x: frame.x + frame.w + 2 * ROW_GAP, y: rect.y }
      const place = freePlace({ w: rect.w, h: rect.h }, wanted, (area) => !isFree(area))
      promised.push(place)
      moveTo(parts, id, place)
      board.setFrame([id], null)
    }
  })
  return null
}

export function lockedWords({ board }: Pick<BoardSession, 'board'>, id: CardId): string {
  const card = board.card(id)
  return `“${card ? cardName(card) : 'This card'}” is locked in place.`
}

/** What a frame holds; what lies in none, frames among frames and cards among cards. */
function siblingsIn({ board }: Parts, home: CardId | undefined, isFrame: boolean) {
  const ids = home === undefined ? board.cardIds() : board.membersOf(home)
  return ids.flatMap((id) => {
    const rect = board.rect(id)
    if (!rect || board.frameOf(id) !== home) return []
    return home === undefined && (board.cardKind(id) === 'frame') !== isFrame ? [] : [{ id, rect }]
  })
}

/** Whether something that does not move itself stands where cards without a frame would come to lie. */
function isInTheWay(parts: Parts, moved: ReadonlyMap<CardId, Rect>): boolean {
  const { board, scene } = parts
  const own = new Set([...moved.keys()].flatMap((id) => [id, ...board.membersOf(id)]))
  const areas = [...moved].flatMap(([id, to]) => {
    const before = board.rect(id)
    const members = board.membersOf(id).flatMap((each) => board.rect(each) ?? [])
    const by = before ? { x: to.x - before.x, y: to.y - before.y } : { x: 0, y: 0 }
    return boundsOf([to, ...members.map((each) => moveRect(each, by))]) ?? []
  })
  const overlaps = areas.some((area, index) =>
    areas.some((other, at) => at !== index && rectsTouch(growRect(area, -1), growRect(other, -1))),
  )
  return overlaps || areas.some((area) => scene.cardsIn(growRect(area, -1)).some((id) => !own.has(id)))
}

/** A frame takes its members along. */
function moveTo({ board }: Parts, id: CardId, to: Rect): void {
  const from = board.rect(id)
  if (from) board.moveCards([id], { x: Math.round(to.x - from.x), y: Math.round(to.y - from.y) })
}

/** Without those that come along because their frame is among them. */
function outermostOf({ board }: Parts, ids: readonly CardId[]): readonly CardId[] {
  const chosen = new Set(ids)
  return ids.filter((id) => board.rect(id) && !framesAround(board, id).some((frame) => chosen.has(frame)))
}

/** Whether nothing but `own` touches the area: what lies in no frame must not seem to lie in one. */
export function isOutside({ scene }: Pick<Parts, 'scene'>, area: Rect, own: ReadonlySet<CardId>): boolean {
  return scene.cardsIn(area).every((id) => own.has(id))
}
