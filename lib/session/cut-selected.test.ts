import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import type { NewCard } from '@/lib/board/board'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { aSession } from './a-session'
import { insertCopy, MAX_PASTED_CARDS, type CopiedCards } from './carry-out-copy'
import { cutSelected } from './cut-selected'

const id = (name: string) => `${name}-00000000` as CardId
const note = (name: string, fields: NewCard['fields'] = {}): NewCard => ({
  id: id(name),
  kind: 'note',
  rect: { x: 0, y: 0, w: 200, h: 100 },
  fields: { madeBy: 'person', ...fields },
})

function start(cards: readonly NewCard[]) {
  const ydoc = new Y.Doc()
  const all = aSession(createBoard(ydoc))
  all.board.insert(cards)
  const held: CopiedCards[] = []
  return { ...all, ydoc, held, cut: () => cutSelected(all.session, (copy) => void held.push(copy)) }
}

describe('cutting', () => {
  it('takes away the cards that the clipboard holds and the links among them, and a paste brings them back', () => {
    const { session, board, held, cut } = start([note('a'), note('b')])
    const links = board.insert([], [{ kind: 'context', from: id('a'), to: id('b') }]).links
    session.selection.set([id('a'), id('b'), ...links])
    cut()
    expect(board.cardIds()).toEqual([])
    insertCopy(board, held[0]!, { x: 0, y: 0 })
    expect([board.cardIds().length, board.linkIds().length]).toEqual([2, 1])
  })

  it('leaves what could not be copied: a card that cannot be read, a link of which an end stays', () => {
    const { session, board, announced, ydoc, cut } = start([note('a'), note('b'), note('c'), note('odd')])
    ;(ydoc.getMap('cards').get(id('odd')) as Y.Map<unknown>).set('kind', 'hologram')
    const links = board.insert([], [{ kind: 'context', from: id('b'), to: id('c') }]).links
    session.selection.set([id('a'), id('odd'), ...links])
    cut()
    expect(board.cardIds()).toEqual([id('b'), id('c'), id('odd')])
    expect(board.linkIds()).toEqual(links)
    expect(announced.at(-1)?.text).toBe('What could not be copied was not cut.')
  })

  it('of nothing that can be copied changes neither the board nor the clipboard', () => {
    const { session, board, announced, held, cut } = start([note('a'), note('b')])
    session.selection.set(board.insert([], [{ kind: 'context', from: id('a'), to: id('b') }]).links as LinkId[])
    cut()
    expect([held.length, board.linkIds().length]).toEqual([0, 1])
    expect(announced.at(-1)?.text).toBe('What is selected cannot be copied, so it stays.')
  })

  it('of more than one paste makes is refused with the numbers', () => {
    const { session, board, announced, held, cut } = start(
      Array.from({ length: MAX_PASTED_CARDS + 1 }, (_, at) => note(String(at))),
    )
    session.selection.set([...board.cardIds()])
    cut()
    expect([held.length, board.cardIds().length]).toEqual([0, MAX_PASTED_CARDS + 1])
    expect(announced.map(({ text }) => text)).toEqual([
      'One paste makes at most 10,000 cards and 20,000 links; this would be 10,001 cards and 0 links. Cut in parts.',
    ])
  })
})
