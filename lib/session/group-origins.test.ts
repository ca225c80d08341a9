import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import { usedOrigins } from '@/lib/analysis/used-origins'
import type { CardId } from '@/lib/schema/ids'
import { groupUnderName, setOriginOf } from './group-origins'

function aBoard() {
  const board = createBoard(new Y.Doc())
  const rect = { x: 0, y: 0, w: 280, h: 120 }
  const kinds = ['evidence', 'evidence', 'evidence', 'note'] as const
  const ids = board.insert(kinds.map((kind) => ({ kind, rect }))).cards as [CardId, CardId, CardId, CardId]
  const groups = () => usedOrigins(board).map(({ origin, evidence }) => [origin.name, ...evidence.map(({ id }) => id)])
  return { board, ids, groups }
}

describe('grouping evidence by origin', () => {
  it('makes an origin for the evidence among the cards, in one step', () => {
    const { board, ids, groups } = aBoard()
    const [a, b] = ids
    groupUnderName(board, [a, b, ids[3]], 'White House statement')
    expect(groups()).toEqual([['White House statement', a, b]])
    expect(board.fields(ids[3])).not.toHaveProperty(['attribution.originId'])
    board.undo()
    expect(groups()).toEqual([])
    board.redo()
    expect(groups()).toEqual([['White House statement', a, b]])
  })

  it('takes the origin of that name when the board has one, whatever its spelling', () => {
    const { board, ids, groups } = aBoard()
    const [a, b, c] = ids
    groupUnderName(board, [a], 'White House statement')
    groupUnderName(board, [b, c], 'The white house  statement')
    expect(groups()).toEqual([['White House statement', a, b, c]])
  })

  it('takes a card out again, and an origin that nothing names is no longer shown', () => {
    const { board, ids, groups } = aBoard()
    const [a, b] = ids
    groupUnderName(board, [a, b], 'Letter')
    setOriginOf(board, [a], null)
    expect(groups()).toEqual([['Letter', b]])
    setOriginOf(board, [b], null)
    expect(groups()).toEqual([])
    board.undo()
    board.undo()
    expect(groups()).toEqual([['Letter', a, b]])
  })
})
