import { expect, it } from 'vitest'
import type { BoardContent } from '@/lib/schema/board-content'
import type { CardId } from '@/lib/schema/ids'
import { createFrozenBoard } from './frozen-board'

it('reads plain content as a board, with its links', () => {
  const content: BoardContent = {
    schemaVersion: 1,
    cards: {
      p: { title: 'Harbour', body: [], fields: { kind: 'point', madeBy: 'person' } },
      e: { title: '', body: [], fields: { kind: 'evidence', madeBy: 'person' } },
    },
    links: { l: { kind: 'supports', from: 'e', to: 'p', madeBy: 'person' } },
    places: { p: [10, 20] },
    sizes: {},
    orders: {},
    origins: {},
  }
  const board = createFrozenBoard(content)
  expect(board.card('p' as CardId)).toMatchObject({ kind: 'point', title: 'Harbour' })
  expect(board.rect('p' as CardId)).toMatchObject({ x: 10, y: 20 })
  expect(board.linksAt('p' as CardId)).toEqual(['l'])
  expect(board.canUndo.get()).toBe(false)
})
