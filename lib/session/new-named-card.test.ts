import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import { rectsTouch } from '@/lib/geometry/rect'
import type { CardId } from '@/lib/schema/ids'
import { aSession } from './a-session'
import { makeNamedCard } from './new-named-card'

describe('a card made because another one names it', () => {
  it('stands beside it, and one undo takes card and name back', () => {
    const { session, board } = aSession(createBoard(new Y.Doc()))
    const event = 'event-00' as CardId
    board.insert([{ id: event, kind: 'event', rect: { x: 0, y: 0, w: 280, h: 120 } }])
    makeNamedCard(session, { kind: 'entity', title: 'The guild', fields: { type: 'place' }, beside: event }, (id) =>
      board.setFields([event], { placeId: id }),
    )
    const card = board.card(event)
    const place = card?.kind === 'event' ? card.placeId : undefined
    expect(board.card(place!)).toMatchObject({ kind: 'entity', title: 'The guild', type: 'place' })
    expect(rectsTouch(board.rect(place!)!, board.rect(event)!)).toBe(false)
    board.undo()
    expect(board.cardIds()).toEqual([event])
    expect(board.card(event)).not.toHaveProperty('placeId')
  })
  it('gets the next label when it is a hypothesis', () => {
    const { session, board } = aSession(createBoard(new Y.Doc()))
    const sign = 'sign-000' as CardId
    board.insert([{ id: sign, kind: 'indicator', rect: { x: 0, y: 0, w: 280, h: 120 } }])
    makeNamedCard(session, { kind: 'hypothesis', title: 'They agree', beside: sign }, (id) =>
      board.setFields([sign], { hypothesisId: id }),
    )
    const [made] = board.cardIds().filter((id) => id !== sign)
    expect(board.card(made!)).toMatchObject({ label: 'H1' })
    expect(board.namersOf(made!)).toEqual([sign])
  })
})
