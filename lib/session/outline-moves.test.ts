import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { NewCard } from '@/lib/board/board'
import { createBoard } from '@/lib/board/create-board'
import { rectEncloses, rectsOverlap as overlap, rectsTouch } from '@/lib/geometry/rect'
import type { CardId } from '@/lib/schema/ids'
import { relationsBetween } from '@/lib/schema/link'
import { aSession } from './a-session'
import { addCard, duplicateTidily, unlink } from './outline-acts'
import { moveBeside, moveIntoFrame, moveOutOfFrame, moveToStart } from './outline-moves'

const id = (name: string) => `${name}-00000000` as CardId
const card = (name: string, x: number, y: number, more: Partial<NewCard> & { frame?: string } = {}): NewCard => ({
  id: id(name),
  kind: 'note',
  rect: { x, y, w: 200, h: 100 },
  title: name,
  ...more,
  fields: { madeBy: 'person', ...(more.frame && { frameId: id(more.frame) }), ...more.fields },
})
const frame = (name: string, x: number, w = 280, h = 400): NewCard =>
  card(name, x, 0, { kind: 'frame', rect: { x, y: 0, w, h } })

function start(...cards: NewCard[]) {
  const all = aSession(createBoard(new Y.Doc()))
  all.board.insert(cards)
  const rect = (name: string) => {
    const found = all.board.rect(id(name))
    if (!found) throw new Error(`No card ${name}.`)
    return found
  }
  return { ...all, rect }
}

describe('moving up and down', () => {
  it('puts a card before another of its frame, as one undo step', () => {
    const { session, board, rect } = start(
      frame('F', 0),
      card('a', 24, 48, { frame: 'F' }),
      card('b', 24, 172, { frame: 'F' }),
    )
    expect(moveBeside(session, { id: id('b'), target: id('a'), side: 'before' })).toBeNull()
    expect(rect('b').y).toBeLessThan(rect('a').y)
    board.undo()
    expect(rect('b').y).toBe(172)
    expect(rect('a').y).toBe(48)
  })
  it('takes a frame’s members along', () => {
    const { session, rect } = start(frame('F', 0), frame('G', 400), card('in', 424, 48, { frame: 'G' }))
    expect(moveBeside(session, { id: id('G'), target: id('F'), side: 'before' })).toBeNull()
    expect(rect('G').x).toBe(0)
    expect(rect('in').x).toBe(24)
    expect(rect('F').x).toBe(400)
  })
  it('says so when something else stands where a card without a frame would lie, and moves nothing', () => {
    const { session, rect } = start(
      card('a', 0, 0),
      card('b', 600, 0),
      card('F', 500, 180, { kind: 'frame', rect: { x: 500, y: 180, w: 400, h: 300 } }),
    )
    expect(moveBeside(session, { id: id('a'), target: id('b'), side: 'after' })).toMatch(/no room/)
    expect(rect('a')).toMatchObject({ x: 0, y: 0 })
  })
  it('leaves what is locked where it is', () => {
    const { session, rect } = start(card('a', 0, 0, { fields: { locked: true } }), card('b', 0, 130))
    expect(moveBeside(session, { id: id('b'), target: id('a'), side: 'before' })).toBe('“a” is locked in place.')
    expect(rect('b').y).toBe(130)
  })
})

describe('moving into frames and out of them', () => {
  it('lands in free room inside the frame, which grows when it must', () => {
    const { session, board, rect } = start(
      frame('F', 0, 248, 160),
      card('a', 24, 48, { frame: 'F' }),
      card('b', 900, 0),
      card('c', 900, 200),
    )
    expect(moveIntoFrame(session, [id('b'), id('c')], id('F'))).toBeNull()
    for (const name of ['a', 'b', 'c']) {
      expect(board.frameOf(id(name))).toBe(id('F'))
      expect(rectEncloses(rect('F'), rect(name))).toBe(true)
    }
    expect(rectsTouch(rect('a'), rect('b')) || rectsTouch(rect('b'), rect('c'))).toBe(false)
    board.undo()
    expect(board.frameOf(id('b'))).toBeUndefined()
    expect(rect('b').x).toBe(900)
    expect(rect('F').h).toBe(160)
  })
  it('makes room around a frame that has none to grow, in the same step, whatever lies there', () => {
    const { session, board, rect } = start(
      frame('F', 0, 248, 272),
      card('a', 24, 48, { frame: 'F' }),
      frame('G', 280, 248, 160),
      card('in', 304, 48, { frame: 'G' }),
      card('loose', 300, 180),
      card('below', 0, 300),
      card('under', 0, 430),
      card('over', 100, 200),
      card('b', 900, 0),
    )
    const names = ['a', 'in', 'loose', 'below', 'under', 'over', 'b']
    const before = new Map([...names, 'F', 'G'].map((name) => [name, rect(name)]))
    expect(moveIntoFrame(session, [id('b')], id('F'))).toBeNull()
    expect(rectEncloses(rect('F'), rect('b'))).toBe(true)
    expect(rectEncloses(rect('G'), rect('in'))).toBe(true)
    names.forEach((one, at) => names.slice(at + 1).forEach((two) => expect(overlap(rect(one), rect(two))).toBe(false)))
    for (const outside of ['G', 'loose', 'below', 'under']) expect(overlap(rect('F'), rect(outside))).toBe(false)
    board.undo()
    for (const [name, was] of before) expect(rect(name)).toEqual(was)
  })
  it('makes room in the frame around as well', () => {
    const { session, rect } = start(
      frame('F', 0, 300, 500),
      card('G', 24, 48, { kind: 'frame', rect: { x: 24, y: 48, w: 248, h: 172 }, frame: 'F' }),
      card('a', 48, 96, { frame: 'G' }),
      card('sibling', 24, 300, { frame: 'F' }),
      card('aside', 300 + 30, 48),
      card('b', 900, 0),
    )
    expect(moveIntoFrame(session, [id('b')], id('G'))).toBeNull()
    expect(rectEncloses(rect('G'), rect('b'))).toBe(true)
    for (const inner of ['G', 'sibling']) expect(rectEncloses(rect('F'), rect(inner))).toBe(true)
    expect(overlap(rect('G'), rect('sibling')) || overlap(rect('F'), rect('aside'))).toBe(false)
  })
  it('says what is locked in the way, and moves nothing', () => {
    const { session, board, rect } = start(
      frame('F', 0, 248, 172),
      card('a', 24, 48, { frame: 'F' }),
      card('beside', 260, 0, { fields: { locked: true } }),
      card('below', 0, 190, { fields: { locked: true } }),
      card('b', 900, 0),
    )
    expect(moveIntoFrame(session, [id('b')], id('F'))).toMatch(/^There is no room for it there: “below” is locked/)
    expect([rect('b').x, rect('F').h, board.frameOf(id('b'))]).toEqual([900, 172, undefined])
  })
  it('goes before all that a frame holds, which moves down for it', () => {
    const { session, board, rect } = start(
      frame('F', 0, 248, 172),
      card('a', 24, 48, { frame: 'F' }),
      card('below', 0, 190),
      card('b', 900, 0),
    )
    expect(moveToStart(session, id('b'), id('F'))).toBeNull()
    expect(board.frameOf(id('b'))).toBe(id('F'))
    expect(rect('b')).toMatchObject({ x: 24, y: 48 })
    expect(rectEncloses(rect('F'), rect('a'))).toBe(true)
    expect(overlap(rect('a'), rect('b')) || overlap(rect('F'), rect('below'))).toBe(false)
  })
  it('brings inner frames whole, and refuses a frame in itself', () => {
    const { session, board, rect } = start(frame('F', 0), frame('G', 900), card('in', 924, 48, { frame: 'G' }))
    expect(moveIntoFrame(session, [id('G'), id('in')], id('F'))).toBeNull()
    expect(board.frameOf(id('in'))).toBe(id('G'))
    expect(rectEncloses(rect('F'), rect('in'))).toBe(true)
    expect(moveIntoFrame(session, [id('F')], id('G'))).toBe('A frame cannot lie in itself.')
  })
  it('puts cards that leave a frame beside it, each in a place of its own', () => {
    const { session, board, rect } = start(
      frame('F', 0),
      card('a', 24, 48, { frame: 'F' }),
      card('b', 24, 172, { frame: 'F' }),
      card('other', 330, 48),
    )
    expect(moveOutOfFrame(session, [id('a'), id('b')])).toBeNull()
    expect(board.frameOf(id('a'))).toBeUndefined()
    const places = ['F', 'a', 'b', 'other'].map(rect)
    places.forEach((one, at) => places.slice(at + 1).forEach((two) => expect(rectsTouch(one, two)).toBe(false)))
    expect(moveOutOfFrame(session, [id('a')])).toBe('It lies in no frame.')
  })
  it('goes from an inner frame into the one around it', () => {
    const inner = card('G', 24, 48, { kind: 'frame', rect: { x: 24, y: 48, w: 300, h: 200 }, frame: 'F' })
    const { session, board } = start(frame('F', 0, 400), inner, card('a', 48, 96, { frame: 'G' }))
    expect(moveOutOfFrame(session, [id('a')])).toBeNull()
    expect(board.frameOf(id('a'))).toBe(id('F'))
  })
})

describe('adding', () => {
  it('makes a card in the frame it is added at, and after the card it is added at', () => {
    const { session, board, rect } = start(
      frame('F', 0),
      card('a', 24, 48, { frame: 'F' }),
      card('b', 24, 172, { frame: 'F' }),
    )
    const made = addCard(session, { kind: 'point', title: 'New', at: id('a'), relation: null })
    const place = made && board.rect(made)
    expect(made && board.frameOf(made)).toBe(id('F'))
    expect(place?.y).toBeGreaterThan(rect('a').y)
    expect(rect('b').y).toBeGreaterThan((place?.y ?? 0) + (place?.h ?? 0))
    expect(place && rectEncloses(rect('F'), place)).toBe(true)
    board.undo()
    expect(rect('b').y).toBe(172)
    const inFrame = addCard(session, { kind: 'note', title: '', at: id('F'), relation: null })
    expect(inFrame && board.frameOf(inFrame)).toBe(id('F'))
  })
  it('makes room in its frame and around it', () => {
    const { session, rect } = start(
      frame('F', 0, 248, 172),
      card('a', 24, 48, { frame: 'F' }),
      card('beside', 260, 0),
      card('below', 0, 190),
    )
    const made = addCard(session, { kind: 'note', title: 'New', at: id('F'), relation: null })
    const place = made && session.board.rect(made)
    if (!place) throw new Error('No card was made.')
    expect(rectEncloses(rect('F'), place)).toBe(true)
    for (const other of ['beside', 'below']) expect(overlap(rect('F'), rect(other))).toBe(false)
  })
  it('links it at once, in the direction that was chosen', () => {
    const { session, board } = start(card('p', 0, 0, { kind: 'point' }))
    const relation = relationsBetween('point', 'evidence').find(({ kind, incoming }) => kind === 'supports' && incoming)
    const made = addCard(session, { kind: 'evidence', title: 'New', at: id('p'), relation: relation ?? null })
    const [link] = board.linksAt(id('p'))
    expect(link && board.link(link)).toMatchObject({ kind: 'supports', from: made, to: id('p') })
    if (link) unlink(session, link)
    expect(board.linksAt(id('p'))).toEqual([])
  })
  it('numbers hypotheses as the board does', () => {
    const { session, board } = start()
    const made = addCard(session, { kind: 'hypothesis', title: 'It was planned', at: null, relation: null })
    expect(made && board.card(made)).toMatchObject({ label: 'H1' })
  })
  it('copies to a free place, inside the frame that then grows', () => {
    const { session, board, rect } = start(frame('F', 0, 248, 160), card('a', 24, 48, { frame: 'F' }))
    const [copy] = duplicateTidily(session, [id('a')])
    const place = copy && board.rect(copy)
    expect(place && rectEncloses(rect('F'), place)).toBe(true)
    expect(place && rectsTouch(place, rect('a'))).toBe(false)
  })
})
