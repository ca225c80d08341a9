import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import type { CardKind } from '@/lib/schema/card'
import type { CardId } from '@/lib/schema/ids'
import { plainFromRichText, richTextFromPlain, type RichText } from '@/lib/schema/rich-text'
import { aSession } from './a-session'
import { appendWords } from './append-words'

const id = 'card-0000000000000' as CardId

function aCard(kind: CardKind, title: string, body: RichText = []) {
  const { session } = aSession(createBoard(new Y.Doc()))
  session.board.insert([{ id, kind, title, body, rect: { x: 0, y: 0, w: 264, h: 96 } }])
  const now = () => {
    const card = session.board.card(id)
    return card && card.kind !== 'unreadable' ? { title: card.title, body: plainFromRichText(card.body) } : undefined
  }
  return { session, now }
}

it('go to the end of a title, in one line', () => {
  const { session, now } = aCard('note', 'The harbour')
  appendWords(session, { id, field: 'title' }, ' was\nclosed')
  expect(now()?.title).toBe('The harbour was closed')
  session.board.undo()
  expect(now()?.title).toBe('The harbour')
})

it('go under a body, a line each, and one undo takes them and the room they need away', () => {
  const { session, now } = aCard('note', '', richTextFromPlain('Closed'))
  appendWords(session, { id, field: 'body' }, `since Monday\n${'as two of the pilots say '.repeat(20)}`)
  expect(now()?.body).toMatch(/^Closed\nsince Monday\nas two/)
  expect(session.board.rect(id)?.h).toBeGreaterThan(96)
  session.board.undo()
  expect(now()?.body).toBe('Closed')
  expect(session.board.rect(id)?.h).toBe(96)
})

it('are kept out of a card that is gone, of a frame’s body, and of one that cannot be changed here', () => {
  const frame = aCard('frame', 'Access')
  appendWords(frame.session, { id, field: 'body' }, 'words')
  expect(frame.now()).toEqual({ title: 'Access', body: '' })
  const newer = aCard('note', '', [{ type: 'table', content: [] }])
  const before = newer.session.board.card(id)
  appendWords(newer.session, { id, field: 'body' }, 'words')
  expect(newer.session.board.card(id)).toBe(before)
  newer.session.board.remove([id])
  appendWords(newer.session, { id, field: 'title' }, 'words')
  expect(newer.session.board.card(id)).toBeUndefined()
})
