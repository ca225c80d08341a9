import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import type { Card } from '@/lib/schema/card'
import { DEFAULT_SIZES, FARTHEST_PLACE, READ_SIZE_RANGE } from '@/lib/schema/card-size'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { richTextFromPlain } from '@/lib/schema/rich-text'
import type { BoardChange } from './board'
import { createBoard } from './create-board'
import { AT_ORIGIN, aNote, insertOne, twoPeople } from './test-board'

describe('reading', () => {
  it('gives back what was inserted', () => {
    const board = createBoard(new Y.Doc())
    const id = insertOne(board, {
      kind: 'point',
      rect: { x: 5, y: -7, w: 300, h: 140 },
      title: 'Harbour closures',
      body: richTextFromPlain('one\ntwo'),
      fields: { marker: '2.', 'tag:harbour': true, 'tag:ferry': true, colour: 'blue', ours: { later: [1, null] } },
    })
    expect(board.card(id)).toMatchObject({
      kind: 'point',
      title: 'Harbour closures',
      marker: '2.',
      tags: ['ferry', 'harbour'],
      colour: 'blue',
      body: richTextFromPlain('one\ntwo'),
    })
    expect(board.rect(id)).toEqual({ x: 5, y: -7, w: 300, h: 140 })
    expect(board.fields(id)).toMatchObject({ ours: { later: [1, null] }, marker: '2.' })
    expect(board.fields(id)).not.toHaveProperty('title')
    expect(board.field(id, 'marker')).toBe('2.')
    expect(board.field(id, 'title')).toBeUndefined()
  })

  it('keeps the identity of everything that a change did not touch', () => {
    const board = createBoard(new Y.Doc())
    const frame = insertOne(board, { kind: 'frame', rect: AT_ORIGIN })
    const [a, b] = board.insert([aNote({ fields: { frameId: frame } }), aNote()]).cards as [CardId, CardId]
    const [link] = board.insert([], [{ kind: 'context', from: a, to: b }]).links as [LinkId]
    const before = {
      ids: board.cardIds(),
      links: board.linkIds(),
      at: board.linksAt(a),
      members: board.membersOf(frame),
      card: board.card(b),
      rect: board.rect(b),
      link: board.link(link),
    }
    board.setFields([a], { colour: 'red' })
    board.moveCards([a], { x: 1, y: 1 })
    board.setTitle(a, 'Other')
    expect(board.cardIds()).toBe(before.ids)
    expect(board.linkIds()).toBe(before.links)
    expect(board.linksAt(a)).toBe(before.at)
    expect(board.membersOf(frame)).toBe(before.members)
    expect(board.card(b)).toBe(before.card)
    expect(board.rect(b)).toBe(before.rect)
    expect(board.link(link)).toBe(before.link)
  })

  it('shows a placeholder for what other programs wrote, and throws at nothing', () => {
    const ydoc = new Y.Doc()
    const cards = ydoc.getMap<unknown>('cards')
    cards.set('a-number', 7)
    cards.set('no-title', new Y.Map([['kind', 'note']]))
    cards.set('hologram', new Y.Map<unknown>([['kind', 'hologram'], ['body', 'no fragment'], ['title', 'Plain']])) // prettier-ignore
    ydoc.getMap('places').set('no-title', ['here', NaN])
    ydoc.getMap('sizes').set('no-title', [-4, 10])
    ydoc.getMap('orders').set('no-title', { not: 'a key' })
    ydoc.getMap('links').set('odd', new Y.Map([['kind', 'glues']]))
    const board = createBoard(ydoc)
    expect(board.cardIds()).toEqual(['hologram', 'no-title'])
    expect(board.card('hologram' as CardId)?.kind).toBe('unreadable')
    expect(board.card('no-title' as CardId)).toMatchObject({ kind: 'note', title: '', body: [] })
    expect(board.rect('no-title' as CardId)).toEqual({ x: 0, y: 0, ...DEFAULT_SIZES.note })
    expect(board.openTitle('no-title' as CardId)?.text()).toBe('')
    expect(board.linkIds()).toEqual([])
    board.reorder(['no-title' as CardId], 'front')
    expect(board.cardIds()).toEqual(['hologram', 'no-title'])
  })

  it('ignores frames that hold each other in a ring', () => {
    const board = createBoard(new Y.Doc())
    const [a, b] = board.insert([
      { kind: 'frame', rect: AT_ORIGIN },
      { kind: 'frame', rect: AT_ORIGIN },
    ]).cards as [CardId, CardId]
    const inside = insertOne(board, aNote({ fields: { frameId: a } }))
    board.setFields([a], { frameId: b })
    board.setFields([b], { frameId: a })
    expect([board.frameOf(a), board.frameOf(b), board.frameOf(inside)]).toEqual([undefined, undefined, a])
    expect(board.membersOf(a)).toEqual([inside])
    board.moveCards([a], { x: 10, y: 0 })
    expect(board.rect(inside)?.x).toBe(10)
    expect(board.rect(b)?.x).toBe(0)
  })

  it('counts a link as alive only while both its ends are, through links that undercut links', () => {
    const board = createBoard(new Y.Doc())
    const [a, b, c] = board.insert([aNote(), aNote(), aNote()]).cards as [CardId, CardId, CardId]
    const [link] = board.insert([], [{ kind: 'context', from: a, to: b }]).links as [LinkId]
    const [undercut] = board.insert([], [{ kind: 'undercuts', from: c, to: link }]).links as [LinkId]
    expect(board.linkIds()).toEqual([link, undercut].sort())
    expect(board.linksAt(link)).toEqual([undercut])
    const seen = vi.fn<(change: BoardChange) => void>()
    board.subscribe(seen)
    board.remove([b])
    expect(board.linkIds()).toEqual([])
    expect(seen.mock.calls[0]?.[0]).toMatchObject({ links: new Set([link, undercut]), membership: true, local: true })
    board.undo()
    expect(board.linkIds()).toEqual([link, undercut].sort())
  })
})

describe('writing', () => {
  it('moves a frame with its members, inner frames too, each once', () => {
    const board = createBoard(new Y.Doc())
    const outer = insertOne(board, { kind: 'frame', rect: AT_ORIGIN })
    const inner = insertOne(board, { kind: 'frame', rect: AT_ORIGIN, fields: { frameId: outer } })
    const card = insertOne(board, aNote({ fields: { frameId: inner } }))
    const updates = vi.fn()
    board.subscribe(updates)
    board.moveCards([outer, card, inner], { x: 3, y: 4 })
    expect([outer, inner, card].map((id) => board.rect(id)?.x)).toEqual([3, 3, 3])
    expect(updates).toHaveBeenCalledTimes(1)
  })

  it('lets the members of a deleted frame stay', () => {
    const board = createBoard(new Y.Doc())
    const frame = insertOne(board, { kind: 'frame', rect: AT_ORIGIN })
    const card = insertOne(board, aNote({ fields: { frameId: frame } }))
    board.remove([frame])
    expect(board.cardIds()).toEqual([card])
    expect(board.frameOf(card)).toBeUndefined()
  })

  it('refuses to put a frame into itself or into what it holds', () => {
    const board = createBoard(new Y.Doc())
    const outer = insertOne(board, { kind: 'frame', rect: AT_ORIGIN })
    const inner = insertOne(board, { kind: 'frame', rect: AT_ORIGIN, fields: { frameId: outer } })
    board.setFrame([outer], inner)
    board.setFrame([outer], outer)
    expect(board.frameOf(outer)).toBeUndefined()
  })

  it('sees its own acts inside one transact, which is one change and one undo step', () => {
    const board = createBoard(new Y.Doc())
    const seen = vi.fn()
    board.subscribe(seen)
    const [frame, card] = board.transact(() => {
      const frame = insertOne(board, { kind: 'frame', rect: AT_ORIGIN })
      const card = insertOne(board)
      board.setFrame([card], frame)
      board.moveCards([frame], { x: 5, y: 0 })
      board.moveCards([frame], { x: 5, y: 0 })
      return [frame, card]
    })
    expect(board.frameOf(card)).toBe(frame)
    expect(board.rect(card)?.x).toBe(10)
    expect(seen).toHaveBeenCalledTimes(1)
    expect(board.undo()).toEqual({ done: true })
    expect(board.cardIds()).toEqual([])
    expect(board.canUndo.get()).toBe(false)
    board.redo()
    expect(board.rect(card)?.x).toBe(10)
  })

  it('inserts any number of cards as one change and one undo step', () => {
    const board = createBoard(new Y.Doc())
    const sizes: number[] = []
    board.subscribe((change) => sizes.push(change.cards.size))
    board.insert(Array.from({ length: 1200 }, () => aNote()))
    expect(sizes).toEqual([1200])
    board.undo()
    expect(board.cardIds()).toHaveLength(0)
    expect(board.canUndo.get()).toBe(false)
  })

  it('brings cards to the front, back, forward and backward, frames among frames', () => {
    const board = createBoard(new Y.Doc())
    const [a, b, c] = board.insert([aNote(), aNote(), aNote()]).cards as [CardId, CardId, CardId]
    const frame = insertOne(board, { kind: 'frame', rect: AT_ORIGIN })
    expect(board.cardIds()).toEqual([frame, a, b, c])
    board.reorder([a], 'front')
    expect(board.cardIds()).toEqual([frame, b, c, a])
    board.reorder([c, a], 'back')
    expect(board.cardIds()).toEqual([frame, c, a, b])
    board.reorder([c], 'forward')
    expect(board.cardIds()).toEqual([frame, a, c, b])
    board.reorder([c, b, frame], 'backward')
    expect(board.cardIds()).toEqual([frame, c, b, a])
    board.undo()
    expect(board.cardIds()).toEqual([frame, a, c, b])
  })

  it('steps past the next card that lies with it, not past one that lies elsewhere', () => {
    const board = createBoard(new Y.Doc())
    const at = (x: number) => aNote({ rect: { x, y: 0, w: 100, h: 100 } })
    const [a, far, over, beside] = board.insert([at(0), at(900), at(50), at(100)]).cards as CardId[] as [
      CardId,
      CardId,
      CardId,
      CardId,
    ]
    const farKey = board.order(far)
    expect(board.reorder([a], 'forward')).toBe(true)
    expect(board.cardIds()).toEqual([far, over, a, beside])
    expect(board.reorder([a], 'forward')).toBe(false) // `beside` only touches its edge
    expect(board.reorder([a], 'backward')).toBe(true)
    expect(board.cardIds()).toEqual([far, a, over, beside])
    expect(board.order(far)).toBe(farKey)
    board.undo()
    expect(board.cardIds()).toEqual([far, over, a, beside])
  })

  it('puts a new card on top of all, frames too', () => {
    const board = createBoard(new Y.Doc())
    const [note, frame] = board.insert([aNote(), { kind: 'frame', rect: AT_ORIGIN }]).cards as [CardId, CardId]
    board.reorder([frame], 'front')
    const later = insertOne(board)
    expect(board.cardIds()).toEqual([frame, note, later])
    expect(board.order(later) > board.order(frame)).toBe(true)
    const frameLater = insertOne(board, { kind: 'frame', rect: AT_ORIGIN })
    expect(board.order(frameLater) > board.order(later)).toBe(true)
    expect(board.cardIds()).toEqual([frame, frameLater, note, later])
  })

  it('gives the last card of a pile the keys it needs when others wrote equal ones', () => {
    const ydoc = new Y.Doc()
    const board = createBoard(ydoc)
    const ids = board.insert([aNote(), aNote(), aNote()]).cards
    for (const id of ids) ydoc.getMap('orders').set(id, 'V')
    const [lowest, middle, highest] = board.cardIds() as [CardId, CardId, CardId]
    board.reorder([lowest], 'forward')
    expect(board.cardIds()).toEqual([middle, lowest, highest])
  })

  it('skips ids that are gone and refuses keys that have a write of their own', () => {
    const board = createBoard(new Y.Doc())
    const id = insertOne(board)
    board.remove([id])
    board.setFields([id], { colour: 'red' })
    board.moveCards([id], { x: 1, y: 1 })
    expect(board.insert([], [{ kind: 'context', from: id, to: id }]).links).toEqual([])
    board.undo()
    expect((board.card(id) as Card).colour).toBeUndefined()
    expect(() => board.setFields([id], { deleted: true })).toThrow('has a write of its own')
  })

  it('never cuts a pair of surrogates, which would differ between screens', () => {
    const { ana, ben, meet } = twoPeople()
    const id = insertOne(ana, aNote({ title: 'A😀' }))
    meet()
    ana.setTitle(id, 'A😁')
    ana.setFields([id], { 'tag:half\uD83D': true })
    meet()
    expect((ana.card(id) as Card).title).toBe('A😁')
    expect(ben.card(id)).toEqual(ana.card(id))
  })
})

describe('two people', () => {
  it('keep both their words in one title', () => {
    const { ana, ben, meet } = twoPeople()
    const id = insertOne(ana, aNote({ title: 'harbour' }))
    meet()
    ana.setTitle(id, 'The harbour')
    ben.setTitle(id, 'harbour closed')
    meet()
    expect((ana.card(id) as Card).title).toBe('The harbour closed')
    expect(ben.card(id)).toEqual(ana.card(id))
  })

  it('keep both their tags', () => {
    const { ana, ben, meet } = twoPeople()
    const id = insertOne(ana)
    meet()
    ana.setFields([id], { 'tag:one': true })
    ben.setFields([id], { 'tag:two': true })
    meet()
    expect((ana.card(id) as Card).tags).toEqual(['one', 'two'])
  })

  it('agree when one deletes what the other edits, and undoing the deletion brings back both', () => {
    const { ana, ben, meet } = twoPeople()
    const id = insertOne(ana, aNote({ title: 'x' }))
    meet()
    ana.remove([id])
    ben.setTitle(id, 'xyz')
    ben.setFields([id], { colour: 'green' })
    meet()
    expect(ben.cardIds()).toEqual([])
    expect(ana.undo()).toEqual({ done: true })
    meet()
    expect(ana.card(id)).toMatchObject({ title: 'xyz', colour: 'green' })
    expect(ben.card(id)).toEqual(ana.card(id))
  })

  it('are told of each other’s changes as not local', () => {
    const { ana, ben, meet } = twoPeople()
    const seen: BoardChange[] = []
    ben.subscribe((change) => seen.push(change))
    const id = insertOne(ana)
    meet()
    expect(seen).toHaveLength(1)
    expect(seen[0]).toMatchObject({ cards: new Set([id]), places: new Set([id]), membership: true, local: false })
  })
})

describe('what another program wrote', () => {
  it('is shown within reach, however far off or large it says it is', () => {
    const ydoc = new Y.Doc()
    const board = createBoard(ydoc)
    const places: unknown[] = [[Infinity, 0], [1e308, -1e308], [NaN], 'here', [5, 6, 7], null]
    const sizes: unknown[] = [[-1, 5], [1e308, 1e308], [1e-300, 1e-300], [0, 0], 'wide', [NaN, 1]]
    const ids = board.insert(places.map(() => aNote())).cards
    ids.forEach((id, at) => {
      ydoc.getMap('places').set(id, places[at])
      ydoc.getMap('sizes').set(id, sizes[at])
    })
    for (const id of ids) {
      const { x, y, w, h } = board.rect(id) ?? { x: NaN, y: NaN, w: NaN, h: NaN }
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(FARTHEST_PLACE)
      expect(Math.min(w, h)).toBeGreaterThanOrEqual(READ_SIZE_RANGE.least)
      expect(Math.max(w, h)).toBeLessThanOrEqual(READ_SIZE_RANGE.most)
    }
  })

  it('may be a chain of ten thousand undercuts, or a ring of them', () => {
    const ydoc = new Y.Doc()
    const board = createBoard(ydoc)
    const [from, to] = board.insert([aNote(), aNote()]).cards as [CardId, CardId]
    const links = ydoc.getMap('links')
    const put = (id: string, end: string) =>
      links.set(id, new Y.Map(Object.entries({ kind: 'undercuts', from, to: end, madeBy: 'person' })))
    ydoc.transact(() => {
      for (let at = 0; at < 10_000; at++) put(`link-${at}`, at === 0 ? to : `link-${at - 1}`)
      put('ring-a', 'ring-b')
      put('ring-b', 'ring-a')
    })
    expect(board.linkIds()).toHaveLength(10_000)
    expect(createBoard(ydoc).linkIds()).toHaveLength(10_000)
    board.remove([to])
    expect(board.linkIds()).toEqual([])
    board.undo()
    expect(board.linkIds()).toHaveLength(10_000)
  })

  it('leaves a card without a title’s shared text readable, and movable', () => {
    const ydoc = new Y.Doc()
    const board = createBoard(ydoc)
    const id = 'odd' as CardId
    ydoc
      .getMap('cards')
      .set(id, new Y.Map<unknown>(Object.entries({ kind: 'note', title: 'Plain', body: 7, frameId: id })))
    expect(board.card(id)).toMatchObject({ kind: 'note', title: 'Plain', body: [] })
    board.moveCards([id], { x: 10, y: 0 })
    expect(board.rect(id)?.x).toBe(10)
    expect(board.frameOf(id)).toBeUndefined()
  })
})
