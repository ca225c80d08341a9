import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { CardId } from '@/lib/schema/ids'
import { createBoard } from './create-board'

const id = (name: string) => `${name}-00000000` as CardId

/** A board of three notes, and the update that `edit` makes of it. */
function updateOf(edit: (board: ReturnType<typeof createBoard>) => void) {
  const ydoc = new Y.Doc()
  const board = createBoard(ydoc)
  const rect = { x: 0, y: 0, w: 200, h: 100 }
  board.insert(['a', 'b', 'c'].map((name) => ({ id: id(name), kind: 'note', rect, title: name, body: [{ type: 'paragraph', content: [{ type: 'text', text: name }] }] }))) // prettier-ignore
  const before = Y.encodeStateVector(ydoc)
  edit(board)
  return { board, update: Y.encodeStateAsUpdate(ydoc, before) }
}

describe('the cards that an update wrote into', () => {
  it('are those whose title, text or fields it changed, and those it made', () => {
    const { board, update } = updateOf((edited) => {
      edited.setTitle(id('a'), 'another')
      const body = edited.openBody(id('b'))
      if (body?.editable) body.append('more words')
      body?.close()
      edited.insert([{ id: id('d'), kind: 'note', rect: { x: 0, y: 0, w: 10, h: 10 } }])
    })
    expect([...board.cardsInUpdate(update)].sort()).toEqual([id('a'), id('b'), id('d')])
  })
  it('are none where cards were only moved, and none of a board that has not seen it', () => {
    const { board, update } = updateOf((edited) => edited.moveCards([id('a')], { x: 10, y: 0 }))
    expect([...board.cardsInUpdate(update)]).toEqual([])
    const typed = updateOf((edited) => edited.setTitle(id('a'), 'another'))
    expect([...createBoard(new Y.Doc()).cardsInUpdate(typed.update)]).toEqual([])
  })
})

describe('what an update would write', () => {
  it('is read without the board taking it, of living cards alone', () => {
    const ydoc = new Y.Doc()
    const board = createBoard(ydoc)
    const rect = { x: 0, y: 0, w: 200, h: 100 }
    board.insert(['a', 'b'].map((name) => ({ id: id(name), kind: 'note', rect, title: name })))
    const elsewhere = new Y.Doc()
    Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(ydoc))
    const before = Y.encodeStateVector(elsewhere)
    const other = createBoard(elsewhere)
    other.setTitle(id('a'), 'a, refused')
    other.insert([
      { id: id('n'), kind: 'note', rect, title: 'new' },
      { id: id('z'), kind: 'note', rect, title: 'gone' },
    ])
    other.remove([id('z')])
    const update = Y.encodeStateAsUpdate(elsewhere, before)
    expect(board.cardsWritten(update).map((card) => card.kind !== 'unreadable' && card.title)).toEqual([
      'a, refused',
      'new',
    ])
    expect(board.cardIds()).toHaveLength(2)
    expect(board.card(id('a'))).toMatchObject({ title: 'a' })
    expect(other.cardsWritten(update)).toHaveLength(2) // one that has it already
  })
})
