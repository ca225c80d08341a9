import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import { rectCentre, rectContains } from '@/lib/geometry/rect'
import type { CardId, DocumentId, ProposalId } from '@/lib/schema/ids'
import type { Proposal } from '@/lib/schema/source'
import { aSession } from './a-session'
import { dropProposal } from './drop-proposal'

const TEXT = 'The harbour. First, the fees are high. A pilot said “we wait”.'
const documentId = 'doc-00000000' as DocumentId
const base = (id: string, words: string) => ({
  id: `${id}-00000000` as ProposalId,
  documentId,
  key: id,
  span: { start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length },
})
const CLAIM: Proposal = {
  ...base('wait', 'A pilot said “we wait”.'),
  kind: 'evidence',
  fields: {
    exact: 'A pilot said “we wait”.',
    attribution: { speaker: 'A pilot', outlet: null, stance: 'asserts', originState: 'not-established' },
    hedges: [],
  },
}
const POINT: Proposal = {
  ...base('fees', 'First, the fees are high.'),
  kind: 'point',
  fields: { title: 'Fees', marker: '1.', sectionId: 's1', summary: 'The fees are high.' },
}
const SECTION: Proposal = { ...base('section', 'The harbour.'), kind: 'frame', fields: { title: 'T', sectionId: 's1' } }
const TARGET = 'target' as CardId
const FRAME = 'frame' as CardId

function start() {
  const all = aSession(createBoard(new Y.Doc()), { text: TEXT, proposals: [SECTION, POINT, CLAIM] })
  all.board.insert([
    { id: TARGET, kind: 'hypothesis', title: 'Ships wait', rect: { x: 0, y: 0, w: 280, h: 136 } },
    { id: FRAME, kind: 'frame', rect: { x: 2000, y: 0, w: 900, h: 900 } },
  ])
  const drop = ({ id }: Proposal, at: { x: number; y: number }, card?: CardId) =>
    dropProposal(all.session, { documentId, proposalId: id }, { at, card })
  const standing = async ({ id }: Proposal) => {
    const card = id as string as CardId
    await vi.waitFor(() => expect(all.board.card(card)).toBeDefined())
    return { card, rect: all.board.rect(card)! }
  }
  return { ...all, drop, standing }
}

describe('a proposal that is let go over the board', () => {
  it('stands where it was let go, in the frame that lies there, and brings no other along', async () => {
    const { board, drop, standing } = start()
    for (const [proposal, x] of [
      [POINT, 2300],
      [CLAIM, 5000],
    ] as const) {
      drop(proposal, { x, y: 300 })
      const { card, rect } = await standing(proposal)
      expect(rectCentre(rect).x).toBeCloseTo(x, -1)
      expect(rectContains(rect, { x, y: 300 })).toBe(true)
      expect(board.frameOf(card)).toBe(proposal === POINT ? FRAME : undefined)
    }
    expect(board.cardKind(SECTION.id as string as CardId)).toBeUndefined()
  })
  it('comes to that place too when its card was deleted before', async () => {
    const { board, drop, standing } = start()
    drop(CLAIM, { x: 5000, y: 300 })
    board.remove([(await standing(CLAIM)).card])
    drop(CLAIM, { x: 7000, y: 300 })
    expect(rectCentre((await standing(CLAIM)).rect).x).toBeCloseTo(7000, -1)
  })
  it('is linked, if a claim, to the card it is let go over, once it is said how', async () => {
    const { board, session, drop, standing } = start()
    drop(CLAIM, { x: 100, y: 50 }, TARGET)
    expect(board.linkIds()).toEqual([])
    session.relationQuestion.get()?.answer('contradicts')
    const { card } = await standing(CLAIM)
    const [link] = board.linksAt(TARGET).map((id) => board.link(id))
    expect(link).toMatchObject({ kind: 'contradicts', from: card, to: TARGET })
    board.undo()
    expect([board.linkIds(), board.card(card)]).toEqual([[], undefined])
  })
  it('asks nothing over a card that it cannot be linked to', async () => {
    const { session, drop, standing } = start()
    drop(POINT, { x: 100, y: 50 }, TARGET)
    expect(session.relationQuestion.get()).toBeNull()
    await standing(POINT)
  })
})
