import { expect, it } from 'vitest'
import { aBoard } from '@/lib/scene/a-board'
import type { CardId } from '@/lib/schema/ids'
import { threadsOf } from './threads'

it('brings forward what undercuts a thread of the card, and what a thread of the card undercuts', () => {
  const board = aBoard({ id: 'point' }, { id: 'log' }, { id: 'doubt' }, { id: 'other' })
  board.join('supports', 'supports', 'log', 'point')
  board.join('cut', 'undercuts', 'doubt', 'supports')
  board.join('far', 'context', 'other', 'doubt')
  const forward = (id: string) => [...(threadsOf(board, [id as CardId]) ?? [])].sort()
  expect(forward('point')).toEqual(['cut', 'doubt', 'log', 'point', 'supports'])
  expect(forward('doubt')).toEqual(['cut', 'doubt', 'far', 'log', 'other', 'point', 'supports'])
})
