import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import type { CardId } from '@/lib/schema/ids'
import { aSession } from '@/lib/session/a-session'
import { groupUnderName, setOriginOf } from '@/lib/session/group-origins'
import { watchUsedOrigins } from './use-used-origins'

function watched() {
  const board = createBoard(new Y.Doc())
  const rect = { x: 0, y: 0, w: 280, h: 120 }
  const kinds = ['evidence', 'evidence', 'note'] as const
  const [a, b, note] = board.insert(kinds.map((kind) => ({ kind, rect }))).cards as [CardId, CardId, CardId]
  const { session } = aSession(board)
  const used = watchUsedOrigins(board)
  const told = vi.fn()
  used.subscribe(told)
  const names = () => used.now().map(({ origin, evidence }) => [origin.name, ...evidence.map(({ id }) => id)])
  return { session, board, told, names, a, b, note }
}

describe('the origins that evidence names', () => {
  it('follow what names one, and what ceases to', () => {
    const { session, board, names, a, b } = watched()
    expect(names()).toEqual([])
    groupUnderName(session, [a, b], 'White House statement')
    expect(names()).toEqual([['White House statement', a, b]])
    board.setOrigin(board.origins()[0]!.id, { name: 'Statement' })
    setOriginOf(session, [a], null)
    expect(names()).toEqual([['Statement', b]])
    board.remove([b])
    expect(names()).toEqual([])
  })

  it('read no card that names none, and are not asked for again when such a card changes', () => {
    const { session, board, told, names, a, b, note } = watched()
    groupUnderName(session, [a], 'White House statement')
    const read = vi.spyOn(board, 'card')
    names()
    expect(read.mock.calls).toEqual([[a]])
    told.mockClear()
    board.setTitle(note, 'A title')
    board.setTitle(b, 'Another')
    expect(told).not.toHaveBeenCalled()
    board.setTitle(a, 'Evidence of the statement')
    expect(told).toHaveBeenCalledOnce()
  })
})
