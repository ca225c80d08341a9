import { describe, expect, it } from 'vitest'
import { createCell } from '@/lib/cell/cell'
import type { Card } from '@/lib/schema/card'
import type { Json } from '@/lib/schema/json'
import type { CardId } from '@/lib/schema/ids'
import type { Evaluation, Source } from '@/lib/schema/source'
import { aBoard } from './a-board'
import {
  answersWords,
  coverageBar,
  coverageWords,
  factsOf,
  gradeWords,
  NO_ANSWERS,
  NO_COVERAGE,
  NO_FOUNDATION,
  NO_GRADES,
  restsOnWords,
  type Grades,
} from './card-facts'
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

const FALLEN = { ...NO_GRADES, statusOf: (id: string) => (id === 'fallen' ? 'retracted' : 'current') } as const

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
    expect(coverage).toEqual({ supporting: 1, against: 1, outside: 2, retracted: 0, undercut: 0 })
    expect(coverageWords(board.card('point' as CardId) as Card, coverage!)).toBe('1 supporting · 1 against')
  })
  it('counts nothing that was withdrawn', () => {
    const board = aBoard(
      { id: 'point', kind: 'point' },
      { id: 'one', kind: 'evidence', fields: excerpt('other') },
      { id: 'two', kind: 'evidence', fields: { ...excerpt('other'), status: 'withdrawn' } },
      { id: 'j', kind: 'judgement' },
      { id: 'q', kind: 'question' },
    )
    board.join('a', 'supports', 'one', 'point')
    board.join('b', 'supports', 'two', 'point')
    board.join('c', 'rests-on', 'j', 'two')
    board.join('d', 'answers', 'two', 'q')
    expect(facts(board, 'point').coverage).toEqual({ supporting: 1, against: 0, outside: 1, retracted: 0, undercut: 0 })
    expect(facts(board, 'j').restsOn).toEqual({ count: 0, ungraded: 0, retracted: 0, undercut: 0 })
    expect(facts(board, 'q').answers).toEqual({ count: 0, retracted: 0 })
  })
  it('counts what is retracted apart, on no side and as from nowhere, in words and bar', () => {
    const board = aBoard(
      { id: 'h', kind: 'hypothesis' },
      { id: 'point', kind: 'point', fields: { documentId: 'home' } },
      { id: 'one', kind: 'evidence', fields: excerpt('fallen') },
      { id: 'two', kind: 'evidence', fields: excerpt('other') },
      { id: 'three', kind: 'evidence', fields: excerpt('fallen') },
    )
    board.join('a', 'supports', 'one', 'h')
    board.join('b', 'supports', 'two', 'h')
    board.join('c', 'contradicts', 'three', 'h')
    board.join('d', 'supports', 'one', 'point')
    const [hypothesis, point] = ['h', 'point'].map((id) => board.card(id as CardId) as Card)
    const { coverage = NO_COVERAGE } = factsOf(hypothesis!, board, FALLEN)
    expect(coverage).toEqual({ supporting: 1, against: 0, outside: 1, retracted: 2, undercut: 0 })
    expect(coverageWords(hypothesis!, coverage)).toBe('2 retracted · 1 for · 0 against')
    expect(coverageBar(coverage)).toEqual([
      { colour: 'supports', width: 15 },
      { colour: 'danger', width: 29, isHollow: true },
    ])
    const own = factsOf(point!, board, FALLEN).coverage ?? NO_COVERAGE
    expect(coverageWords(point!, own)).toBe('1 retracted · no outside evidence')
  })
})

describe('a link that something undercuts', () => {
  it('is told of what it supports or carries, unless what undercuts it fell or was withdrawn', () => {
    const told = (doubt: Readonly<Record<string, Json>>) => {
      const board = aBoard(
        { id: 'h', kind: 'hypothesis' },
        { id: 'j', kind: 'judgement' },
        { id: 'e', kind: 'evidence', fields: excerpt('other') },
        { id: 'doubt', kind: 'evidence', fields: doubt },
      )
      board.join('a', 'supports', 'e', 'h')
      board.join('b', 'rests-on', 'j', 'e')
      board.join('c', 'undercuts', 'doubt', 'a')
      board.join('d', 'undercuts', 'doubt', 'b')
      const [h, j] = ['h', 'j'].map((id) => factsOf(board.card(id as CardId)!, board, FALLEN))
      const hypothesis = board.card('h' as CardId) as Card
      return [coverageWords(hypothesis, h?.coverage ?? NO_COVERAGE), restsOnWords(j?.restsOn ?? NO_FOUNDATION)]
    }
    expect(told(excerpt('other'))).toEqual(['1 for · 0 against · 1 undercut', 'rests on 1, 1 ungraded, 1 undercut'])
    const whole = ['1 supporting · 0 against', 'rests on 1, 1 ungraded']
    expect(told(excerpt('fallen'))).toEqual(whole)
    expect(told({ ...excerpt('other'), status: 'withdrawn' })).toEqual(whole)
  })
})

describe('what a judgement rests on', () => {
  it('is what it is said to rest on and what supports it; ungraded evidence among them is counted', () => {
    const board = aBoard(
      { id: 'j', kind: 'judgement' },
      { id: 'e', kind: 'evidence' },
      { id: 'k', kind: 'judgement' },
      { id: 's', kind: 'evidence' },
      { id: 'against', kind: 'evidence' },
    )
    board.join('a', 'rests-on', 'j', 'e')
    board.join('b', 'rests-on', 'j', 'k')
    board.join('c', 'supports', 's', 'j')
    board.join('d', 'supports', 'e', 'j')
    board.join('f', 'contradicts', 'against', 'j')
    expect(facts(board, 'j').restsOn).toEqual({ count: 3, ungraded: 2, retracted: 0, undercut: 0 })
    expect(restsOnWords({ count: 2, ungraded: 1, retracted: 0, undercut: 0 })).toBe('rests on 2, 1 ungraded')
    expect(restsOnWords(NO_FOUNDATION)).toBe('Rests on nothing yet.')
  })
  it('counts evidence that is retracted apart', () => {
    const board = aBoard(
      { id: 'j', kind: 'judgement' },
      { id: 'e', kind: 'evidence', fields: excerpt('fallen') },
      { id: 'k', kind: 'judgement' },
    )
    board.join('a', 'rests-on', 'j', 'e')
    const words = () => restsOnWords(factsOf(board.card('j' as CardId)!, board, FALLEN).restsOn ?? NO_FOUNDATION)
    expect(words()).toBe('1 retracted · rests on nothing else')
    board.join('b', 'rests-on', 'j', 'k')
    expect(words()).toBe('1 retracted · rests on 1')
  })
})

describe('what answers a question', () => {
  it('is no answer any more once it is retracted', () => {
    const board = aBoard({ id: 'q', kind: 'question' }, { id: 'e', kind: 'evidence', fields: excerpt('fallen') })
    board.join('a', 'answers', 'e', 'q')
    const words = (grades: Grades) =>
      answersWords('open', factsOf(board.card('q' as CardId)!, board, grades).answers ?? NO_ANSWERS)
    expect([NO_GRADES, FALLEN].map(words)).toEqual(['open · 1 answer', '1 retracted · open · no answer yet'])
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
    sources: createCell([{ id: 's', name: 'Gazette', aliases: [] }] as unknown as Source[]),
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
