import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import { usedOrigins } from '@/lib/analysis/used-origins'
import { measureNewCard } from '@/lib/scene/measure-card'
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import type { CardId } from '@/lib/schema/ids'
import { aSession } from './a-session'
import { acceptOriginSuggestion, groupUnderName, setOriginOf } from './group-origins'

function aBoard() {
  const board = createBoard(new Y.Doc())
  const rect = { x: 0, y: 0, w: 280, h: 120 }
  const kinds = ['evidence', 'evidence', 'evidence', 'note'] as const
  const ids = board.insert(kinds.map((kind) => ({ kind, rect }))).cards as [CardId, CardId, CardId, CardId]
  const groups = () => usedOrigins(board).map(({ origin, evidence }) => [origin.name, ...evidence.map(({ id }) => id)])
  return { session: aSession(board).session, board, ids, groups }
}

describe('grouping evidence by origin', () => {
  it('makes an origin for the evidence among the cards, in one step', () => {
    const { session, board, ids, groups } = aBoard()
    const [a, b] = ids
    groupUnderName(session, [a, b, ids[3]], 'White House statement')
    expect(groups()).toEqual([['White House statement', a, b]])
    expect(board.fields(ids[3])).not.toHaveProperty(['attribution.originId'])
    board.undo()
    expect(groups()).toEqual([])
    board.redo()
    expect(groups()).toEqual([['White House statement', a, b]])
  })

  it('takes the origin of that name when the board has one, whatever its spelling', () => {
    const { session, ids, groups } = aBoard()
    const [a, b, c] = ids
    groupUnderName(session, [a], 'White House statement')
    groupUnderName(session, [b, c], 'The white house  statement')
    expect(groups()).toEqual([['White House statement', a, b, c]])
  })

  it('takes a card out again, and an origin that nothing names is no longer shown', () => {
    const { session, board, ids, groups } = aBoard()
    const [a, b] = ids
    groupUnderName(session, [a, b], 'Letter')
    setOriginOf(session, [a], null)
    expect(groups()).toEqual([['Letter', b]])
    setOriginOf(session, [b], null)
    expect(groups()).toEqual([])
    board.undo()
    board.undo()
    expect(groups()).toEqual([['Letter', a, b]])
  })

  it('lets a card grow by the line that says its origin, so that no word of its source is cut', () => {
    const board = createBoard(new Y.Doc())
    const { session } = aSession(board)
    const exact = 'The harbour master said that the quay will be closed until the crane has been inspected. '.repeat(3)
    const excerpt = {
      documentId: 'document-1',
      version: 1,
      quote: { exact, prefix: '', suffix: '' },
      position: { start: 0, end: exact.length },
      textHash: `sha256:${'0'.repeat(64)}`,
    }
    const card = { kind: 'evidence' as const, fields: { 'excerpt:e': excerpt } }
    const { h } = measureNewCard(card, session.scene.measurer)
    const [id] = board.insert([{ ...card, rect: { x: 0, y: 0, w: 280, h } }]).cards as [CardId]
    groupUnderName(session, [id], 'Letter')
    expect(board.rect(id)?.h).toBeGreaterThanOrEqual(h + 16)
    board.undo()
    expect(board.rect(id)?.h).toBe(h)
    expect(board.fields(id)).not.toHaveProperty(['attribution.originId'])
  })

  it('lets a card grow for its origin that says who carries it already', () => {
    const { session, board, ids } = aBoard()
    board.setRects(new Map([[ids[0], { x: 0, y: 0, w: 280, h: 96 }]]))
    const facts = { notes: [{ words: 'Read in Global Times (D)' }] }
    const carried = { ...session.scene, facts: () => facts }
    setOriginOf({ ...session, scene: carried }, [ids[0]], board.insertOrigin({ name: 'Letter' }))
    const grown = board.rect(ids[0])?.h
    expect(grown).toBeGreaterThan(96)
    setOriginOf({ ...session, scene: carried }, [ids[0]], board.insertOrigin({ name: 'Notice' }))
    expect(board.rect(ids[0])?.h).toBe(grown)
  })

  it('takes back what came of a suggestion, and nothing that was done since', () => {
    const { session, board, ids, groups } = aBoard()
    const [a, b, c] = ids.map((id) => board.card(id)) as [EvidenceCard, EvidenceCard, EvidenceCard]
    const first = acceptOriginSuggestion(session, { a, b, reason: '', name: 'Letter' })
    expect(groups()).toEqual([['Letter', a.id, b.id]])
    const second = acceptOriginSuggestion(session, { a: b, b: c, reason: '', name: '', origin: first.origin })
    expect(groups()).toEqual([['Letter', a.id, b.id, c.id]])
    board.setFields([a.id], { relevance: 'high' })
    second.undo()
    expect(groups()).toEqual([['Letter', a.id, b.id]])
    expect([first.holds(), second.holds()]).toEqual([true, false])
    setOriginOf(session, [b.id], null)
    first.undo()
    expect(groups()).toEqual([])
    expect(board.fields(a.id)).toMatchObject({ relevance: 'high' })
    expect(board.fields(a.id)).not.toHaveProperty(['attribution.originState'])
    expect(first.holds()).toBe(false)
  })

  it('under the name of an origin that the board has joins that one', () => {
    const { session, board, ids, groups } = aBoard()
    const [a, b, c] = ids
    groupUnderName(session, [c], 'White House statement')
    const [first, second] = [a, b].map((id) => board.card(id) as EvidenceCard) as [EvidenceCard, EvidenceCard]
    acceptOriginSuggestion(session, { a: first, b: second, reason: '', name: 'white house statement' })
    expect(groups().map(([group, ...of]) => [group, of.length])).toEqual([['White House statement', 3]])
  })
})
