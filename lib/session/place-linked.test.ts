import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import type { CardId } from '@/lib/schema/ids'
import { aSession } from './a-session'
import { carryOut } from './carry-out'

const point = 'point-00000000' as CardId

function start() {
  const all = aSession(createBoard(new Y.Doc()))
  const rect = { x: 0, y: 0, w: 200, h: 100 }
  all.board.insert([{ id: point, kind: 'point', rect, fields: { madeBy: 'person' } }])
  return all
}

describe('a link that is let go over free board', () => {
  it('asks for a card there and for the relation, and makes both in one step', () => {
    const { session, board } = start()
    carryOut(session, { kind: 'place-linked', from: point, at: { x: 600, y: 300 } })
    expect(session.kindQuestion.get()?.kinds.slice(0, 3)).toContain('evidence')
    expect(session.kindQuestion.get()?.kinds).not.toContain('frame')
    session.kindQuestion.get()?.answer('evidence')
    expect(board.cardIds()).toHaveLength(1)
    session.relationQuestion.get()?.answer('supports', true)
    const made = board.cardIds().find((each) => each !== point)
    expect(board.linkIds().map((each) => board.link(each))).toMatchObject([{ kind: 'supports', from: made, to: point }])
    expect(session.editing.get()?.id).toBe(made)
    board.undo()
    expect([board.cardIds(), board.linkIds()]).toEqual([[point], []])
  })
  it('makes nothing when either question is not answered', () => {
    const { session, board } = start()
    for (const answer of [null, 'evidence'] as const) {
      carryOut(session, { kind: 'place-linked', from: point, at: { x: 600, y: 300 } })
      session.kindQuestion.get()?.answer(answer)
      session.relationQuestion.get()?.answer(null)
      expect(board.cardIds()).toEqual([point])
    }
  })
})
