import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Json } from '@/lib/schema/json'
import type { RichText } from '@/lib/schema/rich-text'
import { anyContent } from './any-content'
import { readBoardContent, writeBoardContent } from './board-content'
import { compareContent, isEmptyDifference } from './content-difference'
import { createBoard } from './create-board'

describe('a board as plain data', () => {
  it('comes back exactly as it was written, unknown fields included', () => {
    fc.assert(
      fc.property(anyContent, (board) => {
        const ydoc = new Y.Doc()
        writeBoardContent(ydoc, board)
        expect(readBoardContent(ydoc)).toEqual(board)
      }),
    )
  })

  it('is the same text to the byte whoever loaded what first', () => {
    fc.assert(
      fc.property(anyContent, (board) => {
        const first = new Y.Doc()
        writeBoardContent(first, board)
        const second = new Y.Doc()
        Y.applyUpdate(second, Y.encodeStateAsUpdate(first))
        const third = new Y.Doc()
        writeBoardContent(third, readBoardContent(second))
        expect(JSON.stringify(readBoardContent(second))).toBe(JSON.stringify(readBoardContent(first)))
        expect(JSON.stringify(readBoardContent(third))).toBe(JSON.stringify(readBoardContent(first)))
      }),
    )
  })

  it('leaves out what is deleted, places of nothing and links that dangle', () => {
    const ydoc = new Y.Doc()
    const board = createBoard(ydoc)
    const rect = { x: 1, y: 2, w: 3, h: 4 }
    const [kept, gone] = board.insert([{ kind: 'note', rect }, { kind: 'note', rect }]).cards as [never, never] // prettier-ignore
    board.insert([], [{ kind: 'context', from: kept, to: gone }])
    board.remove([gone])
    ydoc.getMap('places').set('nobody', [1, 1])
    const read = readBoardContent(ydoc)
    expect(Object.keys(read.cards)).toEqual([kept])
    expect(read.places).toEqual({ [kept]: [1, 2] })
    expect(read.links).toEqual({})
    expect(read.cards[kept]?.fields).toEqual({ kind: 'note' })
  })

  it('shows the writer what others will read, where Yjs loses something on the way', () => {
    const ydoc = new Y.Doc()
    const board = createBoard(ydoc)
    const fields = {
      later: JSON.parse('{"a":{"__proto__":1,"half":"\\ud83d","zero":-0}}') as Json,
      ['__proto__']: 'kept',
    }
    const [card] = board.insert([{ kind: 'note', rect: { x: 0, y: 0, w: 9, h: 9 }, fields }]).cards as [never]
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(ydoc))
    expect(board.fields(card)).toEqual({ later: { a: { half: '\uFFFD', zero: 0 } }, ['__proto__']: 'kept' })
    expect(createBoard(other).fields(card)).toEqual(board.fields(card))
  })

  it('reads a zero without its sign, as a file holds it: no card differs from its snapshot by that', () => {
    const ydoc = new Y.Doc()
    const card = new Y.Map<unknown>([
      ['kind', 'note'],
      ['later', { tilt: -0 }],
    ])
    ydoc.getMap('cards').set('a', card)
    ydoc.getMap('places').set('a', [-0, 5])
    const now = readBoardContent(ydoc)
    const then = JSON.parse(JSON.stringify(now)) as typeof now
    expect(isEmptyDifference(compareContent(now, then))).toBe(true)
  })
  it('leaves out values that are no JSON instead of failing', () => {
    const ydoc = new Y.Doc()
    const card = new Y.Map<unknown>([['kind', 'note'], ['bytes', new Uint8Array([1])], ['endless', Infinity]]) // prettier-ignore
    ydoc.getMap('cards').set('card-0001', card)
    expect(readBoardContent(ydoc).cards['card-0001']).toEqual({ title: '', body: [], fields: { kind: 'note' } })
  })

  it('keeps lists, headings, links and line breaks as the editor lays them out', () => {
    const body: RichText = [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Why' }] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [
        { type: 'text', text: 'see ' },
        { type: 'text', text: 'here', marks: { bold: {}, link: { href: 'https://example.org/' } } },
        { type: 'hardBreak' },
        { type: 'text', text: 'and there' },
      ] }] }] },
    ] // prettier-ignore
    const ydoc = new Y.Doc()
    const board = createBoard(ydoc)
    const [card] = board.insert([{ kind: 'note', rect: { x: 0, y: 0, w: 9, h: 9 }, body }]).cards as [never]
    expect(readBoardContent(ydoc).cards[card]?.body).toEqual(body)
    expect(ydoc.getMap<Y.Map<Y.XmlFragment>>('cards').get(card)?.get('body')?.toString()).toContain(
      '<heading level="2">Why',
    )
  })
})
