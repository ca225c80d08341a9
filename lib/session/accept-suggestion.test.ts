import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Board } from '@/lib/board/board'
import { createBoard } from '@/lib/board/create-board'
import { rectsTouch } from '@/lib/geometry/rect'
import type { CardId, DocumentId, ProposalId } from '@/lib/schema/ids'
import type { EvidenceProposal } from '@/lib/schema/source'
import { acceptSuggestion } from './accept-suggestion'
import { aSession, type SessionWish } from './a-session'
import { makeEvidence } from './make-evidence'

const TEXT = 'The quay may be closed. A pilot said “we wait”. The wall is cracked.'
const documentId = 'doc-00000000' as DocumentId
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const CLAIM: EvidenceProposal = {
  id: 'wait-00000000' as ProposalId,
  documentId,
  key: 'wait',
  kind: 'evidence',
  span: span('A pilot said “we wait”.'),
  fields: {
    exact: 'A pilot said “we wait”.',
    attribution: { speaker: 'A pilot', outlet: null, stance: 'asserts', originState: 'not-established' },
    hedges: [],
  },
}
const POINT = 'point-000000' as CardId
const claimCard = CLAIM.id as string as CardId

function aBoardWithPoint(wish: SessionWish = {}) {
  const made = aSession(createBoard(new Y.Doc()), { text: TEXT, proposals: [CLAIM], ...wish })
  made.board.insert([
    { id: POINT, kind: 'point', title: 'The quay', rect: { x: 0, y: 0, w: 280, h: 120 } },
    { kind: 'note', rect: { x: 376, y: 0, w: 280, h: 200 } },
  ])
  const accept = (words: string, relation: 'supports' | 'contradicts' = 'supports') =>
    acceptSuggestion(made.session, { passage: { documentId, span: span(words) }, onto: { card: POINT, relation } })
  return { ...made, accept }
}
const linksOf = (board: Board) => board.linksAt(POINT).map((id) => board.link(id))
const WORDS = 'A pilot said “we wait”.'

describe('accepting a suggestion', () => {
  it('makes the known claim’s own card beside the point, and its link, in one undo step', async () => {
    const { board, accept, announced } = aBoardWithPoint()
    expect(await accept(WORDS, 'contradicts')).toBe(claimCard)
    expect(board.card(claimCard)).toMatchObject({
      kind: 'evidence',
      madeBy: 'rule',
      basis: 'reported',
      attribution: { speaker: 'A pilot' },
      excerpts: [{ documentId, quote: { exact: WORDS }, position: CLAIM.span }],
    })
    expect(linksOf(board)).toMatchObject([{ kind: 'contradicts', from: claimCard, to: POINT, madeBy: 'person' }])
    const rects = board.cardIds().map((id) => board.rect(id)!)
    rects.forEach((a, at) => rects.slice(at + 1).forEach((b) => expect(rectsTouch(a, b)).toBe(false)))
    expect(announced.at(-1)?.text).toBe(`“${WORDS}” contradicts “The quay”.`)
    board.undo()
    expect([board.card(claimCard), linksOf(board)]).toEqual([undefined, []])
  })

  it('makes an evidence card of a sentence that is no claim, with its hedges and the basis they tell', async () => {
    const { board, session, accept } = aBoardWithPoint()
    const text = await session.library.text(documentId)
    session.library.text = async () => ({
      ...text,
      marks: { ...text.marks, hedges: [{ ...span('may'), whose: 'author' }] },
    })
    const card = await accept('The quay may be closed.')
    expect(board.card(card!)).toMatchObject({ basis: 'judgement', hedges: [{ exact: 'may', whose: 'author' }] })
  })

  it('only links a card that holds the passage already, and its Undo takes only the link', async () => {
    const { board, accept, announced } = aBoardWithPoint()
    const first = await accept('The wall is cracked.')
    board.remove(board.linksAt(POINT))
    expect(await accept('The wall is cracked.', 'contradicts')).toBe(first)
    expect(board.cardIds()).toHaveLength(3)
    announced.at(-1)?.undo?.()
    expect(linksOf(board)).toEqual([])
    expect(board.card(first!)).toBeDefined()
  })

  it('links the cards that share its words out among them, and makes no third', async () => {
    const { board, accept, announced } = aBoardWithPoint()
    const [first, second] = [await accept('The quay may be closed.'), await accept(WORDS)]
    board.remove(board.linksAt(POINT))
    await accept(`The quay may be closed. ${WORDS}`, 'contradicts')
    expect(board.cardIds()).toHaveLength(4)
    expect(new Set(linksOf(board).map((link) => link?.from))).toEqual(new Set([first, second]))
    expect(linksOf(board).map((link) => link?.kind)).toEqual(['contradicts', 'contradicts'])
    announced.at(-1)?.undo?.()
    expect(linksOf(board)).toEqual([])
  })

  it('says what came of it in the place of what was said before, whatever that was', async () => {
    const { accept, announced } = aBoardWithPoint()
    await accept('The quay may be closed')
    await accept(WORDS)
    await accept(WORDS, 'contradicts')
    expect(new Set(announced.map(({ about }) => about)).size).toBe(1)
    expect(announced[0]?.about).toBeDefined()
  })

  it('links one card of two that say the same give or take a mark, and says when it was linked already', async () => {
    const { board, session, accept, announced } = aBoardWithPoint()
    const first = await accept('The quay may be closed')
    const passage = { documentId, span: span('The quay may be closed.') }
    await makeEvidence(session, { passage, again: true })
    await accept(WORDS)
    await accept(`The quay may be closed. ${WORDS}`)
    expect(new Set(linksOf(board).map((link) => link?.from))).toEqual(new Set([first, claimCard]))
    expect(linksOf(board)).toHaveLength(2)
    expect(announced.at(-1)).toEqual({
      about: expect.any(String) as string,
      text: 'These words are on the board already, in 2 cards, and each supports “The quay”.',
    })
    await accept('The quay may be closed.')
    expect(linksOf(board)).toHaveLength(2)
  })

  it('links the card in whose words it stands, and makes a card of what is new by a word', async () => {
    const { board, accept } = aBoardWithPoint()
    const first = await accept(`The quay may be closed. ${WORDS}`)
    expect(await accept('The quay may be closed.')).toBe(first)
    const more = await accept(`${WORDS} The wall is cracked.`)
    expect(more).not.toBe(first)
    expect(board.card(more!)).toMatchObject({ kind: 'evidence' })
  })

  it('brings a claim’s card back that was deleted', async () => {
    const { board, accept } = aBoardWithPoint()
    await accept(WORDS)
    board.setFields([claimCard], { relevance: 'high' })
    board.remove([claimCard])
    expect(await accept(WORDS)).toBe(claimCard)
    expect(board.card(claimCard)).toMatchObject({ relevance: 'high' })
    expect(linksOf(board)).toHaveLength(1)
    board.remove([claimCard])
    await accept(WORDS, 'contradicts')
    expect(linksOf(board)).toMatchObject([{ kind: 'contradicts' }])
  })

  it('makes nothing of a claim that somebody else is accepting, and says so', async () => {
    const { board, accept, announced } = aBoardWithPoint({ takenByOthers: [CLAIM.id] })
    expect(await accept(WORDS)).toBeUndefined()
    expect(board.cardIds()).toHaveLength(2)
    expect(announced.at(-1)?.text).toBe('Somebody else is accepting this claim just now.')
  })

  it('makes nothing when the point went meanwhile, or when there is no connection to take the claim', async () => {
    const { board, session, accept, announced } = aBoardWithPoint()
    session.library.takeProposals = async () => {
      throw new Error('The server did not answer.')
    }
    expect(await accept(WORDS)).toBeUndefined()
    expect(announced.at(-1)).toMatchObject({ text: 'The server did not answer.', tone: 'error' })
    board.remove([POINT])
    expect(await accept('The wall is cracked.')).toBeUndefined()
    expect(announced.at(-1)?.text).toBe('The card was deleted meanwhile.')
    expect(board.cardIds()).toHaveLength(1)
  })
})
