/** Beginning to edit a card, and what new cards are called. */
import type { Board } from '@/lib/board/board'
import type { BoardPoint, Rect } from '@/lib/geometry/rect'
import type { CardKind } from '@/lib/schema/card'
import type { CardId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import { WHOLE_FROM_ZOOM } from '@/lib/scene/level-of-detail'
import type { CardText } from '@/lib/tools/tool'
import type { BoardSession } from './board-session'
import { giveWayToPanel } from './lent-view'

/**
 * Opens a text of a card for typing, its first unless told, with the caret at `at`, close enough to read it; afterwards
 * the view is again what it was. Does nothing for what is gone, locked or unreadable.
 */
export function startEditing(session: BoardSession, id: CardId, field?: CardText, at?: BoardPoint): void {
  const card = session.board.card(id)
  const rect = session.board.rect(id)
  if (!session.canEdit || !card || !rect || card.kind === 'unreadable' || card.locked) return
  const isOnBoard = session.lens.get().lens === 'board'
  if (isOnBoard && session.camera.state.get().zoom < WHOLE_FROM_ZOOM) comeCloser(session, id, rect)
  session.editing.set({ id, field: field ?? firstField(session.board, id), ...(at && { at }) })
}

/** Until the writing ends; whoever moves the view meanwhile keeps it. */
function comeCloser({ board, camera, editing }: BoardSession, id: CardId, rect: Rect): void {
  const before = camera.heading()
  const room = camera.viewport.get()
  camera.fit(rect, { maxZoom: 1, animate: false })
  const close = camera.state.get()
  const stop = editing.subscribe(() => {
    const now = editing.get()
    if (now?.id === id) return
    stop()
    if (now !== null || camera.state.get() !== close) return
    camera.set(before)
    // What opened beside the board for the card may stand where the card is.
    const written = camera.viewport.get().w < room.w ? board.rect(id) : undefined
    if (written) giveWayToPanel(camera, room, () => camera.reveal(written))
  })
}

/** Notes are written straight into; words from a source stay as they are, so their card opens at its comment. */
function firstField(board: Board, id: CardId): CardText {
  const card = board.card(id)
  if (card?.kind === 'note' && card.title === '') return 'body'
  return card?.kind === 'evidence' && card.excerpts.length > 0 ? 'body' : 'title'
}

/** What a card made by hand holds from the start. */
export function newCardFields(board: Board, kind: CardKind): Record<string, Json> {
  return { madeBy: 'person', ...(kind === 'hypothesis' && { label: nextHypothesisLabel(board) }) }
}

/** "H1" for the first hypothesis, then one above the highest there is. */
export function nextHypothesisLabel(board: LabelledBoard): string {
  return createHypothesisLabels(board).next()
}

type LabelledBoard = Pick<Board, 'cardIds' | 'cardKind' | 'card'>
interface HypothesisLabels {
  /** A label that no hypothesis of the board has, nor any that was given out before. */
  next(): string
  /** The wished label if it is free, otherwise the next one. */
  freeOr(wished: Json | undefined): string
}

export function createHypothesisLabels(board: LabelledBoard): HypothesisLabels {
  const taken = new Set<string>()
  let highest = 0
  for (const id of board.cardIds()) {
    if (board.cardKind(id) !== 'hypothesis') continue
    const card = board.card(id)
    if (card?.kind === 'hypothesis') take(card.label)
  }
  function take(label: string): string {
    taken.add(label)
    highest = Math.max(highest, Number(/^H(\d+)$/.exec(label)?.[1] ?? 0))
    return label
  }
  const next = () => take(`H${highest + 1}`)
  return { next, freeOr: (wished) => (typeof wished === 'string' && !taken.has(wished) ? take(wished) : next()) }
}
