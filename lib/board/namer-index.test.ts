import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { CardId } from '@/lib/schema/ids'
import { createBoard } from './create-board'

const rect = { x: 0, y: 0, w: 280, h: 120 }

describe('cards that name a card', () => {
  const setUp = () => {
    const ydoc = new Y.Doc()
    const board = createBoard(ydoc)
    const [who, event, note] = board.insert([
      { kind: 'entity', rect },
      { kind: 'event', rect },
      { kind: 'note', rect },
    ]).cards as [CardId, CardId, CardId]
    return { ydoc, board, who, event, note }
  }
  it('come and go with their fields and their lives, undo included', () => {
    const { board, who, event } = setUp()
    expect(board.namersOf(who)).toEqual([])
    board.setFields([event], { [`actor:${who}`]: true, placeId: who })
    expect(board.namersOf(who)).toEqual([event])
    board.remove([event])
    expect(board.namersOf(who)).toEqual([])
    board.undo()
    expect(board.namersOf(who)).toEqual([event])
    board.setFields([event], { [`actor:${who}`]: null, placeId: null })
    expect(board.namersOf(who)).toEqual([])
  })
  it('stay the same object while nobody names another', () => {
    const { board, who, event, note } = setUp()
    board.setFields([event], { placeId: who })
    const before = board.namersOf(who)
    board.setTitle(event, 'Closed')
    board.setFields([event], { colour: 'blue' })
    board.insert([{ kind: 'position', rect, fields: { pointId: note } }])
    expect(board.namersOf(who)).toBe(before)
  })
  it('are told in the order of cards, whatever was asked before', () => {
    const { board, who, event } = setUp()
    const [later] = board.insert([{ kind: 'position', rect, fields: { partyId: who } }]).cards as [CardId]
    board.setFields([event], { placeId: who })
    expect(board.namersOf(who)).toEqual([event, later])
    board.reorder([event], 'front')
    expect(board.namersOf(who)).toEqual([later, event])
  })
  it('are only those of the kinds that can name, whatever fields others have', () => {
    const { board, who, note } = setUp()
    board.setFields([note], { placeId: who })
    expect(board.namersOf(who)).toEqual([])
  })
  it('are the same on another person’s board', () => {
    const { ydoc, board, who, event } = setUp()
    const theirs = new Y.Doc()
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(ydoc))
    const other = createBoard(theirs)
    expect(other.namersOf(who)).toEqual([])
    board.setFields([event], { [`actor:${who}`]: true })
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(ydoc))
    expect(other.namersOf(who)).toEqual([event])
  })
})
