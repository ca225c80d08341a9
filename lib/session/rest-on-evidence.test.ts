import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import type { CardId, DocumentId } from '@/lib/schema/ids'
import { aSession } from './a-session'
import { evidenceToRestOn, groundBetween, restOnEvidence } from './rest-on-evidence'

const KINDS = ['judgement', 'point', 'evidence', 'evidence', 'evidence', 'evidence', 'evidence'] as const
const FALLEN = 'document-fallen' as DocumentId

/** Of five pieces the point is supported by the first four; the judgement rests on the first, the last of the four is retracted. */
function aBoardWithPoint() {
  const { board, session, announced } = aSession(createBoard(new Y.Doc()))
  const rect = { x: 0, y: 0, w: 280, h: 120 }
  const titles = ['It reopens', 'Berth four', 'a', 'b', 'c', 'd', 'e']
  const ids = board.insert(KINDS.map((kind, index) => ({ kind, rect, title: titles[index] ?? '' }))).cards
  const [judgement, point, a, b, c, d, e] = ids as [CardId, CardId, CardId, CardId, CardId, CardId, CardId]
  const quote = { exact: 'it opens', prefix: '', suffix: '' }
  const position = { start: 0, end: 8 }
  const textHash = `sha256:${'a'.repeat(64)}`
  board.setFields([d], { 'excerpt:1': { documentId: FALLEN, version: 1, quote, position, textHash } })
  const supports = (from: CardId) => ({ kind: 'supports' as const, from, to: point })
  board.insert([], [...[a, b, c, d].map(supports), { kind: 'contradicts', from: e, to: point }])
  board.insert([], [{ kind: 'rests-on', from: judgement, to: a }])
  const open = () =>
    evidenceToRestOn(board, { judgement, upper: point }, (id) => (id === FALLEN ? 'retracted' : 'current')).map(
      ({ id }) => id,
    )
  return { board, session, announced, judgement, point, a, b, c, open }
}

describe('a judgement and a point', () => {
  it('are known as such in either order, other kinds are not', () => {
    const { session, judgement, point, a } = aBoardWithPoint()
    expect(groundBetween(session, judgement, point)).toEqual({ judgement, upper: point })
    expect(groundBetween(session, point, judgement)).toEqual({ judgement, upper: point })
    expect(groundBetween(session, judgement, a)).toBeUndefined()
    expect(groundBetween(session, point, a)).toBeUndefined()
  })

  it('share what supports the point, stands, and is not the judgement’s ground yet', () => {
    const { board, open, b, c } = aBoardWithPoint()
    expect(new Set(open())).toEqual(new Set([b, c]))
    board.setFields([b], { status: 'withdrawn' })
    expect(open()).toEqual([c])
    board.remove([c])
    expect(open()).toEqual([])
  })

  it('are joined by links to all of it in one step, which is named and taken back', () => {
    const { board, session, announced, open, judgement, point, a, b, c } = aBoardWithPoint()
    const grounds = () =>
      new Set(board.linksAt(judgement).flatMap((id) => (board.link(id)?.kind === 'rests-on' ? board.link(id)?.to : [])))
    restOnEvidence(session, { judgement, upper: point }, open())
    expect(grounds()).toEqual(new Set([a, b, c]))
    expect(open()).toEqual([])
    const said = announced.at(-1)
    expect(said?.text.replace(/[\u2068\u2069]/g, '')).toBe(
      '“It reopens” rests on 2 pieces of evidence for “Berth four”.',
    )
    expect(said?.holds?.()).toBe(true)
    board.undo()
    expect(grounds()).toEqual(new Set([a]))
    expect(said?.holds?.()).toBe(false)
    board.redo()
    said?.undo?.()
    expect(grounds()).toEqual(new Set([a]))
  })
})
