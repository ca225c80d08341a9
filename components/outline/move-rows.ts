/** Moving what one is at up, down, in and out: which card it is put beside, by the rows one sees; and what is then said. */
import type { OutlineGraph } from '@/lib/analysis/outline-graph'
import type { OutlineRow } from '@/lib/analysis/outline-rows'
import { cardName } from '@/lib/scene/kind-look'
import type { CardId } from '@/lib/schema/ids'
import type { BoardSession } from '@/lib/session/board-session'
import type { Outline } from '@/lib/session/create-outline'
import { moveBeside, moveIntoFrame, moveOutOfFrame, moveToStart } from '@/lib/session/outline-moves'

/** A finished sentence, whether it was done or why not. */
export type Said = string

/** Moves cards one row up (-1) or down (1) among their equals; past the last one, into the next frame. */
export function moveRows(
  session: BoardSession,
  outline: Outline,
  row: OutlineRow,
  ids: readonly CardId[],
  step: 1 | -1,
): Said {
  const { board } = session
  const ordered = step === -1 ? ids : [...ids].reverse()
  return board.transact(() => {
    let said = ''
    let blockedBy: CardId | undefined
    for (const id of ordered) {
      const equals = equalsOf(outline.graph(), row, id)
      const at = equals.indexOf(id)
      const target = at < 0 ? undefined : equals[at + step]
      // What was chosen together keeps its order: a card does not pass one that could not move.
      if (target !== undefined && target === blockedBy) {
        blockedBy = id
        continue
      }
      const hangs = at < 0 || (row.via !== null && row.card === id)
      const answer =
        target !== undefined
          ? moveBy(session, { id, target, step })
          : hangs
            ? hangingEnd(session, row, id, step)
            : moveOn(session, outline, id, step)
      if (target === undefined) blockedBy = id
      said = answer
    }
    return said
  })
}

function moveBy(session: BoardSession, { id, target, step }: { id: CardId; target: CardId; step: 1 | -1 }): Said {
  const { board } = session
  if (board.frameOf(id) !== board.frameOf(target)) {
    return 'It follows where cards lie on the board, and these two lie in different frames.'
  }
  const refused = moveBeside(session, { id, target, side: step === -1 ? 'before' : 'after' })
  return refused ?? `Moved ${step === -1 ? 'above' : 'below'} “${nameOf(session, target)}”.`
}

/** Why a card that is listed under another by a link goes no further: its frame has no row of it to move. */
function hangingEnd(session: BoardSession, row: OutlineRow, id: CardId, step: 1 | -1): Said {
  const name = `“${nameOf(session, id)}”`
  const upper = row.card === id ? row.via?.under : undefined
  if (upper === undefined)
    return `${name} is listed under a card that it is linked with; move it there, among its equals.`
  const above = session.board.card(upper as CardId)
  const under = above ? `“${cardName(above)}”` : 'that link'
  return `${name} is the ${step === -1 ? 'first' : 'last'} of its kind under ${under}, where its link lists it. Alt M moves it to another frame.`
}

/** The rows among which a card moves: of its frame, or under the same card by the same relation. */
function equalsOf(graph: OutlineGraph, row: OutlineRow, id: CardId): readonly CardId[] {
  if (row.via && row.card === id) {
    const { under, kind } = row.via
    return (graph.hanging.get(under) ?? []).filter((each) => each.kind === kind).map(({ card }) => card)
  }
  const frame = graph.frameOf.get(id)
  if (frame !== undefined) return graph.inFrame.get(frame) ?? []
  return graph.isFrame(id) ? graph.frames : graph.loose
}

/** Past the first or last row of its frame: to the end of the frame before it, or to the start of the one after it. */
function moveOn(session: BoardSession, outline: Outline, id: CardId, step: 1 | -1): Said {
  const graph = outline.graph()
  const end = step === -1 ? 'It is the first one already.' : 'It is the last one already.'
  if (graph.isFrame(id)) return end
  const frames = framesInOrder(graph)
  const home = session.board.frameOf(id)
  const at = home === undefined ? frames.length : frames.indexOf(home)
  const next = frames[at + step]
  if (home === undefined && step === 1) return end
  if (next !== undefined && step === -1) return moveInto(session, [id], next)
  if (next !== undefined) {
    return moveToStart(session, id, next) ?? `Moved to the start of the frame “${nameOf(session, next)}”.`
  }
  return step === -1 || home === undefined ? end : moveOut(session, [id])
}

function framesInOrder(graph: OutlineGraph): readonly CardId[] {
  const ordered: CardId[] = []
  const visit = (frames: readonly CardId[]) => {
    for (const frame of frames) {
      ordered.push(frame)
      visit((graph.inFrame.get(frame) ?? []).filter(graph.isFrame))
    }
  }
  visit(graph.frames)
  return ordered
}

export function moveInto(session: BoardSession, ids: readonly CardId[], frame: CardId): Said {
  const refused = moveIntoFrame(session, ids, frame)
  return refused ?? `Moved to the end of the frame “${nameOf(session, frame)}”.`
}

export function moveOut(session: BoardSession, ids: readonly CardId[]): Said {
  const frame = ids.map((id) => session.board.frameOf(id)).find((home) => home !== undefined)
  const name = frame ? nameOf(session, frame) : ''
  return moveOutOfFrame(session, ids) ?? `Moved out of the frame “${name}”.`
}

/** Into the frame that stands right above among its equals. */
export function moveIn(session: BoardSession, outline: Outline, id: CardId, ids: readonly CardId[]): Said {
  const graph = outline.graph()
  const home = graph.frameOf.get(id)
  const equals = home === undefined ? [...graph.frames, ...graph.loose] : (graph.inFrame.get(home) ?? [])
  const frame = equals.slice(0, Math.max(0, equals.indexOf(id))).findLast((each) => graph.isFrame(each))
  return frame === undefined
    ? 'There is no frame above it to go into. Alt M moves it to any frame.'
    : moveInto(session, ids, frame)
}

function nameOf({ board }: BoardSession, id: CardId): string {
  const card = board.card(id)
  return card ? cardName(card) : 'a card'
}
