import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import { createCell } from '@/lib/cell/cell'
import type { CardId } from '@/lib/schema/ids'
import type { SourceDocument } from '@/lib/schema/source'
import { createDocumentsOnBoard } from './documents-on-board'

const aDocument = (id: string, removedAt?: number) =>
  ({ id, title: id, ...(removedAt !== undefined && { removedAt }) }) as unknown as SourceDocument
const citing = (id: string, documentId: string) => ({
  id: id as CardId,
  kind: 'evidence' as const,
  title: id,
  rect: { x: 0, y: 0, w: 240, h: 120 },
  fields: {
    'excerpt:e': {
      documentId,
      version: 1,
      quote: { exact: 'shut', prefix: '', suffix: '' },
      position: { start: 0, end: 4 },
      textHash: 'sha256:0',
    },
  },
})

it('leaves out what was removed, until it is brought back', () => {
  const rows = createCell<readonly SourceDocument[]>([aDocument('one'), aDocument('two')])
  const { cell } = createDocumentsOnBoard(rows, createBoard(new Y.Doc()))
  rows.set([aDocument('one'), aDocument('two', 5)])
  expect(cell.get().map(({ id }) => id)).toEqual(['one'])
  rows.set([aDocument('one'), aDocument('two')])
  expect(cell.get().map(({ id }) => id)).toEqual(['one', 'two'])
})

it('shows a removed document for as long as a living card rests on it', () => {
  const board = createBoard(new Y.Doc())
  const rows = createCell<readonly SourceDocument[]>([])
  const { cell, dispose } = createDocumentsOnBoard(rows, board)
  rows.set([aDocument('one'), aDocument('two', 5)])
  const before = cell.get()
  board.insert([citing('elsewhere', 'one')])
  expect(cell.get()).toBe(before)
  const { cards } = board.insert([citing('card', 'two')])
  expect(cell.get().map(({ id }) => id)).toEqual(['one', 'two'])
  board.remove(cards)
  expect(cell.get().map(({ id }) => id)).toEqual(['one'])
  dispose()
  board.undo()
  expect(cell.get().map(({ id }) => id)).toEqual(['one'])
})
