/** Beginning to edit a card, and what new cards are called. */
import type { Board } from '@/lib/board/board'
import type { CardKind } from '@/lib/schema/card'
import type { CardId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import { WHOLE_FROM_ZOOM } from '@/lib/scene/level-of-detail'
import type { BoardSession } from './board-session'

/** Opens a card's first field for typing, close enough to read it. Does nothing for what is gone, locked or unreadable. */
export function startEditing(session: BoardSession, id: CardId, field?: 'title' | 'body'): void {
  const card = session.board.card(id)
  const rect = session.board.rect(id)
  if (!session.canEdit || !card || !rect || card.kind === 'unreadable' || card.locked) return
  const isOnBoard = session.lens.get().lens === 'board'
  if (isOnBoard && session.camera.state.get().zoom < WHOLE_FROM_ZOOM)
    session.camera.fit(rect, { maxZoom: 1, animate: false })
  session.editing.set({ id, field: field ?? firstField(session.board, id) })
}

/** Notes are written straight into; words from a source stay as they are, so their card opens at its comment. */
function firstField(board: Board, id: CardId): 'title' | 'body' {
  const card = board.card(id)
  if (card?.kind === 'note' && card.title === '') return 'body'
  return card?.kind === 'evidence' && card.excerpts.length > 0 ? 'body' : 'title'
}

/** What a card made by hand holds from the start. */
export function newCardFields(board: Board, kind: CardKind): Record<string, Json> {
  return { madeBy: 'person', ...(kind === 'hypothesis' && { label: nextHypothesisLabel(board) }) }
}

/** "H1" for the first hypothesis, then one above the highest there is. */
export function nextHypothesisLabel(board: Pick<Board, 'cardIds' | 'cardKind' | 'card'>): string {
  let highest = 0
  for (const id of board.cardIds()) {
    if (board.cardKind(id) !== 'hypothesis') continue
    const card = board.card(id)
    const number = card?.kind === 'hypothesis' ? /^H(\d+)$/.exec(card.label)?.[1] : undefined
    if (number) highest = Math.max(highest, Number(number))
  }
  return `H${highest + 1}`
}
