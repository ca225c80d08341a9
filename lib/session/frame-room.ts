/**
 * Room in a frame for cards that come to it: where they go, and what changes around when the frame grows with them. What
 * stands in its way gives way; what is locked never does. Writes nothing.
 */
import { moveRect, rectEncloses, rectsTouch, sameRect, type Rect } from '@/lib/geometry/rect'
import { isLocked } from '@/lib/schema/card'
import type { CardId } from '@/lib/schema/ids'
import { giveWay, type Standing } from '@/lib/scene/give-way'
import { grownFrame, placeInFrame } from '@/lib/scene/place-in-frame'
import type { Size } from '@/lib/scene/tidy-columns'
import type { BoardSession } from './board-session'

type Parts = Pick<BoardSession, 'board' | 'scene'>

export interface RoomWish {
  readonly frame: CardId
  /** In order, down the columns. */
  readonly sizes: readonly Size[]
  /** What leaves its place to go there. */
  readonly leaving?: ReadonlySet<CardId>
  /** Where something will lie that is not on the board yet. */
  readonly promised?: readonly Rect[]
}

/** Places from which nothing has to give way; without any, those down the last column, or none with `onlyFree`. */
export function placesInFrame(
  { board, scene }: Parts,
  { frame, sizes, leaving = new Set(), promised = [] }: RoomWish,
  { onlyFree }: { readonly onlyFree: boolean },
): readonly Rect[] | undefined {
  const rect = board.rect(frame)
  if (!rect) return undefined
  const around = [frame, ...framesAround(board, frame)]
  const own = new Set([...around, ...board.membersOf(frame), ...leaving])
  // What lies in it counts, whether it belongs to it or not.
  const lying = scene.cardsIn(rect).filter((id) => !around.includes(id))
  const members = [...new Set([...lying, ...board.membersOf(frame)])].flatMap((id) =>
    leaving.has(id) ? [] : (board.rect(id) ?? []),
  )
  const isTaken = (area: Rect) =>
    scene.cardsIn(area).some((id) => !own.has(id) && !isInside(rect, board.rect(id))) ||
    promised.some((other) => rectsTouch(other, area))
  const wish = { frame: rect, members, sizes }
  return placeInFrame({ ...wish, isTaken }) ?? (onlyFree ? undefined : placeInFrame({ ...wish, isTaken: () => false }))
}

function isInside(frame: Rect, rect: Rect | undefined): boolean {
  return rect !== undefined && rectEncloses(frame, rect)
}

/** All that gets another place, or what is locked in the way of that. */
export type Room =
  | { readonly kind: 'room'; readonly rects: ReadonlyMap<CardId, Rect> }
  | { readonly kind: 'locked'; readonly by: CardId }

/** The frame grown around cards that come to lie in it at `placed`, with the frames around it and all that gives way. */
export function growAround({ board }: Parts, frame: CardId, placed: ReadonlyMap<CardId, Rect>): Room {
  const rects = new Map<CardId, Rect>()
  const rectOf = (id: CardId) => rects.get(id) ?? board.rect(id)
  const shift = (id: CardId, by: { readonly x: number; readonly y: number }, except: ReadonlySet<CardId>) => {
    for (const each of [id, ...board.membersOf(id)]) {
      const lies = rectOf(each)
      if (lies && !except.has(each)) rects.set(each, moveRect(lies, by))
    }
  }
  for (const [id, to] of placed) {
    const from = board.rect(id)
    if (from) shift(id, { x: Math.round(to.x - from.x), y: Math.round(to.y - from.y) }, new Set())
    else rects.set(id, to)
  }
  const settled = new Set(rects.keys())

  let inside = [...placed.values()]
  for (let at: CardId | undefined = frame; at !== undefined; at = board.frameOf(at)) {
    const now = board.rect(at)
    if (!now) break
    const then = grownFrame(now, inside)
    const outer = board.frameOf(at)
    const standing = standingAround(board, at, { settled, rectOf })
    const { shifts, stuck } = giveWay({ now, then, inside: at === frame ? inside : [] }, standing)
    if (stuck !== undefined) return { kind: 'locked', by: stuck }
    for (const [id, by] of shifts) shift(id, by, settled)
    if (sameRect(now, then) && shifts.size === 0) break
    rects.set(at, then)
    const shifted = [...shifts.keys()].filter((id) => board.frameOf(id) === outer)
    inside = [then, ...shifted.flatMap((id) => rectOf(id) ?? [])]
  }
  return { kind: 'room', rects }
}

interface Planned {
  /** What comes to lie in the frame, and stays there. */
  readonly settled: ReadonlySet<CardId>
  rectOf(id: CardId): Rect | undefined
}

/** What stands beside a frame, in those around it or in none, each with what belongs to it. */
function standingAround(board: BoardSession['board'], frame: CardId, { settled, rectOf }: Planned): Standing<CardId>[] {
  const outer = framesAround(board, frame)
  const chain = new Set([frame, ...outer])
  return board.cardIds().flatMap((id): Standing<CardId>[] => {
    const home = board.frameOf(id)
    if (chain.has(id) || settled.has(id) || (home !== undefined && !outer.includes(home))) return []
    const rect = rectOf(id)
    if (!rect) return []
    const members = board.membersOf(id).flatMap((each) => (settled.has(each) ? [] : (rectOf(each) ?? [])))
    const rects = [rect, ...members.filter((each) => !rectEncloses(rect, each))]
    return [{ id, rects, isLocked: isLocked(board.card(id)) }]
  })
}

export function framesAround(board: Pick<BoardSession['board'], 'frameOf'>, id: CardId): readonly CardId[] {
  const around = board.frameOf(id)
  return around === undefined ? [] : [around, ...framesAround(board, around)]
}
