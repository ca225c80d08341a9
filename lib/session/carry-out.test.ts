import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import type { NewCard } from '@/lib/board/board'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { rectEncloses, rectsTouch } from '@/lib/geometry/rect'
import { createCell } from '@/lib/cell/cell'
import { createToolHost } from '@/lib/tools/tool-host'
import { createToolWorld } from '@/lib/tools/tool-world'
import { aSession } from './a-session'
import { carryOut, moveCards } from './carry-out'
import { copyCards, decodeCopy, encodeCopy, insertCopy, readCopy } from './carry-out-copy'
import { carryOutKey } from './carry-out-keys'
import { comeBackFromPanels } from './lent-view'

const note = (id: string, x: number, y: number, more: Partial<NewCard> = {}): NewCard => ({
  id: `${id}-00000000` as CardId,
  kind: 'note',
  rect: { x, y, w: 200, h: 100 },
  fields: { madeBy: 'person' },
  ...more,
})
const id = (name: string) => `${name}-00000000` as CardId

function start(...cards: NewCard[]) {
  const all = aSession(createBoard(new Y.Doc()))
  all.board.insert(cards)
  const { session } = all
  const world = createToolWorld({
    scene: all.scene,
    selection: session.selection,
    canEdit: true,
    hovered: createCell<CardId | null>(null),
    cardUnder: ({ at }) => all.scene.cardAt(at),
  })
  const host = createToolHost({
    world,
    tool: session.tool,
    carryOut: (intent) => carryOut(session, intent),
  })
  const linked: CardId[] = []
  const copyLink = (card: CardId) => void linked.push(card)
  return { ...all, keys: { session, host, copyLink }, host, linked }
}

describe('placing a frame by a press', () => {
  const placed = (view: { w: number; h: number }) => {
    const { session, board } = start()
    session.camera.setViewport(view)
    carryOut(session, { kind: 'place-card', cardKind: 'frame', at: { x: 0, y: 0 } })
    const [made] = board.cardIds()
    return made && board.rect(made)
  }
  it('makes it as large as usual, and no larger than one sees', () => {
    expect(placed({ w: 1400, h: 900 })).toEqual({ x: -320, y: -240, w: 640, h: 480 })
    expect(placed({ w: 390, h: 700 })).toEqual({ x: -156, y: -240, w: 312, h: 480 })
  })
})

describe('selecting by keys', () => {
  it('keeps what is kept while Tab goes on, until the selection is made otherwise', () => {
    const { session, keys } = start(note('a', 0, 0), note('b', 300, 0), note('c', 600, 0))
    const press = (act: 'next-card' | 'previous-card' | 'keep-selected') => carryOutKey(keys, { do: act })
    expect(press('keep-selected')).toBe(false)
    press('next-card')
    press('keep-selected')
    press('next-card')
    expect(session.selection.get()).toEqual([id('a'), id('b')])
    press('next-card')
    expect(session.selection.get()).toEqual([id('a'), id('c')])
    press('keep-selected')
    press('keep-selected') // no longer
    press('previous-card')
    expect(session.selection.get()).toEqual([id('a'), id('b')])
    session.selection.set([id('c')])
    press('previous-card')
    expect(session.selection.get()).toEqual([id('b')])
  })
})

describe('moving cards', () => {
  const frame = note('frame', 500, 0, { kind: 'frame', rect: { x: 500, y: 0, w: 600, h: 400 } })

  it('puts a card into the frame where its centre comes to lie, and takes it out again, in one step each', () => {
    const { session, board } = start(frame, note('a', 0, 0))
    moveCards(session, { ids: [id('a')], by: { x: 600, y: 100 } })
    expect(board.frameOf(id('a'))).toBe(id('frame'))
    board.undo()
    expect(board.frameOf(id('a'))).toBeUndefined()
    expect(board.rect(id('a'))?.x).toBe(0)
    board.redo()
    moveCards(session, { ids: [id('a')], by: { x: -600, y: 0 } })
    expect(board.frameOf(id('a'))).toBeUndefined()
  })
  it('leaves members in a frame that moves with them', () => {
    const { session, board } = start(frame, note('a', 600, 100, { fields: { madeBy: 'person', frameId: id('frame') } }))
    moveCards(session, { ids: [id('frame'), id('a')], by: { x: 2000, y: 0 } })
    expect(board.frameOf(id('a'))).toBe(id('frame'))
    expect(board.rect(id('a'))?.x).toBe(2600)
  })
  it('puts down what a hand holds where it was held, although somebody else has moved some of it meanwhile', () => {
    const { session, board, host } = start(note('a', 0, 0), note('b', 300, 0))
    session.selection.set([id('a'), id('b')])
    const hand = (type: 'down' | 'move' | 'up', x: number, y: number) =>
      host.input({
        type,
        at: { x, y },
        screen: { x, y },
        zoom: 1,
        shift: false,
        alt: false,
        mod: true,
        touch: false,
      })
    hand('down', 50, 50)
    hand('move', 90, 90)
    board.moveCards([id('a')], { x: 500, y: 0 })
    expect(host.preview.get().held?.get(id('a'))).toMatchObject({ x: 40, y: 40 })
    hand('up', 90, 90)
    expect([id('a'), id('b')].map((each) => board.rect(each))).toMatchObject([
      { x: 40, y: 40 },
      { x: 340, y: 40 },
    ])
    board.undo()
    expect([id('a'), id('b')].map((each) => board.rect(each))).toMatchObject([
      { x: 500, y: 0 },
      { x: 300, y: 0 },
    ])
  })
})

describe('placing', () => {
  it('makes the card, opens it for typing and lays the tool aside', () => {
    const { session, board } = start()
    session.tool.set('hypothesis')
    carryOut(session, { kind: 'place-card', cardKind: 'hypothesis', at: { x: 0, y: 0 } })
    carryOut(session, { kind: 'place-card', cardKind: 'hypothesis', at: { x: 900, y: 0 } })
    expect(
      board
        .cardIds()
        .map((each) => board.card(each))
        .map((card) => card?.kind === 'hypothesis' && card.label),
    ).toEqual(['H1', 'H2'])
    expect(session.tool.get()).toBe('select')
    expect(session.editing.get()).toEqual({ id: session.selection.get()[0], field: 'title' })
  })
  it('comes closer to write where nothing could be read, and goes back afterwards unless the view was moved', () => {
    const { session } = start(note('a', 2000, 900))
    const far = { x: -300, y: -200, zoom: 0.3 }
    const view = () => session.camera.state.get()
    const write = (meanwhile?: () => void) => {
      session.camera.set(far)
      carryOut(session, { kind: 'edit', id: id('a'), text: 'title' })
      expect(view().zoom).toBe(1)
      session.editing.set({ id: id('a'), field: 'body' }) // Enter goes on to the body
      expect(view().zoom).toBe(1)
      meanwhile?.()
      session.editing.set(null)
    }
    write()
    expect(view()).toEqual(far)
    // A panel opened where the card is.
    const { w, h } = session.camera.viewport.get()
    write(() => session.camera.setViewport({ w: w / 2, h }))
    const { x, zoom } = session.camera.heading()
    expect(zoom).toBe(far.zoom)
    expect((session.board.rect(id('a'))!.x - x) * zoom).toBeLessThan(w / 2)
    // It closes again.
    session.camera.setViewport({ w, h })
    comeBackFromPanels(session.camera)
    expect(session.camera.heading()).toEqual(far)
    write(() => session.camera.panBy({ x: 40, y: 0 }))
    expect(view().zoom).toBe(1)
  })
  it('places a card aside of the one that it would cover', () => {
    const { board, session } = start(note('a', 0, 0))
    const { x, y, h } = board.rect(id('a'))!
    carryOut(session, { kind: 'place-card', cardKind: 'point', at: { x: x - 60, y: y + h / 2 } })
    const made = board.rect(session.selection.get()[0] as CardId)!
    expect(made.x + made.w).toBeLessThan(x)
    expect(made.x + made.w).toBeGreaterThanOrEqual(x - 24)
  })
  it('lets a frame drawn around cards take them in', () => {
    const { board, session } = start(note('a', 100, 100), note('b', 2000, 0))
    carryOut(session, {
      kind: 'place-card',
      cardKind: 'frame',
      at: { x: 0, y: 0 },
      rect: { x: 0, y: 0, w: 500, h: 400 },
    })
    expect(board.frameOf(id('a'))).toBeDefined()
    expect(board.frameOf(id('b'))).toBeUndefined()
  })
  it('is refused to viewers', () => {
    const { session, board, announced } = aSession(createBoard(new Y.Doc()), { canEdit: false })
    carryOut(session, { kind: 'place-card', cardKind: 'note', at: { x: 0, y: 0 } })
    expect(board.cardIds()).toEqual([])
    expect(announced).toHaveLength(1)
  })
})

describe('linking', () => {
  it('asks when several relations fit and makes the answer', () => {
    const { session, board } = start(note('e', 0, 0, { kind: 'evidence' }), note('p', 400, 0, { kind: 'point' }))
    carryOut(session, { kind: 'make-link', from: id('e'), to: id('p'), at: { x: 5, y: 6 } })
    expect(session.relationQuestion.get()?.kinds).toEqual(['supports', 'contradicts', 'context'])
    session.relationQuestion.get()?.answer('contradicts')
    expect(board.linkIds().map((each) => board.link(each)?.kind)).toEqual(['contradicts'])
    expect(session.relationQuestion.get()).toBeNull()
  })
  it('asks for what only the other direction says too, and makes that one from the other card', () => {
    const { session, board } = start(note('p', 0, 0, { kind: 'point' }), note('e', 400, 0, { kind: 'evidence' }))
    carryOut(session, { kind: 'make-link', from: id('p'), to: id('e'), at: { x: 5, y: 6 } })
    expect(session.relationQuestion.get()).toMatchObject({
      kinds: ['context'],
      incoming: ['supports', 'contradicts'],
    })
    session.relationQuestion.get()?.answer('supports', true)
    expect(board.linkIds().map((each) => board.link(each))).toMatchObject([
      { kind: 'supports', from: id('e'), to: id('p') },
    ])
  })
  it('makes the only one that fits without asking, and never the same twice', () => {
    const { board, session, announced } = start(note('n', 0, 0), note('p', 400, 0, { kind: 'point' }))
    for (let time = 0; time < 2; time++)
      carryOut(session, { kind: 'make-link', from: id('n'), to: id('p'), at: { x: 0, y: 0 } })
    expect(board.linkIds()).toHaveLength(1)
    expect(announced).toHaveLength(1)
  })
  it('says why when nothing fits', () => {
    const { board, session, announced } = start(note('n', 0, 0), note('f', 400, 0, { kind: 'frame' }))
    carryOut(session, { kind: 'make-link', from: id('n'), to: id('f'), at: { x: 0, y: 0 } })
    expect(board.linkIds()).toEqual([])
    expect(announced[0]?.text).toBe('A frame only holds cards; link the cards themselves.')
  })
})

describe('copies', () => {
  it('bring their links, with fresh ids, as one step', () => {
    const { session, board } = start(note('a', 0, 0), note('b', 300, 0), note('c', 600, 0))
    board.insert(
      [],
      [
        { kind: 'context', from: id('a'), to: id('b') },
        { kind: 'context', from: id('b'), to: id('c') },
      ],
    )
    copyCards(session, [id('a'), id('b')], { x: 0, y: 500 })
    expect(board.cardIds()).toHaveLength(5)
    expect(board.linkIds()).toHaveLength(3)
    expect(board.rect(session.selection.get()[0] as CardId)?.y).toBe(500)
    board.undo()
    expect(board.cardIds()).toHaveLength(3)
  })
  it('of hypotheses take the next free label where theirs is taken, and keep it where it is free', () => {
    const labelled = (name: string, x: number, label: string) =>
      note(name, x, 0, { kind: 'hypothesis', fields: { madeBy: 'person', label } })
    const { session, board } = start(labelled('a', 0, 'H1'), labelled('b', 300, 'H4'))
    const labels = (on: typeof board, ids: readonly (CardId | LinkId)[]) =>
      ids.map((each) => on.card(each as CardId)).map((card) => (card?.kind === 'hypothesis' ? card.label : '?'))
    copyCards(session, [id('a'), id('b')], { x: 0, y: 500 })
    expect(labels(board, session.selection.get())).toEqual(['H5', 'H6'])
    const { board: other } = start(labelled('c', 0, 'H4'))
    expect(labels(other, insertCopy(other, readCopy(board, [id('a'), id('b')]), { x: 0, y: 0 }))).toEqual(['H1', 'H5'])
  })
  it('travel through the clipboard with words, fields and frames', () => {
    const first = start(
      note('f', 0, 0, { kind: 'frame', rect: { x: 0, y: 0, w: 600, h: 400 } }),
      note('a', 50, 50, {
        title: 'Fees & “dues”',
        fields: { madeBy: 'person', frameId: id('f'), 'tag:harbour': true },
      }),
    )
    const { html, text } = encodeCopy(readCopy(first.board, [id('f')]))
    expect(text).toContain('Fees & “dues”')
    const second = aSession(createBoard(new Y.Doc()))
    const made = insertCopy(second.board, decodeCopy(html)!, { x: 10, y: 0 })
    const card = made.map((each) => second.board.card(each)).find((each) => each?.kind === 'note')
    if (card?.kind !== 'note') throw new Error('no note')
    expect(card.title).toBe('Fees & “dues”')
    expect(card.tags).toEqual(['harbour'])
    expect(second.board.cardKind(card.frameId!)).toBe('frame')
    expect(card.frameId).not.toBe(id('f'))
  })
  it('are refused when a clipboard holds nonsense', () => {
    expect(decodeCopy('<p>words</p>')).toBeUndefined()
    expect(decodeCopy('<div data-redthread-cards="%7Bbroken">')).toBeUndefined()
    const odd = encodeURIComponent(
      JSON.stringify({ cards: [{ id: 1 }, { id: 'x', kind: 'note', rect: { x: 'a' } }], links: 'no' }),
    )
    expect(decodeCopy(`<div data-redthread-cards="${odd}">`)).toEqual({ cards: [], links: [] })
  })
  it('leaves out what is no text in a body that came off a clipboard', () => {
    const { board } = start()
    const body = [
      null,
      7,
      { type: 'paragraph', content: [{ type: 'text', text: 'kept', marks: [] }, { type: 'text' }, null] },
    ]
    const card = { id: 'x', kind: 'note', rect: { x: 0, y: 0, w: 200, h: 100 }, body }
    const html = `<div data-redthread-cards="${encodeURIComponent(JSON.stringify({ cards: [card], links: [] }))}">`
    const copied = decodeCopy(html)
    const [made] = copied ? insertCopy(board, copied, { x: 0, y: 0 }) : []
    expect(made && board.card(made)).toMatchObject({
      body: [{ type: 'paragraph', content: [{ type: 'text', text: 'kept' }] }],
    })
  })
})

describe('keys', () => {
  it('delete says what went and brings exactly that back', () => {
    const { session, board, keys, announced } = start(note('a', 0, 0), note('b', 300, 0))
    board.insert([], [{ kind: 'context', from: id('a'), to: id('b') }])
    session.selection.set([id('a')])
    carryOutKey(keys, { do: 'delete' })
    expect(board.cardIds()).toEqual([id('b')])
    board.setTitle(id('b'), 'Later')
    announced.at(-1)?.undo?.()
    expect(board.cardIds()).toContain(id('a'))
    expect(board.linkIds()).toHaveLength(1)
    expect(announced.at(-1)?.text).toMatch(/^“.+” deleted\.$/)
  })
  it('delete counts frames apart from cards', () => {
    const frame: NewCard = { id: id('f'), kind: 'frame', title: 'Pier', rect: { x: 0, y: 200, w: 400, h: 300 } }
    const { session, board, keys, announced } = start(note('a', 0, 0), note('b', 300, 0), frame)
    const { links } = board.insert([], [{ kind: 'context', from: id('a'), to: id('b') }])
    session.selection.set([id('a'), id('b'), id('f'), ...links])
    carryOutKey(keys, { do: 'delete' })
    expect(announced.at(-1)?.text).toBe('2 cards, 1 frame and 1 link deleted.')
  })
  it('arrows move what is selected, except what is locked', () => {
    const locked = note('b', 300, 0, { fields: { madeBy: 'person', locked: true } })
    const { session, board, keys } = start(note('a', 0, 0), locked)
    session.selection.set([id('a'), id('b')])
    carryOutKey(keys, { do: 'nudge', towards: 'right', far: false })
    expect([board.rect(id('a'))?.x, board.rect(id('b'))?.x]).toEqual([1, 300])
  })
  it('Tab walks in reading order and leaves at the end', () => {
    const { session, keys } = start(note('b', 300, 0), note('a', 0, 0))
    expect(carryOutKey(keys, { do: 'next-card' })).toBe(true)
    expect(session.selection.get()).toEqual([id('a')])
    carryOutKey(keys, { do: 'next-card' })
    expect(session.selection.get()).toEqual([id('b')])
    expect(carryOutKey(keys, { do: 'next-card' })).toBe(false)
  })
  it('L, Tab and Enter link without a pointer', () => {
    const { session, board, keys } = start(note('a', 0, 0), note('p', 300, 0, { kind: 'point' }))
    session.selection.set([id('a')])
    carryOutKey(keys, { do: 'tool', tool: 'link' })
    carryOutKey(keys, { do: 'next-card' })
    carryOutKey(keys, { do: 'edit' })
    expect(board.linkIds().map((each) => board.link(each)?.to)).toEqual([id('p')])
    expect(session.tool.get()).toBe('select')
  })
  it('Enter places the tool’s card where the view has room', () => {
    const { session, board, keys } = start(note('a', 400, 300))
    session.tool.set('indicator')
    expect(carryOutKey(keys, { do: 'edit' })).toBe(true)
    const made = session.selection.get()[0] as CardId
    expect(board.cardKind(made)).toBe('indicator')
    expect(rectEncloses(session.camera.view(), board.rect(made)!)).toBe(true)
    expect(rectsTouch(board.rect(made)!, board.rect(id('a'))!)).toBe(false)
    expect(session.tool.get()).toBe('select')
  })
  it('⌘G frames the selection in one step', () => {
    const { session, board, keys } = start(note('a', 0, 0), note('b', 300, 0))
    session.selection.set([id('a'), id('b')])
    carryOutKey(keys, { do: 'frame-selection' })
    expect(board.frameOf(id('a'))).toBe(session.selection.get()[0])
    board.undo()
    expect(board.cardIds()).toHaveLength(2)
    expect(board.frameOf(id('a'))).toBeUndefined()
  })
  it('⇧L copies the link to one card, and of several to none', () => {
    const { session, keys, linked } = start(note('a', 0, 0), note('b', 300, 0))
    session.selection.set([id('a')])
    expect(carryOutKey(keys, { do: 'copy-link' })).toBe(true)
    session.selection.set([id('a'), id('b')])
    expect(carryOutKey(keys, { do: 'copy-link' })).toBe(false)
    expect(linked).toEqual([id('a')])
  })
  it('nudge moves by 1 or 10, and only what is selected', () => {
    const { session, board, keys } = start(note('a', 0, 0), note('b', 300, 0))
    session.selection.set([id('a')])
    carryOutKey(keys, { do: 'nudge', towards: 'right', far: false })
    carryOutKey(keys, { do: 'nudge', towards: 'up', far: true })
    expect(board.rect(id('a'))).toMatchObject({ x: 1, y: -10 })
    expect(board.rect(id('b'))).toMatchObject({ x: 300, y: 0 })
  })
  it('⇧⌥ and an arrow make the selected card wider, narrower, taller or shorter, in its place', () => {
    const { session, board, keys } = start(note('a', 0, 0))
    const before = board.rect(id('a'))!
    session.selection.set([id('a')])
    carryOutKey(keys, { do: 'resize', towards: 'right' })
    carryOutKey(keys, { do: 'resize', towards: 'down' })
    expect(board.rect(id('a'))).toEqual({ x: 0, y: 0, w: before.w + 8, h: before.h + 8 })
    carryOutKey(keys, { do: 'resize', towards: 'left' })
    expect(board.rect(id('a'))?.w).toBe(before.w)
    session.selection.set([])
    expect(carryOutKey(keys, { do: 'resize', towards: 'up' })).toBe(false)
  })
})
