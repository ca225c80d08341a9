import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import type { NewCard } from '@/lib/board/board'
import { rectEncloses } from '@/lib/geometry/rect'
import type { CardId } from '@/lib/schema/ids'
import { aSession } from './a-session'
import { tidySelection } from './tidy-selection'

const id = (name: string) => `${name}-00000000` as CardId
const card = (name: string, x: number, y: number, more: Partial<NewCard> = {}): NewCard => ({
  id: id(name),
  kind: 'note',
  rect: { x, y, w: 200, h: 100 },
  fields: { madeBy: 'person' },
  ...more,
})

function start(...cards: NewCard[]) {
  const all = aSession(createBoard(new Y.Doc()))
  all.board.insert(cards)
  const corner = (name: string) => {
    const rect = all.board.rect(id(name))
    return rect && [rect.x, rect.y]
  }
  return { ...all, corner }
}

describe('tidySelection', () => {
  it('lines up what is selected in one undo step, and leaves what is locked', () => {
    const locked = card('l', 20, 130, { fields: { madeBy: 'person', locked: true } })
    const { session, board, corner } = start(card('a', 0, 0), card('b', 30, 300), locked)
    expect(tidySelection(session, [id('a'), id('b'), id('l')])).toBe(true)
    expect([corner('b'), corner('l')]).toEqual([
      [0, 124],
      [20, 130],
    ])
    board.undo()
    expect(corner('b')).toEqual([30, 300])
    expect(tidySelection(session, [id('a'), id('l')])).toBe(false)
  })
  it('takes along what a frame holds', () => {
    const frame = card('f', 300, 40, { kind: 'frame', rect: { x: 300, y: 40, w: 400, h: 300 } })
    const { session, corner } = start(card('a', 0, 0), frame, card('m', 340, 100, { fields: { frameId: id('f') } }))
    tidySelection(session, [id('a'), id('f'), id('m')])
    expect([corner('f'), corner('m')]).toEqual([
      [232, 0],
      [272, 60],
    ])
  })
  it('grows the frame that holds them all', () => {
    const frame = card('f', 0, 0, { kind: 'frame', rect: { x: 0, y: 0, w: 300, h: 220 } })
    const within = { fields: { frameId: id('f') } }
    const { session, board } = start(frame, card('a', 40, 60, within), card('b', 50, 90, within))
    tidySelection(session, [id('a'), id('b')])
    for (const each of ['a', 'b']) expect(rectEncloses(board.rect(id('f'))!, board.rect(id(each))!)).toBe(true)
  })
})
