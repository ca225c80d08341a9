import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import type { Card } from '@/lib/schema/card'
import { DEFAULT_SIZES, FARTHEST_PLACE, READ_SIZE_RANGE } from '@/lib/schema/card-size'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { richTextFromPlain } from '@/lib/schema/rich-text'
import type { BoardChange, NewCard } from './board'
import { createBoard } from './create-board'
import { MAX_UNDO_STEPS } from './undo-history'

const AT_ORIGIN = { x: 0, y: 0, w: 280, h: 120 }

function aNote(over: Partial<NewCard> = {}): NewCard {
  return { kind: 'note', rect: AT_ORIGIN, ...over }
}

/** Two people's documents; `meet` exchanges all they have. */
function twoPeople() {
  const ana = new Y.Doc()
  const ben = new Y.Doc()
  const meet = () => {
    Y.applyUpdate(ben, Y.encodeStateAsUpdate(ana, Y.encodeStateVector(ben)))
    Y.applyUpdate(ana, Y.encodeStateAsUpdate(ben, Y.encodeStateVector(ana)))
  }
  return { ana: createBoard(ana), ben: createBoard(ben), meet }
}

function insertOne(board: ReturnType<typeof createBoard>, card: NewCard = aNote()): CardId {
  return board.insert([card]).cards[0] as CardId
}

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
    expect(board.openTitle('no-title' as CardId)).toBeUndefined()
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
    expect(board.canUndo()).toBe(false)
    board.redo()
    expect(board.rect(card)?.x).toBe(10)
  })

  it('inserts 1,200 cards in transactions of at most 500 that form one undo step', () => {
    const board = createBoard(new Y.Doc())
    const sizes: number[] = []
    board.subscribe((change) => sizes.push(change.cards.size))
    board.insert(Array.from({ length: 1200 }, () => aNote()))
    expect(sizes).toEqual([500, 500, 200])
    board.undo()
    expect(board.cardIds()).toHaveLength(0)
    expect(board.canUndo()).toBe(false)
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

describe('undo', () => {
  it('of a creation deletes the card and destroys nothing that others wrote into it', () => {
    const { ana, ben, meet } = twoPeople()
    const id = insertOne(ana, aNote({ title: 'mine' }))
    meet()
    ben.setTitle(id, 'mine, and a long thought of Ben’s')
    meet()
    expect(ana.undo()).toEqual({ done: true })
    meet()
    expect(ben.cardIds()).toEqual([])
    expect(ana.redo()).toEqual({ done: true })
    meet()
    expect((ben.card(id) as Card).title).toBe('mine, and a long thought of Ben’s')
  })

  it('takes back one’s own acts only', () => {
    const { ana, ben, meet } = twoPeople()
    const id = insertOne(ana)
    meet()
    ben.setFields([id], { colour: 'red' })
    meet()
    ana.moveCards([id], { x: 50, y: 0 })
    expect(ana.undo()).toEqual({ done: true })
    expect((ana.card(id) as Card).colour).toBe('red')
    expect(ana.rect(id)?.x).toBe(0)
    meet()
    expect(ben.undo()).toEqual({ done: true })
    expect((ben.card(id) as Card).colour).toBeUndefined()
    expect(ben.canUndo()).toBe(false)
  })

  it('says so when another has overwritten the step, and undoes nothing older in its stead', () => {
    const { ana, ben, meet } = twoPeople()
    const id = insertOne(ana)
    ana.setFields([id], { colour: 'red' })
    meet()
    ben.setFields([id], { colour: 'blue' })
    meet()
    const outcome = ana.undo()
    expect(outcome).toEqual({
      done: false,
      reason: expect.stringContaining('others have changed the same thing') as string,
    })
    expect((ana.card(id) as Card).colour).toBe('blue')
    expect(ana.cardIds()).toEqual([id])
    expect(ana.canRedo()).toBe(false)
    expect(ana.undo()).toEqual({ done: true }) // the next one is the creation
    expect(ana.cardIds()).toEqual([])
    expect(ana.undo()).toEqual({ done: false, reason: null })
  })

  it('of a move leaves the card where the other put it, also when both moved it at the same time', () => {
    // Y.UndoManager would remove the place altogether here, and the card would jump to 0,0.
    for (let round = 0; round < 8; round++) {
      const { ana, ben, meet } = twoPeople()
      const id = insertOne(ana, aNote({ rect: { x: 100, y: 100, w: 10, h: 10 } }))
      meet()
      ana.moveCards([id], { x: 10, y: 0 })
      ben.moveCards([id], { x: 0, y: 10 })
      meet()
      const together = ana.rect(id)
      const outcome = ana.undo()
      meet()
      expect(ben.rect(id)).toEqual(ana.rect(id))
      const undone = { x: 100, y: 100, w: 10, h: 10 }
      expect(ana.rect(id)).toEqual(outcome.done ? undone : together)
    }
  })

  it('of a step in part says that the rest stays', () => {
    const { ana, ben, meet } = twoPeople()
    const [a, b] = ana.insert([aNote(), aNote()]).cards as [CardId, CardId]
    ana.moveCards([a, b], { x: 10, y: 0 })
    meet()
    ben.moveCards([b], { x: 5, y: 0 })
    meet()
    expect(ana.undo()).toEqual({ done: true, reason: expect.stringContaining('Only partly') as string })
    expect([ana.rect(a)?.x, ana.rect(b)?.x]).toEqual([0, 15])
    expect(ana.redo()).toEqual({ done: true })
    expect([ana.rect(a)?.x, ana.rect(b)?.x]).toEqual([10, 15])
  })

  it('says when the card is gone', () => {
    const { ana, ben, meet } = twoPeople()
    const id = insertOne(ana)
    ana.setFields([id], { colour: 'red' })
    meet()
    ben.remove([id])
    meet()
    expect(ana.undo()).toEqual({ done: false, reason: expect.stringContaining('has been deleted since') as string })
  })

  it('of words takes back one’s own words and leaves the other’s', () => {
    const { ana, ben, meet } = twoPeople()
    const id = insertOne(ana, aNote({ title: 'ab' }))
    ana.setTitle(id, 'aXXXb')
    meet()
    ben.setTitle(id, 'aXYXXb')
    meet()
    expect(ana.undo()).toEqual({ done: true })
    meet()
    expect((ben.card(id) as Card).title).toBe('aYb')
    expect(ana.redo()).toEqual({ done: true })
    meet()
    expect((ben.card(id) as Card).title).toContain('Y')
    expect((ben.card(id) as Card).title).toHaveLength(6)
  })

  it('of words that another has deleted says so', () => {
    const { ana, ben, meet } = twoPeople()
    const id = insertOne(ana, aNote({ title: 'ab' }))
    ana.setTitle(id, 'aXb')
    meet()
    ben.setTitle(id, 'ab')
    meet()
    expect(ana.undo().done).toBe(false)
    expect(ana.cardIds()).toEqual([id])
  })

  it('of words and fields in one step takes back both, again and again', () => {
    const board = createBoard(new Y.Doc())
    const id = insertOne(board, aNote({ title: 'before', body: richTextFromPlain('one') }))
    board.transact(() => {
      board.setTitle(id, 'after')
      board.setBody(id, richTextFromPlain('two\nthree'))
      board.setFields([id], { colour: 'red' })
    })
    for (let round = 0; round < 3; round++) {
      expect(board.undo()).toEqual({ done: true })
      expect(board.card(id)).toMatchObject({ title: 'before', body: richTextFromPlain('one') })
      expect((board.card(id) as Card).colour).toBeUndefined()
      expect(board.redo()).toEqual({ done: true })
      expect(board.card(id)).toMatchObject({ title: 'after', body: richTextFromPlain('two\nthree'), colour: 'red' })
    }
    expect(board.undo()).toEqual({ done: true })
    expect(board.undo()).toEqual({ done: true })
    expect(board.cardIds()).toEqual([])
  })

  it('forgets what could be repeated once something new is done', () => {
    const board = createBoard(new Y.Doc())
    const id = insertOne(board)
    board.setTitle(id, 'one')
    board.undo()
    expect(board.canRedo()).toBe(true)
    board.setFields([id], { colour: 'red' })
    expect(board.canRedo()).toBe(false)
    expect(board.redo()).toEqual({ done: false, reason: null })
  })

  it('remembers only so many steps, the latest', () => {
    const board = createBoard(new Y.Doc())
    const id = insertOne(board)
    for (let step = 1; step <= MAX_UNDO_STEPS; step++) board.setTitle(id, `step ${step}`)
    let undone = 0
    while (board.undo().done) undone++
    expect(undone).toBe(MAX_UNDO_STEPS)
    expect(board.card(id)).toMatchObject({ title: '' })
  })

  it('keeps no step for an act that changed nothing', () => {
    const board = createBoard(new Y.Doc())
    const id = insertOne(board, aNote({ title: 'same' }))
    board.undo()
    board.redo()
    board.setTitle(id, 'same')
    board.setBody(id, [])
    board.moveCards([id], { x: 0, y: 0 })
    board.setFields([id], { colour: null })
    board.undo()
    expect(board.cardIds()).toEqual([])
  })

  it('of accepting a proposal again deletes it again, and accepting revives it with what was written meanwhile', () => {
    const { ana, ben, meet } = twoPeople()
    const id = 'proposal-0001' as CardId
    ana.insert([aNote({ id, title: 'Claim' })])
    ana.remove([id])
    meet()
    expect(ben.insert([aNote({ id, title: 'A fresh copy that must not replace it' })]).cards).toEqual([id])
    expect((ben.card(id) as Card).title).toBe('Claim')
    expect(ben.insert([aNote({ id })]).cards).toEqual([])
    ben.undo()
    expect(ben.cardIds()).toEqual([])
  })
})

describe('origins', () => {
  it('are read by name, keep their identity, and tell who changed', () => {
    const { ana, ben, meet } = twoPeople()
    const told = vi.fn<(change: BoardChange) => void>()
    ben.subscribe(told)
    const wire = ana.insertOrigin({ name: 'Wire report' })
    ana.insertOrigin({ name: 'Harbour master’s letter' })
    meet()
    expect(told.mock.calls.some(([change]) => change.origins.has(wire))).toBe(true)
    expect(ben.origins().map(({ name }) => name)).toEqual(['Harbour master’s letter', 'Wire report'])
    const before = ben.origins()
    insertOne(ben)
    expect(ben.origins()).toBe(before)
    expect(ben.origin(wire)).toEqual({ id: wire, name: 'Wire report' })
  })

  it('group evidence in one undo step that leaves what another put there meanwhile', () => {
    const { ana, ben, meet } = twoPeople()
    const [a, b] = ana.insert([aNote({ kind: 'evidence' }), aNote({ kind: 'evidence' })]).cards as [CardId, CardId]
    meet()
    const origin = ana.transact(() => {
      const made = ana.insertOrigin({ name: 'White paper' })
      ana.setFields([a], { 'attribution.originId': made, 'attribution.originState': 'known' })
      return made
    })
    meet()
    ben.setFields([b], { 'attribution.originId': origin, 'attribution.originState': 'known' })
    meet()
    expect(ana.undo()).toEqual({ done: true })
    meet()
    const attribution = (id: CardId) => (ben.card(id) as Extract<Card, { kind: 'evidence' }>).attribution
    expect(attribution(a)).toBeUndefined()
    expect(attribution(b)).toMatchObject({ originId: origin, originState: 'known' })
    expect(ben.origin(origin)?.name).toBe('White paper')
  })

  it('are renamed, and the old name comes back with undo', () => {
    const board = createBoard(new Y.Doc())
    const origin = board.insertOrigin({ name: 'Statement' })
    board.setOrigin(origin, { name: 'White House statement' })
    expect(board.origin(origin)?.name).toBe('White House statement')
    board.undo()
    expect(board.origin(origin)?.name).toBe('Statement')
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

describe('editing sessions', () => {
  it('fold a title’s typing into one step, after undoing within the session', () => {
    const board = createBoard(new Y.Doc())
    const id = insertOne(board, aNote({ title: 'Harbour' }))
    const title = board.openTitle(id)
    title?.splice(7, 0, ' closed')
    title?.splice(0, 0, 'The ')
    title?.close()
    expect((board.card(id) as Card).title).toBe('The Harbour closed')
    expect(board.undo()).toEqual({ done: true })
    expect((board.card(id) as Card).title).toBe('Harbour')
    expect(board.redo()).toEqual({ done: true })
    expect((board.card(id) as Card).title).toBe('The Harbour closed')
  })

  it('fold a title’s typing and the size it left into one step', () => {
    const board = createBoard(new Y.Doc())
    const id = insertOne(board, aNote({ title: 'Harbour' }))
    const title = board.openTitle(id)
    title?.splice(7, 0, ' closed')
    title?.close({ w: 280, h: 333.4 })
    expect(board.rect(id)).toMatchObject({ w: 280, h: 333 })
    expect(board.undo()).toEqual({ done: true })
    expect((board.card(id) as Card).title).toBe('Harbour')
    expect(board.rect(id)?.h).toBe(120)
  })

  it('write no size on a card that somebody deleted meanwhile', () => {
    const { ana, ben, meet } = twoPeople()
    const id = insertOne(ana, aNote({ title: 'Harbour' }))
    meet()
    const title = ana.openTitle(id)
    title?.splice(7, 0, ' closed')
    ben.remove([id])
    meet()
    title?.close({ w: 280, h: 333 })
    ben.undo()
    meet()
    expect(ana.rect(id)?.h).toBe(120)
  })

  it('leave no step when nothing is left of what was typed', () => {
    const board = createBoard(new Y.Doc())
    const id = insertOne(board, aNote({ title: 'Harbour' }))
    const title = board.openTitle(id)
    title?.splice(7, 0, ' closed')
    title?.undo()
    expect(title?.text()).toBe('Harbour')
    title?.close()
    title?.close()
    const again = board.openTitle(id)
    again?.splice(7, 0, ' closed')
    again?.splice(7, 7, '') // typed and deleted again, not undone
    again?.close()
    board.undo()
    expect(board.cardIds()).toEqual([])
  })

  it('tell a title’s field of others’ typing and where its caret went', () => {
    const { ana, ben, meet } = twoPeople()
    const id = insertOne(ana, aNote({ title: 'harbour closed' }))
    meet()
    const title = ana.openTitle(id)
    const carets: number[][] = []
    title?.subscribe((_, map) => carets.push([0, 7, 8, 14].map(map)))
    title?.splice(14, 0, '!') // one's own typing is on the screen already
    ben.setTitle(id, 'the harbour closed')
    ben.setTitle(id, 'the harbour was closed')
    meet()
    expect(carets).toEqual([[0, 11, 12, 22]])
    title?.close()
  })

  it('fold a body’s edits and the size they left into one step', () => {
    const ydoc = new Y.Doc()
    const board = createBoard(ydoc)
    const id = insertOne(board)
    const handle = board.openBody(id)
    const fragment = handle?.fragment as Y.XmlFragment
    const editor = { editor: true }
    handle?.trackOrigin(editor)
    ydoc.transact(() => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText('typed')])
      fragment.insert(0, [paragraph])
    }, editor)
    handle?.close({ w: 280, h: 333.4 })
    expect(board.card(id)).toMatchObject({ body: richTextFromPlain('typed') })
    expect(board.rect(id)?.h).toBe(333)
    expect(board.undo()).toEqual({ done: true })
    expect(board.card(id)).toMatchObject({ body: [] })
    expect(board.rect(id)?.h).toBe(120)
  })

  it('open a body that holds something unknown as read-only', () => {
    const board = createBoard(new Y.Doc())
    const plain = insertOne(board, aNote({ body: [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'H' }] }] })) // prettier-ignore
    const table = insertOne(board, aNote({ body: [{ type: 'table', content: [] }] }))
    const marked = insertOne(board, aNote({ body: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: { wobbly: {} } }] }] })) // prettier-ignore
    expect([plain, table, marked].map((id) => board.openBody(id)?.editable)).toEqual([true, false, false])
  })
})
