import { describe, expect, it } from 'vitest'
import type { BoardChange } from '@/lib/board/board'
import type { Card } from '@/lib/schema/card'
import type { CardId, DocumentId, Hash, LinkId } from '@/lib/schema/ids'
import type { Link, LinkKind } from '@/lib/schema/link'
import { createPassageIndex, type PassageBoard } from './passage-index'

const TEXT = 'The pilots refused. The harbour stayed shut.'
const DOCUMENT = 'doc' as DocumentId

function evidence(id: string, exact: string, documentId: string = DOCUMENT): Card {
  const start = Math.max(0, TEXT.indexOf(exact))
  return {
    id: id as CardId,
    kind: 'evidence',
    title: '',
    body: [],
    tags: [],
    madeBy: 'person',
    hedges: [],
    excerpts: [
      {
        excerptId: 'x',
        documentId: documentId as DocumentId,
        version: 1,
        quote: { exact, prefix: '', suffix: '' },
        position: { start, end: start + exact.length },
        textHash: 'sha256:0' as Hash,
      },
    ],
  }
}

function fakeBoard() {
  const cards = new Map<string, Card>()
  const links = new Map<string, Link>()
  const listeners = new Set<(change: BoardChange) => void>()
  let reads = 0
  const board: PassageBoard = {
    cardIds: () => [...cards.keys()] as CardId[],
    cardKind: (id) => cards.get(id)?.kind,
    card(id) {
      reads += 1
      return cards.get(id)
    },
    link: (id) => links.get(id),
    linksAt: (id) => [...links.values()].filter((link) => link.from === id || link.to === id).map((link) => link.id),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const tell = (changed: readonly string[], changedLinks: readonly string[] = []) => {
    const change: BoardChange = {
      cards: new Set(changed as CardId[]),
      places: new Set(),
      links: new Set(changedLinks as LinkId[]),
      origins: new Set(),
      membership: changedLinks.length > 0,
      local: true,
    }
    for (const listener of listeners) listener(change)
  }
  const link = (kind: LinkKind, from: string, to: string) => {
    const id = `${from}-${to}` as LinkId
    links.set(id, { id, kind, from: from as CardId, to: to as CardId, madeBy: 'person' })
    tell([], [id])
  }
  return { board, cards, tell, link, reads: () => reads }
}

describe('createPassageIndex', () => {
  it('holds the passages of this document in text order', () => {
    const { board, cards } = fakeBoard()
    cards.set('b', evidence('b', 'harbour stayed shut'))
    cards.set('a', evidence('a', 'pilots refused'))
    cards.set('c', evidence('c', 'pilots', 'other'))
    expect(
      createPassageIndex(board, DOCUMENT, TEXT)
        .passages.get()
        .map((each) => each.cardId),
    ).toEqual(['a', 'b'])
  })
  it('leaves out words that the text does not hold', () => {
    const { board, cards } = fakeBoard()
    cards.set('a', evidence('a', 'cranes stood still'))
    expect(createPassageIndex(board, DOCUMENT, TEXT).passages.get()).toEqual([])
  })
  it('takes on the relations of links as they come', () => {
    const { board, cards, link } = fakeBoard()
    cards.set('a', evidence('a', 'pilots refused'))
    const { passages } = createPassageIndex(board, DOCUMENT, TEXT)
    link('contradicts', 'a', 'p')
    link('rests-on', 'j', 'a')
    expect(passages.get()[0]?.relations).toEqual(['contradicts', 'rests-on'])
  })
  it('reads only the card that changed', () => {
    const { board, cards, tell, reads } = fakeBoard()
    for (let n = 0; n < 50; n += 1) cards.set(`e${n}`, evidence(`e${n}`, 'pilots'))
    const { passages } = createPassageIndex(board, DOCUMENT, TEXT)
    const before = reads()
    cards.set('new', evidence('new', 'harbour'))
    tell(['new'])
    expect(reads() - before).toBe(1)
    expect(passages.get()).toHaveLength(51)
  })
  it('drops the passage of a card that is gone', () => {
    const { board, cards, tell } = fakeBoard()
    cards.set('a', evidence('a', 'pilots'))
    const { passages } = createPassageIndex(board, DOCUMENT, TEXT)
    cards.delete('a')
    tell(['a'])
    expect(passages.get()).toEqual([])
  })
})
