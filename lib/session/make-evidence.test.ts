import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import { createCell } from '@/lib/cell/cell'
import type { DocumentId } from '@/lib/schema/ids'
import type { Proposal } from '@/lib/schema/source'
import { aSession } from './a-session'
import type { BoardSession } from './board-session'
import { makeEvidence, passageTarget } from './make-evidence'

const TEXT = 'The quay is closed. A pilot waits.'
const passage = { documentId: 'doc-00000000' as DocumentId, span: { start: 0, end: 19 } }

describe('making evidence of a passage that is on the board already', () => {
  const start = async () => {
    const made = aSession(createBoard(new Y.Doc()), { text: TEXT })
    const [point] = made.board.insert([
      { kind: 'point', title: 'The quay', rect: { x: 0, y: 0, w: 280, h: 136 } },
    ]).cards
    const first = await makeEvidence(made.session, { passage })
    return { ...made, point: point!, first: first! }
  }

  it('shows its card and says so, blanks at the ends or not; another is made only when it is asked for', async () => {
    const { session, board, announced, first } = await start()
    session.selection.set([])
    expect(await makeEvidence(session, { passage: { ...passage, span: { start: 0, end: 20 } } })).toBe(first)
    expect(board.cardIds()).toHaveLength(2)
    expect(session.selection.get()).toEqual([first])
    expect(announced.at(-1)?.text).toBe('“The quay is closed.” is on the board already.')
    const again = await makeEvidence(session, { passage, again: true })
    expect(again).not.toBe(first)
    expect(board.cardIds()).toHaveLength(3)
  })

  it('is the same passage without the marks at its ends', async () => {
    const { session, board, first } = await start()
    expect(await makeEvidence(session, { passage: { ...passage, span: { start: 0, end: 18 } } })).toBe(first)
    const part = await makeEvidence(session, { passage: { ...passage, span: { start: 4, end: 18 } } })
    expect(part).not.toBe(first)
    expect(board.cardIds()).toHaveLength(3)
  })

  it('takes, of several cards of the passage, the one that is linked with that card already', async () => {
    const { session, board, point } = await start()
    const again = await makeEvidence(session, { passage, again: true })
    board.insert([], [{ kind: 'supports', from: again!, to: point }])
    const onto = { card: point, relation: 'supports' as const }
    expect(await makeEvidence(session, { passage, onto })).toBe(again)
    expect(board.linksAt(point)).toHaveLength(1)
  })

  it('links its card with the one that it is let go over, and Undo takes that link', async () => {
    const { session, board, announced, first, point } = await start()
    const onto = { card: point, relation: 'supports' as const }
    expect(await makeEvidence(session, { passage, onto })).toBe(first)
    expect(board.linksAt(point).map((id) => board.link(id))).toMatchObject([{ kind: 'supports', from: first }])
    expect(announced.at(-1)?.text).toBe('“The quay is closed.” is on the board already. It now supports “The quay”.')
    // A second time there is nothing that Undo could take.
    await makeEvidence(session, { passage, onto })
    expect(announced.at(-1)?.text).toBe('“The quay is closed.” is on the board already, and it supports “The quay”.')
    expect(announced.at(-1)?.undo).toBeUndefined()
    announced.at(-2)?.undo?.()
    expect(board.linksAt(point)).toEqual([])
    expect(board.cardIds()).toHaveLength(2)
  })

  it('says which link it takes the place of, which comes back with what it said when that is undone', async () => {
    const { session, board, announced, first, point } = await start()
    const before = {
      kind: 'contradicts' as const,
      from: first,
      to: point,
      fields: { reason: 'The harbour master denies it.' },
    }
    board.insert([], [before])
    await makeEvidence(session, { passage, onto: { card: point, relation: 'supports' } })
    expect(announced.at(-1)?.text).toMatch(/It now supports “The quay” and no longer contradicts it\.$/u)
    announced.at(-1)?.undo?.()
    expect(board.linksAt(point).map((id) => board.link(id))).toMatchObject([
      { kind: 'contradicts', from: first, reason: 'The harbour master denies it.' },
    ])
  })
})

it('puts the new card where no other stands between it and the one that it bears on', async () => {
  const { session, board } = aSession(createBoard(new Y.Doc()), { text: TEXT })
  const [frame] = board.insert([{ kind: 'frame', rect: { x: 0, y: 0, w: 700, h: 400 } }]).cards
  const fields = { frameId: frame! }
  const [point] = board.insert([
    { kind: 'point', rect: { x: 24, y: 48, w: 280, h: 136 }, fields },
    { kind: 'note', rect: { x: 340, y: 48, w: 280, h: 200 }, fields },
  ]).cards
  const made = await makeEvidence(session, { passage, onto: { card: point!, relation: 'supports' } })
  const { x, w } = board.rect(made!)!
  expect(x + w).toBeLessThan(0)
})

describe('the outlet that the rules found for a passage', () => {
  const start = (outlet: string, refusal?: Error) => {
    const claim = {
      id: 'claim-1',
      documentId: passage.documentId,
      kind: 'evidence',
      span: passage.span,
      fields: { attribution: { outlet } },
    } as unknown as Proposal
    const { session, board, announced } = aSession(createBoard(new Y.Doc()), { text: TEXT, proposals: [claim] })
    const named: string[] = []
    const library = {
      ...session.library,
      sources: createCell([{ id: 'source-1', name: 'Associated Press', aliases: ['AP'] }]),
      createSource: async ({ name }: { readonly name: string }) => {
        named.push(name)
        if (refusal) throw refusal
      },
    }
    return { session: { ...session, library } as unknown as BoardSession, board, announced, named }
  }

  it('becomes a source, unless it is one by name or alias', async () => {
    const made = start('MTI')
    const card = await makeEvidence(made.session, { passage })
    expect(made.board.fields(card!)).toMatchObject({ 'attribution.outlet': 'MTI' })
    expect(made.named).toEqual(['MTI'])
    const known = start('AP')
    await makeEvidence(known.session, { passage })
    expect(known.named).toEqual([])
  })

  it('leaves the card as it is when no source can be made', async () => {
    const { session, board, announced, named } = start('MTI', new Error('The server did not answer.'))
    expect(board.card((await makeEvidence(session, { passage }))!)?.kind).toBe('evidence')
    await Promise.resolve()
    expect(named).toEqual(['MTI'])
    expect(announced).toEqual([])
  })
})

describe('passageTarget', () => {
  it('is the card that evidence may be linked to, and nothing over a frame or the bare board', () => {
    const board = createBoard(new Y.Doc())
    const [frame, point] = board.insert([
      { kind: 'frame', rect: { x: 0, y: 0, w: 640, h: 480 } },
      { kind: 'point', rect: { x: 100, y: 100, w: 280, h: 136 } },
    ]).cards
    expect(passageTarget(board, point)).toMatchObject({
      card: point,
      kinds: ['supports', 'contradicts', 'context'],
    })
    expect(passageTarget(board, frame)).toBeUndefined()
    expect(passageTarget(board, undefined)).toBeUndefined()
  })
})
