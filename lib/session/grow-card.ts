/**
 * Cards grow with what is written into them, so that nothing of it is cut off, and those under them in their column give
 * way; none shrinks.
 */
import type { TitleHandle } from '@/lib/board/board'
import type { CardFacts } from '@/lib/scene/card-facts'
import { measureCard } from '@/lib/scene/measure-card'
import type { Size } from '@/lib/scene/tidy-columns'
import { readCard } from '@/lib/schema/card'
import type { CardId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import type { BoardSession } from './board-session'
import { makeRoom } from './make-room'

type Parts = Pick<BoardSession, 'board' | 'scene'>

/** Sets fields (null removes one) and grows the card to show them, as one undo step. */
export function setFieldsGrowing(parts: Parts, id: CardId, fields: Readonly<Record<string, Json>>): void {
  const { board } = parts
  const size = neededSize(parts, id, { fields })
  board.transact(() => {
    board.setFields([id], fields)
    if (size) board.setRects(makeRoom(parts, new Map([[id, size]])))
  })
}

/** Ends an editing session on a card's text, which grows to `size` when the session left edits, as one undo step. */
export function closeGrowing(
  parts: Parts,
  id: CardId,
  handle: Pick<TitleHandle, 'close'>,
  size: Size | undefined,
): void {
  const { board } = parts
  const room = size && makeRoom(parts, new Map([[id, size]]))
  board.transact(() => {
    const hasEdits = handle.close(size)
    if (room && hasEdits) board.setRects(room)
  })
}

interface Changed {
  readonly fields?: Readonly<Record<string, Json>>
  /** Without them, as the card has them now. */
  readonly facts?: CardFacts
}

/** The size that shows all of a card with what changes about it; undefined when it is large enough. */
export function neededSize(
  { board, scene }: Parts,
  id: CardId,
  { fields: changed = {}, facts = scene.facts(id) }: Changed = {},
): { w: number; h: number } | undefined {
  const card = board.card(id)
  const rect = board.rect(id)
  if (!card || !rect || card.kind === 'unreadable' || card.kind === 'frame') return undefined
  const fields = Object.fromEntries(
    Object.entries({ ...board.fields(id), ...changed }).filter(([, value]) => value !== null),
  )
  const { title, body, kind } = card
  const h = measureCard(readCard(id, { ...fields, kind }, title, body), rect.w, scene.measurer, facts)
  return h > rect.h ? { w: rect.w, h } : undefined
}
