import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import { rectEncloses, rectsTouch, type Rect } from '@/lib/geometry/rect'
import type { CardId, DocumentId, ProposalId } from '@/lib/schema/ids'
import type { Proposal } from '@/lib/schema/source'
import { acceptProposals } from './accept-proposals'
import { aSession } from './a-session'
import { makeEvidence } from './make-evidence'
import { stepHistory } from './step-history'

const TEXT = 'The harbour. First, the fees are high. Second, the quay may be closed. A pilot said “we wait”.'
const document = 'doc-00000000' as DocumentId
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const base = (id: string, words: string) => ({
  id: `${id}-00000000` as ProposalId,
  documentId: document,
  key: id,
  span: span(words),
})
const attribution = { speaker: 'A pilot', outlet: null, stance: 'asserts', originState: 'not-established' } as const

const PROPOSALS: readonly Proposal[] = [
  { ...base('section', 'The harbour.'), kind: 'frame', fields: { title: 'The harbour', sectionId: 's1' } },
  {
    ...base('fees', 'First, the fees are high.'),
    kind: 'point',
    fields: { title: 'Fees', marker: '1.', sectionId: 's1', summary: 'The fees are high.' },
  },
  {
    ...base('quay', 'Second, the quay may be closed.'),
    kind: 'point',
    fields: { title: 'Quay', marker: '2.', sectionId: 's1', summary: 'It may be closed.' },
  },
  {
    ...base('wait', 'A pilot said “we wait”.'),
    kind: 'evidence',
    fields: {
      exact: 'A pilot said “we wait”.',
      attribution,
      hedges: [{ exact: 'said', start: 8, end: 12, whose: 'author' }],
    },
  },
]
/** Of no section, in the order of the text. */
const CLAIMS = ['one', 'two', 'three', 'four'].map((name, index): Proposal => ({
  ...base(name, TEXT.split(' ')[index]!),
  kind: 'evidence',
  fields: { exact: TEXT.split(' ')[index]!, attribution, hedges: [] },
}))
const ids = PROPOSALS.map((each) => each.id)
const card = (name: string) => `${name}-00000000` as CardId

function meet(a: Y.Doc, b: Y.Doc) {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)))
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)))
}

describe('accepting proposals', () => {
  it('brings the section’s frame along, holds its points in it and overlaps nothing', async () => {
    const { session, board, announced } = aSession(createBoard(new Y.Doc()), { text: TEXT, proposals: PROPOSALS })
    board.insert([{ id: card('there'), kind: 'note', rect: { x: 0, y: 0, w: 200, h: 100 } }])
    const accepted = await acceptProposals(session, document, [ids[1]!, ids[2]!, ids[3]!])
    expect(accepted).toMatchObject({ points: 2, evidence: 1, frames: 1, refused: 0 })
    expect(board.frameOf(card('fees'))).toBe(card('section'))
    const frame = board.rect(card('section'))!
    for (const point of ['fees', 'quay']) expect(rectEncloses(frame, board.rect(card(point))!)).toBe(true)
    const tops: Rect[] = [frame, board.rect(card('wait'))!, board.rect(card('there'))!]
    for (const [at, a] of tops.entries()) for (const b of tops.slice(at + 1)) expect(rectsTouch(a, b)).toBe(false)
    expect(announced.at(-1)?.text).toBe('2 points, 1 claim and 1 frame placed on the board.')
  })
  it('puts what stands above the first heading before its section, and what comes behind it after', async () => {
    const text = `The ships wait. ${TEXT}`
    const moved = PROPOSALS.map((each) => ({
      ...each,
      span: { start: each.span.start + 16, end: each.span.end + 16 },
    }))
    const exact = 'The ships wait.'
    const opening: Proposal = {
      ...base('opening', ''),
      span: { start: 0, end: exact.length },
      kind: 'evidence',
      fields: { exact, attribution, hedges: [] },
    }
    const lefts = async (proposals: readonly Proposal[], claim: string) => {
      const { session, board } = aSession(createBoard(new Y.Doc()), { text, proposals })
      await acceptProposals(
        session,
        document,
        proposals.map(({ id }) => id),
      )
      return [claim, 'section'].map((name) => board.rect(card(name))!.x)
    }
    const [first, section] = await lefts([opening, ...moved.slice(0, 3)], 'opening')
    expect(first).toBeLessThan(section!)
    const [last, before] = await lefts(moved, 'wait')
    expect(last).toBeGreaterThan(before!)
  })
  it('puts a point that comes later into its section’s frame, which grows; one undo takes both back', async () => {
    const { session, board, announced } = aSession(createBoard(new Y.Doc()), { text: TEXT, proposals: PROPOSALS })
    await acceptProposals(session, document, [ids[1]!])
    const before = board.rect(card('section'))!
    await acceptProposals(session, document, [ids[2]!])
    expect(board.frameOf(card('quay'))).toBe(card('section'))
    const [frame, fees, quay] = ['section', 'fees', 'quay'].map((name) => board.rect(card(name))!)
    expect(rectEncloses(frame!, quay!)).toBe(true)
    expect(rectsTouch(fees!, quay!)).toBe(false)
    board.undo()
    expect(board.rect(card('section'))).toEqual(before)
    board.redo()
    announced.at(-1)?.undo?.()
    expect(board.card(card('quay'))).toBeUndefined()
    expect(board.rect(card('section'))).toEqual(before)
  })
  it('goes past what lies in the frame without belonging to it', async () => {
    const { session, board } = aSession(createBoard(new Y.Doc()), { text: TEXT, proposals: PROPOSALS })
    await acceptProposals(session, document, [ids[1]!])
    const frame = board.rect(card('section'))!
    const fees = board.rect(card('fees'))!
    board.setRects(new Map([[card('section'), { ...frame, h: 800 }]]))
    const loose = { ...fees, y: fees.y + fees.h + 24 }
    board.insert([{ kind: 'note', rect: loose }])
    await acceptProposals(session, document, [ids[2]!])
    expect(board.frameOf(card('quay'))).toBe(card('section'))
    expect(board.rect(card('quay'))!.y).toBeGreaterThan(loose.y + loose.h)
  })
  it('places it outside, and of no frame, when the frame cannot grow without covering something', async () => {
    const { session, board } = aSession(createBoard(new Y.Doc()), { text: TEXT, proposals: PROPOSALS })
    await acceptProposals(session, document, [ids[1]!])
    const { x, y, w, h } = board.rect(card('section'))!
    board.insert([
      { kind: 'note', rect: { x, y: y + h + 20, w: 200, h: 100 } },
      { kind: 'note', rect: { x: x + w + 20, y, w: 200, h: 100 } },
    ])
    await acceptProposals(session, document, [ids[2]!])
    expect(board.frameOf(card('quay'))).toBeUndefined()
    expect(board.rect(card('section'))).toEqual({ x, y, w, h })
    const quay = board.rect(card('quay'))!
    for (const id of board.cardIds()) if (id !== card('quay')) expect(rectsTouch(board.rect(id)!, quay)).toBe(false)
    const section = board.rect(card('section'))!
    expect(Math.hypot(quay.x - section.x - section.w, quay.y - section.y)).toBeLessThan(400)
  })
  it('puts claims that are accepted one by one under each other, past what lies there, whatever their order', async () => {
    const { session, board } = aSession(createBoard(new Y.Doc()), { text: TEXT, proposals: CLAIMS })
    board.insert([{ id: card('there'), kind: 'note', rect: { x: 0, y: 0, w: 200, h: 100 } }])
    const rectOf = (name: string) => board.rect(card(name))!
    await acceptProposals(session, document, [CLAIMS[0]!.id])
    await acceptProposals(session, document, [CLAIMS[3]!.id])
    await acceptProposals(session, document, [CLAIMS[1]!.id])
    const claims = ['one', 'four', 'two'].map(rectOf)
    expect(new Set(claims.map(({ x }) => x)).size).toBe(1)
    for (const [at, { y }] of claims.slice(1).entries()) {
      expect(y - claims[at]!.y - claims[at]!.h).toBeGreaterThan(0)
      expect(y - claims[at]!.y - claims[at]!.h).toBeLessThan(40)
    }
    const below = claims[2]!.y + claims[2]!.h
    board.insert([{ id: card('way'), kind: 'note', rect: { x: claims[2]!.x, y: below + 30, w: 280, h: 60 } }])
    await acceptProposals(session, document, [CLAIMS[2]!.id])
    expect(rectOf('three').x).toBe(claims[0]!.x)
    for (const id of board.cardIds())
      if (id !== card('three')) expect(rectsTouch(board.rect(id)!, rectOf('three'))).toBe(false)
  })
  it('begins another column beside one that is full', async () => {
    const { session, board } = aSession(createBoard(new Y.Doc()), { text: TEXT, proposals: CLAIMS })
    await acceptProposals(session, document, [CLAIMS[0]!.id])
    const first = board.rect(card('one'))!
    board.insert([{ id: card('long'), kind: 'note', rect: { x: first.x, y: first.y + first.h + 24, w: 280, h: 1200 } }])
    await acceptProposals(session, document, [CLAIMS[1]!.id])
    expect(board.rect(card('two'))).toMatchObject({ x: first.x + first.w + 32, y: first.y })
  })
  it('puts a first claim alone where one looks, on no frame, when the end of the board is elsewhere', async () => {
    const { session, board } = aSession(createBoard(new Y.Doc()), { text: TEXT, proposals: CLAIMS })
    board.insert([
      { kind: 'note', rect: { x: 0, y: 0, w: 200, h: 100 } },
      { id: card('frame'), kind: 'frame', rect: { x: 300, y: 200, w: 500, h: 300 } },
      { kind: 'note', rect: { x: 9000, y: 0, w: 200, h: 100 } },
    ])
    const view = session.camera.view()
    await acceptProposals(session, document, [CLAIMS[0]!.id])
    const rect = board.rect(card('one'))!
    expect(rectsTouch(rect, view)).toBe(true)
    expect(rectsTouch(rect, board.rect(card('frame'))!)).toBe(false)
  })
  it('names what it placed when that is one thing', async () => {
    const { session, announced } = aSession(createBoard(new Y.Doc()), { text: TEXT, proposals: PROPOSALS })
    await acceptProposals(session, document, [ids[1]!])
    await acceptProposals(session, document, [ids[3]!])
    expect(announced.map(({ text }) => text)).toEqual([
      '“Fees” and its frame placed on the board.',
      '“A pilot said “we wait”.” placed on the board.',
    ])
  })
  it('says each of several, accepted one by one, in the place of the one before, whose card its Undo leaves', async () => {
    const { session, board, announced } = aSession(createBoard(new Y.Doc()), { text: TEXT, proposals: CLAIMS })
    for (const { id } of CLAIMS) await acceptProposals(session, document, [id])
    expect(announced.map(({ about }) => about)).toEqual(CLAIMS.map(() => 'accepted'))
    announced.at(-1)?.undo?.()
    expect(board.cardIds()).toEqual(['one', 'two', 'three'].map(card))
  })
  it('is taken back by one undo', async () => {
    const { session, board } = aSession(createBoard(new Y.Doc()), { text: TEXT, proposals: PROPOSALS })
    await acceptProposals(session, document, ids)
    expect(board.cardIds()).toHaveLength(4)
    board.undo()
    expect(board.cardIds()).toEqual([])
  })
  it('gives the view back with either undo, unless it was moved meanwhile', async () => {
    const { session, board, announced } = aSession(createBoard(new Y.Doc()), { text: TEXT, proposals: PROPOSALS })
    board.insert([{ id: card('there'), kind: 'note', rect: { x: 0, y: 0, w: 200, h: 100 } }])
    const { camera } = session
    const before = camera.state.get()
    for (const takeBack of [() => stepHistory(session, 'undo'), () => announced.at(-1)?.undo?.()]) {
      await acceptProposals(session, document, ids)
      expect(camera.state.get()).not.toEqual(before)
      takeBack()
      expect(board.cardIds()).toEqual([card('there')])
      expect(camera.state.get()).toEqual(before)
    }
    await acceptProposals(session, document, ids)
    const along = camera.state.get()
    stepHistory(session, 'undo')
    stepHistory(session, 'redo')
    expect([board.cardIds().length, camera.state.get()]).toEqual([5, along])
    stepHistory(session, 'undo')
    expect(camera.state.get()).toEqual(before)
    stepHistory(session, 'redo')
    camera.panBy({ x: 10, y: 0 })
    const chosen = camera.state.get()
    stepHistory(session, 'undo')
    expect(camera.state.get()).toEqual(chosen)
  })
  it('keeps exact words, offsets, attribution and hedges, and says that a rule made it', async () => {
    const { session, board } = aSession(createBoard(new Y.Doc()), { text: TEXT, proposals: PROPOSALS })
    await acceptProposals(session, document, [ids[3]!])
    const claim = board.card(card('wait'))
    if (claim?.kind !== 'evidence') throw new Error('no evidence')
    const [excerpt] = claim.excerpts
    expect(TEXT.slice(excerpt!.position.start, excerpt!.position.end)).toBe(excerpt!.quote.exact)
    expect(claim.attribution).toMatchObject({ speaker: 'A pilot', outlet: null })
    expect(claim.hedges).toHaveLength(1)
    expect(claim.madeBy).toBe('rule')
  })
  it('revives a deleted card with what others wrote into it, and leaves a living one alone', async () => {
    const { session, board } = aSession(createBoard(new Y.Doc()), { text: TEXT, proposals: PROPOSALS })
    await acceptProposals(session, document, [ids[1]!])
    board.setTitle(card('fees'), 'Fees, reworded')
    board.remove([card('fees')])
    await acceptProposals(session, document, [ids[1]!])
    const revived = board.card(card('fees'))
    expect(revived?.kind === 'point' && revived.title).toBe('Fees, reworded')
    expect(await acceptProposals(session, document, [ids[1]!])).toMatchObject({ cards: [] })
  })
  it('writes nothing before the board has come from the server', async () => {
    const { session, board, announced } = aSession(createBoard(new Y.Doc()), {
      text: TEXT,
      proposals: PROPOSALS,
      connection: { kind: 'connecting' },
    })
    expect(await acceptProposals(session, document, ids)).toMatchObject({ cards: [] })
    expect(board.cardIds()).toEqual([])
    expect(announced.at(-1)?.text).toContain('still on its way')
  })
  it.each(['by its message', 'by key'])(
    'undone %s, leaves what others placed as well or have a hand in',
    async (way) => {
      for (let round = 0; round < 8; round++) {
        // Yjs lets the card of one of the two stand, by their random numbers.
        const docs = [new Y.Doc(), new Y.Doc()] as const
        const [ana, ben] = docs.map((each) => aSession(createBoard(each), { text: TEXT, proposals: PROPOSALS }))
        await acceptProposals(ana!.session, document, [ids[1]!])
        await acceptProposals(ben!.session, document, ids)
        meet(...docs)
        expect(ana!.board.cardIds()).toEqual(ben!.board.cardIds())
        expect(ben!.board.cardIds()).toHaveLength(4)
        ana!.board.setTitle(card('quay'), 'Ana’s quay')
        meet(...docs)
        if (way === 'by key') {
          expect(ben!.board.undo()).toMatchObject({
            done: true,
            reason: expect.stringContaining('Only partly') as string,
          })
        } else {
          ben!.announced.at(-1)?.undo?.()
          expect(ben!.announced.at(-1)?.text).toBe('3 cards stay: others placed or changed them as well.')
          expect(ben!.announced.at(-2)?.holds?.()).toBe(false) // nothing is left that its Undo could take
        }
        meet(...docs)
        expect([...ana!.board.cardIds()].sort()).toEqual([card('fees'), card('quay'), card('section')])
      }
    },
  )
  it('takes a claim for placed whose words a person brought onto the board, quotation marks aside, until that card goes', async () => {
    const { session, board, announced } = aSession(createBoard(new Y.Doc()), { text: TEXT, proposals: PROPOSALS })
    const passage = { documentId: document, span: span('A pilot said “we wait') }
    const byHand = await makeEvidence(session, { passage })
    expect(await acceptProposals(session, document, [ids[3]!])).toMatchObject({ cards: [], refused: 0 })
    expect(announced.at(-1)?.text).toBe('These are on the board already.')
    expect(await acceptProposals(session, document, ids)).toMatchObject({ points: 2, evidence: 0, frames: 1 })
    expect(board.cardIds().filter((id) => board.cardKind(id) === 'evidence')).toEqual([byHand])
    board.remove([byHand!])
    expect(await acceptProposals(session, document, [ids[3]!])).toMatchObject({ cards: [card('wait')] })
  })
  it('leaves a claim out, when all are accepted, that has words on the board; by itself it is placed', async () => {
    const { session, announced } = aSession(createBoard(new Y.Doc()), { text: TEXT, proposals: PROPOSALS })
    await makeEvidence(session, { passage: { documentId: document, span: span('we wait') } })
    const all = { leavesPartly: true }
    expect(await acceptProposals(session, document, ids, all)).toMatchObject({ points: 2, evidence: 0 })
    const stays = '1 claim is partly on the board; accept by itself what is wanted whole.'
    expect(announced.at(-1)?.text).toBe(`2 points and 1 frame placed on the board. ${stays}`)
    expect(await acceptProposals(session, document, ids, all)).toMatchObject({ cards: [] })
    expect(announced.at(-1)?.text).toBe(stays)
    expect(await acceptProposals(session, document, [ids[3]!])).toMatchObject({ cards: [card('wait')] })
  })
  it('takes marks that a passage and a claim share for no words', async () => {
    const { session } = aSession(createBoard(new Y.Doc()), { text: TEXT, proposals: PROPOSALS })
    const start = TEXT.indexOf('”.')
    await makeEvidence(session, { passage: { documentId: document, span: { start, end: start + 2 } } })
    const all = { leavesPartly: true }
    expect(await acceptProposals(session, document, ids, all)).toMatchObject({ points: 2, evidence: 1 })
  })
  it('says how many somebody else is accepting', async () => {
    const { session, board, announced } = aSession(createBoard(new Y.Doc()), {
      text: TEXT,
      proposals: PROPOSALS,
      takenByOthers: [ids[3]!],
    })
    const accepted = await acceptProposals(session, document, [ids[1]!, ids[3]!])
    expect(accepted.refused).toBe(1)
    expect(board.card(card('wait'))).toBeUndefined()
    expect(announced.at(-1)?.text).toContain('Somebody else is accepting one of them')
  })
})

describe('making evidence of a passage', () => {
  it('makes card and link in one step, with the claim’s attribution', async () => {
    const { session, board } = aSession(createBoard(new Y.Doc()), { text: TEXT, proposals: PROPOSALS })
    board.insert([{ id: card('point'), kind: 'point', rect: { x: 0, y: 0, w: 280, h: 136 } }])
    const made = await makeEvidence(session, {
      passage: { documentId: document, span: span('“we wait”') },
      onto: { card: card('point'), relation: 'supports' },
    })
    const evidence = board.card(made!)
    if (evidence?.kind !== 'evidence') throw new Error('no evidence')
    expect(evidence.excerpts[0]?.quote.exact).toBe('“we wait”')
    expect(evidence.attribution?.speaker).toBe('A pilot')
    expect(board.linksAt(card('point'))).toHaveLength(1)
    expect(rectsTouch(board.rect(made!)!, board.rect(card('point'))!)).toBe(false)
    board.undo()
    expect(board.cardIds()).toEqual([card('point')])
    expect(board.linkIds()).toEqual([])
  })
  it('makes nothing of no words, and says so', async () => {
    const { session, board, announced } = aSession(createBoard(new Y.Doc()), { text: TEXT })
    expect(
      await makeEvidence(session, { passage: { documentId: document, span: { start: 12, end: 13 } } }),
    ).toBeUndefined()
    expect(board.cardIds()).toEqual([])
    expect(announced).toHaveLength(1)
  })
})
