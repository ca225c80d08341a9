import { expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import { createCell } from '@/lib/cell/cell'
import type { CardId } from '@/lib/schema/ids'
import type { LensState } from './board-session'
import { createEditing } from './editing'

const [ONE, TWO] = ['one-00000000', 'two-00000000'] as CardId[] as [CardId, CardId]

function twoNotes() {
  const board = createBoard(new Y.Doc())
  const rect = { x: 0, y: 0, w: 200, h: 96 }
  board.insert([ONE, TWO].map((id) => ({ id, kind: 'note', rect })))
  return board
}

it('ends when the card that is being edited is deleted, by whomever, and not with another card', () => {
  const board = twoNotes()
  const onTaken = vi.fn()
  const editing = createEditing(board, createCell<LensState>({ lens: 'board' }), onTaken)
  editing.cell.set({ id: ONE, field: 'body' })
  board.remove([TWO])
  expect(editing.cell.get()).toEqual({ id: ONE, field: 'body' })
  board.remove([ONE])
  expect(editing.cell.get()).toBeNull()
  expect(onTaken).not.toHaveBeenCalled() // whoever deletes it knows
})

it('ends when the lens changes, and not when the same lens shows another card', () => {
  const lens = createCell<LensState>({ lens: 'outline' })
  const editing = createEditing(twoNotes(), lens, vi.fn())
  editing.cell.set({ id: ONE, field: 'title' })
  lens.set({ lens: 'outline', at: TWO })
  expect(editing.cell.get()).toEqual({ id: ONE, field: 'title' })
  lens.set({ lens: 'board' })
  expect(editing.cell.get()).toBeNull()
})
