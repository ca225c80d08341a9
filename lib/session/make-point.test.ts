import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import type { DocumentId } from '@/lib/schema/ids'
import { measureNewCard } from '@/lib/scene/measure-card'
import { shorten } from '@/lib/schema/shorten'
import { aSession } from './a-session'
import { makePoint, MAX_POINT_TITLE_UNITS } from './make-point'

describe('makePoint', () => {
  const text = 'The harbour stays shut while the pilots and the tugs wait for a tide that suits them. '.repeat(2)
  const passage = { documentId: 'document' as DocumentId, span: { start: 0, end: text.length } }

  it('makes a card as tall as its title, each below the one before', async () => {
    const { session, board } = aSession(createBoard(new Y.Doc()), { text })
    const first = await makePoint(session, passage)
    const second = await makePoint(session, passage)
    const card = first && board.card(first)
    const rects = [first, second].map((id) => id && board.rect(id))
    expect(card?.kind).toBe('point')
    const needed = measureNewCard(
      { kind: 'point', title: shorten(text, MAX_POINT_TITLE_UNITS) },
      session.scene.measurer,
    )
    expect(rects[0]).toMatchObject(needed)
    expect(rects[1]?.y).toBeGreaterThanOrEqual((rects[0]?.y ?? 0) + needed.h)
  })
  it('says how long a passage may be, and makes nothing of a longer one', async () => {
    const { session, board, announced } = aSession(createBoard(new Y.Doc()), { text })
    expect(await makePoint(session, { ...passage, span: { start: 0, end: 20_001 } })).toBeUndefined()
    expect(board.cardIds()).toEqual([])
    expect(announced.at(-1)?.text).toContain('20,001 characters; a card holds at most 20,000')
  })
  it('offers an Undo that takes back the point and nothing that was done since', async () => {
    const { session, board, announced } = aSession(createBoard(new Y.Doc()), { text })
    const point = await makePoint(session, passage)
    const [note] = board.insert([{ kind: 'note', rect: { x: 900, y: 900, w: 208, h: 96 } }]).cards
    announced.at(-1)?.undo?.()
    expect(point && board.card(point)).toBeUndefined()
    expect(board.cardIds()).toEqual([note])
  })
})
