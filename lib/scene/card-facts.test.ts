import { describe, expect, it } from 'vitest'
import { createCell } from '@/lib/cell/cell'
import type { Card } from '@/lib/schema/card'
import type { CardId } from '@/lib/schema/ids'
import type { Evaluation } from '@/lib/schema/source'
import { aBoard } from './a-board'
import { coverageWords, factsOf, gradeWords, NO_GRADES, restsOnWords } from './card-facts'
import { readGrades } from './grades'

const excerpt = (documentId: string) => ({
  'excerpt:e1': {
    documentId,
    version: 1,
    quote: { exact: 'words', prefix: '', suffix: '' },
    position: { start: 0, end: 5 },
    textHash: 'sha256:0',
  },
})

function facts(board: ReturnType<typeof aBoard>, id: string) {
  return factsOf(board.card(id as CardId)!, board, NO_GRADES)
}

describe('coverage of a point', () => {
  it('says so when nothing comes from outside its document', () => {
    const board = aBoard(
      { id: 'point', kind: 'point', fields: { documentId: 'doc' } },
      { id: 'own', kind: 'evidence', fields: excerpt('doc') },
    )
    board.join('l', 'supports', 'own', 'point')
    const { coverage } = facts(board, 'point')
    expect(coverageWords(board.card('point' as CardId) as Card, coverage!)).toBe(
      'No evidence from outside its document.',
    )
  })
  it('counts each piece of evidence once on either side', () => {
    const board = aBoard(
      { id: 'point', kind: 'point', fields: { documentId: 'doc' } },
      { id: 'one', kind: 'evidence', fields: excerpt('other') },
      { id: 'two', kind: 'evidence', fields: excerpt('other') },
      { id: 'note' },
    )
    board.join('a', 'supports', 'one', 'point')
    board.join('b', 'supports', 'one', 'point')
    board.join('c', 'contradicts', 'two', 'point')
    board.join('d', 'context', 'note', 'point')
    const { coverage } = facts(board, 'point')
    expect(coverage).toEqual({ supporting: 1, against: 1, outside: 2 })
    expect(coverageWords(board.card('point' as CardId) as Card, coverage!)).toBe('1 supporting · 1 against')
  })
  it('says how much of it is from retracted documents', () => {
    const board = aBoard(
      { id: 'h', kind: 'hypothesis' },
      { id: 'one', kind: 'evidence', fields: excerpt('fallen') },
      { id: 'two', kind: 'evidence', fields: excerpt('other') },
    )
    board.join('a', 'supports', 'one', 'h')
    board.join('b', 'supports', 'two', 'h')
    const hypothesis = board.card('h' as CardId) as Card
    const grades = { ...NO_GRADES, statusOf: (id: string) => (id === 'fallen' ? 'retracted' : 'current') } as const
    const { coverage } = factsOf(hypothesis, board, grades)
    expect(coverageWords(hypothesis, coverage!)).toBe('2 supporting, 1 retracted · 0 against')
  })
})

describe('what a judgement rests on', () => {
  it('counts its grounds and the ungraded evidence among them', () => {
    const board = aBoard({ id: 'j', kind: 'judgement' }, { id: 'e', kind: 'evidence' }, { id: 'k', kind: 'judgement' })
    board.join('a', 'rests-on', 'j', 'e')
    board.join('b', 'rests-on', 'j', 'k')
    expect(facts(board, 'j').restsOn).toEqual({ count: 2, ungraded: 1 })
    expect(restsOnWords({ count: 2, ungraded: 1 })).toBe('rests on 2, 1 ungraded')
    expect(restsOnWords({ count: 0, ungraded: 0 })).toBe('Rests on nothing yet.')
  })
})

describe('grades', () => {
  const grade = (subject: string, kind: Evaluation['kind'], value: string): Evaluation => ({
    subject: subject as CardId,
    kind,
    value,
    user: { userId: null, name: 'Ana' },
    at: 0,
  })
  const rows = (evaluations: Evaluation[]) => ({
    documents: createCell([]),
    sources: createCell([]),
    evaluations: createCell(evaluations),
  })

  it('reads F6 until somebody grades, then the median, the worse on a tie', () => {
    const board = aBoard({
      id: 'e',
      kind: 'evidence',
      fields: { 'attribution.outlet': 'Gazette', 'attribution.sourceId': 's' },
    })
    const card = board.card('e' as CardId)
    if (card?.kind !== 'evidence') throw new Error('not evidence')
    expect(readGrades(rows([])).gradeOf(card)).toEqual({ reliability: 'F', credibility: '6', isGraded: false })
    const graded = readGrades(
      rows([grade('s', 'reliability', 'B'), grade('s', 'reliability', 'D'), grade('e', 'credibility', '2')]),
    )
    expect(graded.gradeOf(card)).toEqual({ reliability: 'D', credibility: '2', isGraded: true })
    expect(gradeWords(graded.gradeOf(card))).toBe('D2: source not usually reliable; content probably true')
  })
})
