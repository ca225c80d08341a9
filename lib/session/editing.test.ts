import { expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import type { CardId } from '@/lib/schema/ids'
import { createEditing } from './editing'

it('ends when the card that is being edited is deleted, by whomever, and not with another card', () => {
  const board = createBoard(new Y.Doc())
  const [one, two] = ['one-00000000', 'two-00000000'] as CardId[] as [CardId, CardId]
  const rect = { x: 0, y: 0, w: 200, h: 96 }
  board.insert([one, two].map((id) => ({ id, kind: 'note', rect })))
  const onTaken = vi.fn()
  const editing = createEditing(board, onTaken)
  editing.cell.set({ id: one, field: 'body' })
  board.remove([two])
  expect(editing.cell.get()).toEqual({ id: one, field: 'body' })
  board.remove([one])
  expect(editing.cell.get()).toBeNull()
  expect(onTaken).not.toHaveBeenCalled() // whoever deletes it knows
})
