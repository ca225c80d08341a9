import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import type { CardId } from '@/lib/schema/ids'
import { decodeCopy, encodeCopy, insertCopy, readCopy } from './carry-out-copy'

const rect = { x: 0, y: 0, w: 280, h: 120 }
const id = (name: string) => name as CardId

/** An event with two actors, one of them copied along with it. */
function start() {
  const board = createBoard(new Y.Doc())
  board.insert([
    { id: id('event'), kind: 'event', rect, fields: { 'actor:copied': true, 'actor:stays': true } },
    { id: id('copied'), kind: 'entity', rect, title: 'Copied' },
    { id: id('stays'), kind: 'entity', rect, title: 'Stays' },
  ])
  return { board, copy: readCopy(board, [id('event'), id('copied')]) }
}
const actorsOf = (board: ReturnType<typeof createBoard>, made: readonly CardId[]) =>
  made
    .map((each) => board.card(each))
    .flatMap((card) => (card?.kind === 'event' ? card.actorIds : []))
    .map((actor) => board.card(actor))
    .map((actor) => (actor && actor.kind !== 'unreadable' ? actor.title : 'nobody'))
    .sort()

describe('names of cards in copies', () => {
  it('are those of the copies among themselves, and stay for what is not copied', () => {
    const { board, copy } = start()
    const made = insertCopy(board, copy, { x: 0, y: 300 })
    expect(actorsOf(board, made)).toEqual(['Copied', 'Stays'])
    expect(board.namersOf(id('copied'))).toEqual([id('event')])
    expect(board.namersOf(made[1]!)).toEqual([made[0]])
    expect(board.namersOf(id('stays'))).toHaveLength(2)
  })
  it('of cards that stayed on the other board are left out', () => {
    const { copy } = start()
    const other = createBoard(new Y.Doc())
    const made = insertCopy(other, decodeCopy(encodeCopy(copy).html)!, { x: 0, y: 0 })
    expect(actorsOf(other, made)).toEqual(['Copied'])
  })
  it('of deleted cards are left out', () => {
    const { board, copy } = start()
    board.remove([id('stays')])
    expect(actorsOf(board, insertCopy(board, copy, { x: 0, y: 300 }))).toEqual(['Copied'])
  })
})
