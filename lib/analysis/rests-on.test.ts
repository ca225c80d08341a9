import { describe, expect, it } from 'vitest'
import type { CardId } from '@/lib/schema/ids'
import { aBoard, someEvidence } from './a-board'
import { allDependants, dependantsOf, foldEvidenceUnder, groundsOf } from './rests-on'

const ids = (...names: string[]) => names as CardId[]
/** The evidence under a card by id, what is last with a full stop. */
const under = (board: ReturnType<typeof aBoard>, id: string) =>
  [
    ...foldEvidenceUnder<ReadonlySet<string>>(board, {
      of: (evidence, isLast) => new Set([evidence.id + (isLast ? '.' : '')]),
      join: (parts) => new Set(parts.flatMap((part) => [...part])),
    })(id as CardId),
  ].sort()

const board = aBoard(
  {
    report: someEvidence('AP'),
    repeat: someEvidence('NPR'),
    point: { kind: 'point' },
    guess: { kind: 'hypothesis' },
    first: { kind: 'judgement' },
    second: { kind: 'judgement' },
    note: { kind: 'note' },
  },
  [
    'repeat rests-on report',
    'repeat supports point',
    'report contradicts guess',
    'first rests-on repeat',
    'second rests-on first',
    'note context point',
    'report supports repeat',
  ],
)

describe('what rests on what', () => {
  it('is evidence under points, hypotheses and judgements, and what is said to lie under those', () => {
    expect(groundsOf('point' as CardId, board)).toEqual(['repeat'])
    expect(groundsOf('guess' as CardId, board)).toEqual(['report'])
    expect(groundsOf('second' as CardId, board)).toEqual(['first'])
    expect(dependantsOf('report' as CardId, board)).toEqual(['repeat', 'guess'])
  })

  it('does not take support between pieces of evidence, or context, for ground', () => {
    expect(groundsOf('repeat' as CardId, board)).toEqual(['report'])
    expect(dependantsOf('note' as CardId, board)).toEqual([])
  })

  it('reaches through every step upwards, nearest first and each once', () => {
    expect(allDependants(ids('report'), board)).toEqual(['repeat', 'guess', 'point', 'first', 'second'])
    expect(allDependants(ids('second'), board)).toEqual([])
  })

  it('finds the evidence under a card through judgements and other evidence', () => {
    expect(under(board, 'second')).toEqual(['repeat', 'report.'])
  })

  it('rests on nothing that was withdrawn', () => {
    const withdrawn = (card: ReturnType<typeof someEvidence>) => ({
      ...card,
      fields: { ...card.fields, status: 'withdrawn' },
    })
    const held = aBoard(
      { a: someEvidence('A'), b: withdrawn(someEvidence('B')), point: { kind: 'point' }, j: { kind: 'judgement' } },
      ['a supports point', 'b supports point', 'a rests-on b', 'j rests-on b'],
    )
    expect(under(held, 'point')).toEqual(['a.'])
    expect(groundsOf('j' as CardId, held)).toEqual([])
    expect(allDependants(ids('b'), held)).toEqual([])
  })

  it('ends in rings, with one last piece', () => {
    const ring = aBoard({ a: someEvidence('A'), b: someEvidence('B'), c: someEvidence('C') }, [
      'a rests-on b',
      'b rests-on c',
      'c rests-on a',
    ])
    expect(under(ring, 'a')).toEqual(['a.', 'b', 'c'])
    expect(under(ring, 'b')).toEqual(['a.', 'b', 'c'])
    expect([...allDependants(ids('a'), ring)].sort()).toEqual(['b', 'c'])
  })

  it('finds what lies under a ring for each card of it', () => {
    const ring = aBoard(
      { a: { kind: 'judgement' }, b: { kind: 'judgement' }, low: someEvidence('Low'), aside: someEvidence('Aside') },
      ['a rests-on b', 'b rests-on a', 'b rests-on low', 'a rests-on aside', 'aside rests-on low'],
    )
    expect(under(ring, 'a')).toEqual(['aside', 'low.'])
    expect(under(ring, 'b')).toEqual(['aside', 'low.'])
  })

  it('follows a chain of 8,000 steps', () => {
    const cards = Object.fromEntries(Array.from({ length: 8_000 }, (_, n) => [`e${n}`, someEvidence(`Outlet ${n}`)]))
    const links = Array.from({ length: 7_999 }, (_, n) => `e${n} rests-on e${n + 1}`)
    const chain = aBoard(cards, links)
    const last = foldEvidenceUnder<readonly CardId[]>(chain, {
      of: ({ id }, isLast) => (isLast ? [id] : []),
      join: (parts) => parts.flat(),
    })
    expect(last('e0' as CardId)).toEqual(['e7999'])
    expect(allDependants(ids('e7999'), chain)).toHaveLength(7_999)
  })
})
