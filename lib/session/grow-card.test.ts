import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import type { CardId } from '@/lib/schema/ids'
import { aSession } from './a-session'
import { setFieldsGrowing } from './grow-card'

const id = 'judgement-000000000' as CardId
const reason = 'two sources that never met saw the same crane, and one of them kept the log of its hours. '.repeat(4)

function aJudgement(h: number) {
  const { session } = aSession(createBoard(new Y.Doc()))
  session.board.insert([{ id, kind: 'judgement', rect: { x: 40, y: 40, w: 296, h }, fields: { madeBy: 'person' } }])
  return session
}

it('a card grows to show a long reason, and one undo takes back both', () => {
  const session = aJudgement(144)
  setFieldsGrowing(session, id, { confidence: 'low', confidenceReason: reason })
  expect(session.board.rect(id)?.h).toBeGreaterThan(200)
  expect(session.board.rect(id)).toMatchObject({ x: 40, y: 40, w: 296 })
  session.board.undo()
  expect(session.board.rect(id)?.h).toBe(144)
  expect(session.board.card(id)).not.toHaveProperty('confidence')
})

it('a card that is large enough keeps its size, also when words are taken away', () => {
  const session = aJudgement(600)
  setFieldsGrowing(session, id, { confidence: 'low', confidenceReason: reason })
  setFieldsGrowing(session, id, { confidence: null, confidenceReason: null })
  expect(session.board.rect(id)?.h).toBe(600)
})
