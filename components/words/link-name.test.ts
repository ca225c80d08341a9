import { expect, it } from 'vitest'
import { aBoard } from '@/lib/scene/a-board'
import type { LinkId } from '@/lib/schema/ids'
import { linkName } from './link-name'

it('names a link by its kind and what it joins, and an undercut link within the one that undercuts it', () => {
  const board = aBoard(
    { id: 'e', kind: 'evidence', title: 'The crane logs' },
    { id: 'p', kind: 'point', title: 'Berth four' },
    { id: 'n', title: 'They were copied' },
  )
  board.join('l1', 'supports', 'e', 'p')
  board.join('l2', 'undercuts', 'n', 'l1')
  board.join('l3', 'undercuts', 'n', 'l2')
  expect(linkName(board, 'l1' as LinkId)).toBe('The crane logs supports Berth four')
  expect(linkName(board, 'l2' as LinkId)).toBe(
    'They were copied undercuts the link “The crane logs supports Berth four”',
  )
  expect(linkName(board, 'l3' as LinkId)).toBe(
    'They were copied undercuts the link “They were copied undercuts a link”',
  )
  expect(linkName(board, 'l4' as LinkId)).toBe('a link')
})
