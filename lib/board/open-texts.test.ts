import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Card } from '@/lib/schema/card'
import { richTextFromPlain } from '@/lib/schema/rich-text'
import { createBoard } from './create-board'
import { aNote, insertOne, twoPeople } from './test-board'

describe('editing sessions', () => {
  it('fold a title’s typing into one step, after undoing within the session', () => {
    const board = createBoard(new Y.Doc())
    const id = insertOne(board, aNote({ title: 'Harbour' }))
    const title = board.openTitle(id)
    title?.splice(7, 0, ' closed')
    title?.splice(0, 0, 'The ')
    title?.close()
    expect((board.card(id) as Card).title).toBe('The Harbour closed')
    expect(board.undo()).toEqual({ done: true })
    expect((board.card(id) as Card).title).toBe('Harbour')
    expect(board.redo()).toEqual({ done: true })
    expect((board.card(id) as Card).title).toBe('The Harbour closed')
  })

  it('make a title of a plain string that another program left, or of none, and undo leaves its words', () => {
    const ydoc = new Y.Doc()
    const board = createBoard(ydoc)
    for (const [left, typed] of [
      ['Harbour', 'Harbour closed'],
      [undefined, ' closed'],
    ] as const) {
      const id = insertOne(board)
      const map = ydoc.getMap('cards').get(id) as Y.Map<unknown>
      if (left === undefined) map.delete('title')
      else map.set('title', left)
      const title = board.openTitle(id)
      title?.splice(left?.length ?? 0, 0, ' closed')
      title?.close()
      expect((board.card(id) as Card).title).toBe(typed)
      board.undo()
      expect((board.card(id) as Card).title).toBe(left ?? '')
      board.setTitle(id, 'Quay')
      expect((board.card(id) as Card).title).toBe('Quay')
    }
  })

  it('fold a title’s typing and the size it left into one step', () => {
    const board = createBoard(new Y.Doc())
    const id = insertOne(board, aNote({ title: 'Harbour' }))
    const title = board.openTitle(id)
    title?.splice(7, 0, ' closed')
    title?.close({ w: 280, h: 333.4 })
    expect(board.rect(id)).toMatchObject({ w: 280, h: 333 })
    expect(board.undo()).toEqual({ done: true })
    expect((board.card(id) as Card).title).toBe('Harbour')
    expect(board.rect(id)?.h).toBe(120)
  })

  it('write no size on a card that somebody deleted meanwhile', () => {
    const { ana, ben, meet } = twoPeople()
    const id = insertOne(ana, aNote({ title: 'Harbour' }))
    meet()
    const title = ana.openTitle(id)
    title?.splice(7, 0, ' closed')
    ben.remove([id])
    meet()
    title?.close({ w: 280, h: 333 })
    ben.undo()
    meet()
    expect(ana.rect(id)?.h).toBe(120)
  })

  it('leave no step when nothing is left of what was typed', () => {
    const board = createBoard(new Y.Doc())
    const id = insertOne(board, aNote({ title: 'Harbour' }))
    const title = board.openTitle(id)
    title?.splice(7, 0, ' closed')
    title?.undo()
    expect(title?.text()).toBe('Harbour')
    title?.close()
    title?.close()
    const again = board.openTitle(id)
    again?.splice(7, 0, ' closed')
    again?.splice(7, 7, '') // typed and deleted again, not undone
    again?.close()
    board.undo()
    expect(board.cardIds()).toEqual([])
  })

  it('come first in undo and redo while they last, and tell whether there is something to take back', () => {
    const { ana, ben, meet } = twoPeople()
    const id = insertOne(ana, aNote({ title: 'Harbour' }))
    meet()
    const told: boolean[] = []
    ben.canUndo.subscribe(() => told.push(ben.canUndo.get()))
    const title = ben.openTitle(id)
    title?.splice(7, 0, ' closed')
    expect(told).toEqual([true])
    expect(ben.undo()).toEqual({ done: true })
    expect(title?.text()).toBe('Harbour')
    expect(told).toEqual([true, false])
    expect(ben.redo()).toEqual({ done: true })
    expect(title?.text()).toBe('Harbour closed')
    title?.close()
    expect(told).toEqual([true, false, true])
    expect(ben.undo()).toEqual({ done: true })
    expect((ben.card(id) as Card).title).toBe('Harbour')
    expect([ben.canUndo.get(), ben.canRedo.get()]).toEqual([false, true])
    const again = ben.openTitle(id)
    again?.splice(0, 7, 'Quay')
    again?.close()
    expect([ben.canUndo.get(), ben.canRedo.get()]).toEqual([true, false])
  })

  it('tell a title’s field of others’ typing and where its caret went', () => {
    const { ana, ben, meet } = twoPeople()
    const id = insertOne(ana, aNote({ title: 'harbour closed' }))
    meet()
    const title = ana.openTitle(id)
    const carets: number[][] = []
    title?.subscribe((_, map) => carets.push([0, 7, 8, 14].map(map)))
    title?.splice(14, 0, '!') // one's own typing is on the screen already
    ben.setTitle(id, 'the harbour closed')
    ben.setTitle(id, 'the harbour was closed')
    meet()
    expect(carets).toEqual([[0, 11, 12, 22]])
    title?.close()
  })

  it('fold a body’s edits and the size they left into one step', () => {
    const ydoc = new Y.Doc()
    const board = createBoard(ydoc)
    const id = insertOne(board)
    const handle = board.openBody(id)
    const fragment = handle?.fragment as Y.XmlFragment
    const editor = { editor: true }
    handle?.trackOrigin(editor)
    ydoc.transact(() => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText('typed')])
      fragment.insert(0, [paragraph])
    }, editor)
    handle?.close({ w: 280, h: 333.4 })
    expect(board.card(id)).toMatchObject({ body: richTextFromPlain('typed') })
    expect(board.rect(id)?.h).toBe(333)
    expect(board.undo()).toEqual({ done: true })
    expect(board.card(id)).toMatchObject({ body: [] })
    expect(board.rect(id)?.h).toBe(120)
  })

  it('open a body that holds something unknown as read-only', () => {
    const board = createBoard(new Y.Doc())
    const plain = insertOne(board, aNote({ body: [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'H' }] }] })) // prettier-ignore
    const table = insertOne(board, aNote({ body: [{ type: 'table', content: [] }] }))
    const marked = insertOne(board, aNote({ body: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: { wobbly: {} } }] }] })) // prettier-ignore
    expect([plain, table, marked].map((id) => board.openBody(id)?.editable)).toEqual([true, false, false])
  })
})
