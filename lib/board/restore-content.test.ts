import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { BoardContent } from '@/lib/schema/board-content'
import type { CardId } from '@/lib/schema/ids'
import { normaliseRichText, richTextFromPlain, type RichText } from '@/lib/schema/rich-text'
import { anyBody, anyContent } from './any-content'
import { readBoardContent, writeBoardContent } from './board-content'
import { compareContent, isEmptyDifference } from './content-difference'
import { createBoard } from './create-board'
import { editBody } from './edit-body'
import { readBody, writeBody } from './rich-text-xml'

function aBoardOf(content: BoardContent) {
  const ydoc = new Y.Doc()
  writeBoardContent(ydoc, content)
  return { ydoc, board: createBoard(ydoc), content: () => withoutVersion(readBoardContent(ydoc)) }
}
/** The schema version is the document's, not an edit. */
function withoutVersion({ schemaVersion: _version, ...rest }: BoardContent) {
  return rest
}
/** As it is once stored: −0 is 0, and so on. */
function stored(content: BoardContent): BoardContent {
  return readBoardContent(aBoardOf(content).ydoc)
}
function exchange(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)))
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)))
}

describe('restoring a content', () => {
  it('makes any board equal to any other, and one undo makes it what it was', () => {
    return fc.assert(
      fc.asyncProperty(anyContent, anyContent, fc.boolean(), async (before, other, isLater) => {
        const { board, content } = aBoardOf(before)
        // Mostly of the same cards: a snapshot is of this very board.
        const then = stored(isLater ? other : { ...before, ...pick(other, before) })
        const was = content()
        const { undo } = await board.restore(then)
        expect(content()).toEqual(withoutVersion(then))
        expect(isEmptyDifference(compareContent(board.content(), then))).toBe(true)
        undo()
        expect(content()).toEqual(was)
      }),
      { numRuns: 150 },
    )
  })

  it('brings back a deleted card with what was typed into it later gone, and drops links that came since', async () => {
    const { board, content } = aBoardOf(emptyContent)
    const rect = { x: 0, y: 0, w: 200, h: 100 }
    const [a, b] = ['card-a', 'card-b'] as CardId[] as [CardId, CardId]
    board.insert([
      { id: a, kind: 'note', rect, title: 'Ferry' },
      { id: b, kind: 'note', rect },
    ])
    const then = board.content()
    board.setTitle(a, 'Ferry, late')
    board.insert([], [{ kind: 'context', from: a, to: b }])
    board.remove([a])
    await board.restore(then)
    expect(content()).toEqual(withoutVersion(then))
    expect(board.card(a)).toMatchObject({ title: 'Ferry' })
    expect(board.linkIds()).toEqual([])
    board.undo()
    expect(board.card(a)).toBeUndefined()
  })

  it('touches only the letters that differ, so that what others type meanwhile stays', async () => {
    const ana = aBoardOf(emptyContent)
    const id = 'card-a' as CardId
    const body = ['one', 'two', 'three'].join('\n')
    ana.board.insert([
      { id, kind: 'note', rect: { x: 0, y: 0, w: 9, h: 9 }, title: 'The ferry', body: richTextFromPlain(body) },
    ])
    const ben = { ydoc: new Y.Doc(), board: createBoard(new Y.Doc()) }
    ben.board = createBoard(ben.ydoc)
    const then = ana.board.content()
    ana.board.setTitle(id, 'The late ferry')
    ana.board.setBody(id, richTextFromPlain('one\ntwo and a half\nthree'))
    exchange(ana.ydoc, ben.ydoc)
    const title = ben.board.openTitle(id)
    title?.splice(0, 0, 'Monday: ')
    const fragment = ben.board.openBody(id)?.fragment as Y.XmlFragment
    ;((fragment.get(2) as Y.XmlElement).get(0) as Y.XmlText).insert(5, '!')
    await ana.board.restore(then)
    exchange(ana.ydoc, ben.ydoc)
    expect(readBoardContent(ben.ydoc)).toEqual(readBoardContent(ana.ydoc))
    expect(ana.board.card(id)).toMatchObject({
      title: 'Monday: The ferry',
      body: richTextFromPlain('one\ntwo\nthree!'),
    })
  })

  it('gives back a title that another program left as a plain string', async () => {
    const { ydoc, board } = aBoardOf(emptyContent)
    const id = 'card-a' as CardId
    board.insert([{ id, kind: 'note', rect: { x: 0, y: 0, w: 9, h: 9 }, title: 'Ferry' }])
    const then = board.content()
    ;(ydoc.getMap('cards').get(id) as Y.Map<unknown>).set('title', 'Quay')
    await board.restore(then)
    expect(board.card(id)).toMatchObject({ title: 'Ferry' })
    board.undo()
    expect(board.card(id)).toMatchObject({ title: 'Quay' })
  })

  it('is one undo step that can be taken back by name after other acts', async () => {
    const { board } = aBoardOf(emptyContent)
    const rect = { x: 0, y: 0, w: 9, h: 9 }
    const then = board.content()
    board.insert(Array.from({ length: 1200 }, (_, at) => ({ id: `card-${at}` as CardId, kind: 'note' as const, rect })))
    const { undo } = await board.restore(then)
    expect(board.cardIds()).toEqual([])
    board.insert([{ id: 'newer' as CardId, kind: 'note', rect }])
    expect(undo()).toEqual({ done: true })
    expect(board.cardIds()).toHaveLength(1201)
    expect(undo()).toEqual({ done: false, reason: null })
  })

  it('does nothing, and makes no undo step, when nothing differs', async () => {
    const { board } = aBoardOf(emptyContent)
    const { undo } = await board.restore(board.content())
    expect(board.canUndo.get()).toBe(false)
    expect(undo()).toEqual({ done: false, reason: null })
  })
})

describe('a body edited into another', () => {
  it('reads as that other, whatever they are', () => {
    fc.assert(
      fc.property(anyBody, anyBody, (before, after) => {
        const fragment = new Y.Doc().getXmlFragment('body')
        writeBody(fragment, before)
        editBody(fragment, after)
        expect(readBody(fragment)).toEqual(stripped(after))
      }),
      { numRuns: 300 },
    )
  })
})

const emptyContent: BoardContent = {
  schemaVersion: 1,
  cards: {},
  links: {},
  places: {},
  sizes: {},
  orders: {},
  origins: {},
}

/** Some cards of the one, with contents of the other. */
function pick(other: BoardContent, before: BoardContent): Pick<BoardContent, 'cards' | 'links'> {
  const contents = Object.values(other.cards)
  const ids = Object.keys(before.cards).filter((_, at) => at % 3 !== 2)
  const cards = Object.fromEntries(ids.map((id, at) => [id, contents[at % contents.length]!]))
  return { cards, links: {} }
}

function stripped(body: RichText): RichText {
  const fragment = new Y.Doc().getXmlFragment('body')
  writeBody(fragment, normaliseRichText(body))
  return readBody(fragment)
}
