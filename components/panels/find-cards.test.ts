import { describe, expect, it } from 'vitest'
import { aBoard, aCard, type CardWish } from '@/lib/scene/a-board'
import type { CardId } from '@/lib/schema/ids'
import { findCards, MAX_FOUND, textOf } from './find-cards'

function find(words: string, ...wishes: CardWish[]) {
  const board = aBoard(...wishes)
  return findCards(board, board.cardIds(), words).found.map(({ id }) => id)
}

describe('finding cards', () => {
  it('looks in titles, texts and tags, for every word, whatever the case', () => {
    const wishes = [
      { id: 'a', title: 'Port of Lisse' },
      { id: 'b', title: 'Something else', body: 'The PORT stays closed until Lisse is dredged.' },
      { id: 'c', title: 'Lisse' },
      { id: 'd', title: 'Third', fields: { 'tag:port': true, 'tag:lisse': true } },
    ]
    expect(find('port lisse', ...wishes)).toEqual(['a', 'b', 'd'])
    expect(find('nowhere', ...wishes)).toEqual([])
  })
  it('does not mind hyphens and apostrophes, whoever writes them', () => {
    const wishes = [
      { id: 'a', title: 'Cease-fire lines' },
      { id: 'b', title: 'The ceasefire' },
      { id: 'c', title: 'Trump’s call' },
    ]
    expect(find('ceasefire', ...wishes).toSorted()).toEqual(['a', 'b'])
    expect(find('cease-fire', ...wishes).toSorted()).toEqual(['a', 'b'])
    expect(find("trump's", ...wishes)).toEqual(['c'])
    expect(find('trumps', ...wishes)).toEqual(['c'])
  })
  it('puts names before texts, and what begins with the words before what only has them', () => {
    const wishes = [
      { id: 'text', title: 'One', body: 'a canal' },
      { id: 'within', title: 'The canal' },
      { id: 'begins', title: 'Canal locks' },
    ]
    expect(find('canal', ...wishes)).toEqual(['begins', 'within', 'text'])
  })
  it('sees what a card says now, not what it said when it was looked through before', () => {
    const board = aBoard({ id: 'a', title: 'Old words' })
    expect(findCards(board, board.cardIds(), 'old').found).toHaveLength(1)
    board.put({ id: 'a', title: 'New words' })
    expect(findCards(board, board.cardIds(), 'old').found).toHaveLength(0)
    expect(findCards(board, board.cardIds(), 'new').found).toHaveLength(1)
  })
  it('counts what it does not list', () => {
    const board = aBoard(...Array.from({ length: MAX_FOUND + 5 }, (_, at) => ({ id: `c${at}`, title: `Note ${at}` })))
    const { found, more } = findCards(board, board.cardIds(), 'note')
    expect([found.length, more]).toEqual([MAX_FOUND, 5])
  })
  it('lets whoever asks put some first', () => {
    const cards = [aCard({ id: 'a', title: 'Quay' }), aCard({ id: 'b', title: 'The quay' })]
    const read = { card: (id: CardId) => cards.find((card) => card.id === id) }
    const { found } = findCards(read, ['a' as CardId, 'b' as CardId], 'quay', ({ id }) => id === 'b')
    expect(found.map(({ id }) => id)).toEqual(['b', 'a'])
  })
  it('holds the paragraphs of a card apart, and what follows them', () => {
    const [card] = [aCard({ id: 'a', title: 'Power', body: 'Two plants.\nNo more', fields: { 'tag:later': true } })]
    expect(card && textOf(card)).toBe('Power · Two plants. · No more · later')
  })
})
