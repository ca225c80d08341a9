import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Card } from '@/lib/schema/card'
import type { CardId } from '@/lib/schema/ids'
import { richTextFromPlain } from '@/lib/schema/rich-text'
import { createBoard } from './create-board'
import { aNote, insertOne, twoPeople } from './test-board'
import { MAX_UNDO_STEPS } from './undo-history'

describe('undo', () => {
  it('of a creation deletes the card and destroys nothing that others wrote into it', () => {
    const { ana, ben, meet } = twoPeople()
    const id = insertOne(ana, aNote({ title: 'mine' }))
    meet()
    ben.setTitle(id, 'mine, and a long thought of Ben’s')
    meet()
    expect(ana.undo()).toEqual({ done: true })
    meet()
    expect(ben.cardIds()).toEqual([])
    expect(ana.redo()).toEqual({ done: true })
    meet()
    expect((ben.card(id) as Card).title).toBe('mine, and a long thought of Ben’s')
  })

  it('takes back one’s own acts only', () => {
    const { ana, ben, meet } = twoPeople()
    const id = insertOne(ana)
    meet()
    ben.setFields([id], { colour: 'red' })
    meet()
    ana.moveCards([id], { x: 50, y: 0 })
    expect(ana.undo()).toEqual({ done: true })
    expect((ana.card(id) as Card).colour).toBe('red')
    expect(ana.rect(id)?.x).toBe(0)
    meet()
    expect(ben.undo()).toEqual({ done: true })
    expect((ben.card(id) as Card).colour).toBeUndefined()
    expect(ben.canUndo.get()).toBe(false)
  })

  it('says so when another has overwritten the step, and undoes nothing older in its stead', () => {
    const { ana, ben, meet } = twoPeople()
    const id = insertOne(ana)
    ana.setFields([id], { colour: 'red' })
    meet()
    ben.setFields([id], { colour: 'blue' })
    meet()
    const outcome = ana.undo()
    expect(outcome).toEqual({
      done: false,
      reason: expect.stringContaining('others have changed the same thing') as string,
    })
    expect((ana.card(id) as Card).colour).toBe('blue')
    expect(ana.cardIds()).toEqual([id])
    expect(ana.canRedo.get()).toBe(false)
    expect(ana.undo()).toEqual({ done: true }) // the next one is the creation
    expect(ana.cardIds()).toEqual([])
    expect(ana.undo()).toEqual({ done: false, reason: null })
  })

  it('of a move leaves the card where the other put it, also when both moved it at the same time', () => {
    // Y.UndoManager would remove the place altogether here, and the card would jump to 0,0.
    for (let round = 0; round < 8; round++) {
      const { ana, ben, meet } = twoPeople()
      const id = insertOne(ana, aNote({ rect: { x: 100, y: 100, w: 10, h: 10 } }))
      meet()
      ana.moveCards([id], { x: 10, y: 0 })
      ben.moveCards([id], { x: 0, y: 10 })
      meet()
      const together = ana.rect(id)
      const outcome = ana.undo()
      meet()
      expect(ben.rect(id)).toEqual(ana.rect(id))
      const undone = { x: 100, y: 100, w: 10, h: 10 }
      expect(ana.rect(id)).toEqual(outcome.done ? undone : together)
    }
  })

  it('of a step in part says that the rest stays', () => {
    const { ana, ben, meet } = twoPeople()
    const [a, b] = ana.insert([aNote(), aNote()]).cards as [CardId, CardId]
    ana.moveCards([a, b], { x: 10, y: 0 })
    meet()
    ben.moveCards([b], { x: 5, y: 0 })
    meet()
    expect(ana.undo()).toEqual({ done: true, reason: expect.stringContaining('Only partly') as string })
    expect([ana.rect(a)?.x, ana.rect(b)?.x]).toEqual([0, 15])
    expect(ana.redo()).toEqual({ done: true })
    expect([ana.rect(a)?.x, ana.rect(b)?.x]).toEqual([10, 15])
  })

  it('says when the card is gone', () => {
    const { ana, ben, meet } = twoPeople()
    const id = insertOne(ana)
    ana.setFields([id], { colour: 'red' })
    meet()
    ben.remove([id])
    meet()
    expect(ana.undo()).toEqual({ done: false, reason: expect.stringContaining('has been deleted since') as string })
  })

  it('of words takes back one’s own words and leaves the other’s', () => {
    const { ana, ben, meet } = twoPeople()
    const id = insertOne(ana, aNote({ title: 'ab' }))
    ana.setTitle(id, 'aXXXb')
    meet()
    ben.setTitle(id, 'aXYXXb')
    meet()
    expect(ana.undo()).toEqual({ done: true })
    meet()
    expect((ben.card(id) as Card).title).toBe('aYb')
    expect(ana.redo()).toEqual({ done: true })
    meet()
    expect((ben.card(id) as Card).title).toContain('Y')
    expect((ben.card(id) as Card).title).toHaveLength(6)
  })

  it('of words that another has deleted says so', () => {
    const { ana, ben, meet } = twoPeople()
    const id = insertOne(ana, aNote({ title: 'ab' }))
    ana.setTitle(id, 'aXb')
    meet()
    ben.setTitle(id, 'ab')
    meet()
    expect(ana.undo().done).toBe(false)
    expect(ana.cardIds()).toEqual([id])
  })

  it('of words and fields in one step takes back both, again and again', () => {
    const board = createBoard(new Y.Doc())
    const id = insertOne(board, aNote({ title: 'before', body: richTextFromPlain('one') }))
    board.transact(() => {
      board.setTitle(id, 'after')
      board.setBody(id, richTextFromPlain('two\nthree'))
      board.setFields([id], { colour: 'red' })
    })
    for (let round = 0; round < 3; round++) {
      expect(board.undo()).toEqual({ done: true })
      expect(board.card(id)).toMatchObject({ title: 'before', body: richTextFromPlain('one') })
      expect((board.card(id) as Card).colour).toBeUndefined()
      expect(board.redo()).toEqual({ done: true })
      expect(board.card(id)).toMatchObject({ title: 'after', body: richTextFromPlain('two\nthree'), colour: 'red' })
    }
    expect(board.undo()).toEqual({ done: true })
    expect(board.undo()).toEqual({ done: true })
    expect(board.cardIds()).toEqual([])
  })

  it('forgets what could be repeated once something new is done', () => {
    const board = createBoard(new Y.Doc())
    const id = insertOne(board)
    board.setTitle(id, 'one')
    board.undo()
    expect(board.canRedo.get()).toBe(true)
    board.setFields([id], { colour: 'red' })
    expect(board.canRedo.get()).toBe(false)
    expect(board.redo()).toEqual({ done: false, reason: null })
  })

  it('remembers only so many steps, the latest', () => {
    const board = createBoard(new Y.Doc())
    const id = insertOne(board)
    for (let step = 1; step <= MAX_UNDO_STEPS; step++) board.setTitle(id, `step ${step}`)
    let undone = 0
    while (board.undo().done) undone++
    expect(undone).toBe(MAX_UNDO_STEPS)
    expect(board.card(id)).toMatchObject({ title: '' })
  })

  it('keeps no step for an act that changed nothing', () => {
    const board = createBoard(new Y.Doc())
    const id = insertOne(board, aNote({ title: 'same' }))
    board.undo()
    board.redo()
    board.setTitle(id, 'same')
    board.setBody(id, [])
    board.moveCards([id], { x: 0, y: 0 })
    board.setFields([id], { colour: null })
    board.undo()
    expect(board.cardIds()).toEqual([])
  })

  it('of accepting a proposal again deletes it again, and accepting revives it with what was written meanwhile', () => {
    const { ana, ben, meet } = twoPeople()
    const id = 'proposal-0001' as CardId
    ana.insert([aNote({ id, title: 'Claim' })])
    ana.remove([id])
    meet()
    expect(ben.insert([aNote({ id, title: 'A fresh copy that must not replace it' })]).cards).toEqual([id])
    expect((ben.card(id) as Card).title).toBe('Claim')
    expect(ben.insert([aNote({ id })]).cards).toEqual([])
    ben.undo()
    expect(ben.cardIds()).toEqual([])
  })
})
