import { describe, expect, it } from 'vitest'
import type { Card } from '@/lib/schema/card'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { exportScopes } from './export-scopes'

const card = (id: string, kind: 'frame' | 'note'): Card => ({
  id: id as CardId,
  kind,
  title: id,
  body: [],
  tags: [],
  madeBy: 'person',
})
const cards = new Map([card('f', 'frame'), card('n', 'note'), card('m', 'note')].map((each) => [each.id, each]))
const board = {
  cardIds: () => [...cards.keys()],
  cardKind: (id: CardId) => cards.get(id)?.kind,
  card: (id: CardId) => cards.get(id),
  membersOf: (id: CardId) => (id === 'f' ? ['n' as CardId] : []),
}
const select = (...ids: string[]) => exportScopes(board, ids as (CardId | LinkId)[])

describe('exportScopes', () => {
  it('offers the whole board and each frame with what it holds', () => {
    expect(select()).toEqual([
      { id: 'all', words: 'The whole board', ids: null },
      { id: 'f', words: 'Frame “f”', ids: ['f', 'n'] },
    ])
  })
  it('offers the selection with members of its frames, links left aside', () => {
    expect(select('m', 'f', 'n', 'some-link')[1]).toEqual({
      id: 'selection',
      words: 'What is selected (3 cards)',
      ids: ['m', 'f', 'n'],
    })
    expect(select('some-link').map((scope) => scope.id)).not.toContain('selection')
  })
})
