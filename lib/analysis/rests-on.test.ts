import { describe, expect, it } from 'vitest'
import type { CardId } from '@/lib/schema/ids'
import { aBoard, someEvidence } from './a-board'
import { allDependants, dependantsOf, evidenceUnder, groundsOf } from './rests-on'

const ids = (...names: string[]) => names as CardId[]
const under = (board: ReturnType<typeof aBoard>, ...starts: string[]) =>
  evidenceUnder(ids(...starts), board).map(({ evidence, isLast }) => `${evidence.id}${isLast ? '.' : ''}`)

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
    expect(under(board, 'second')).toEqual(['report.', 'repeat'])
  })

  it('ends in rings, with one last piece', () => {
    const ring = aBoard({ a: someEvidence('A'), b: someEvidence('B'), c: someEvidence('C') }, [
      'a rests-on b',
      'b rests-on c',
      'c rests-on a',
    ])
    expect(under(ring, 'a')).toEqual(['c.', 'b', 'a'])
    expect([...allDependants(ids('a'), ring)].sort()).toEqual(['b', 'c'])
  })

  it('follows a chain of 8,000 steps', () => {
    const cards = Object.fromEntries(Array.from({ length: 8_000 }, (_, n) => [`e${n}`, someEvidence(`Outlet ${n}`)]))
    const links = Array.from({ length: 7_999 }, (_, n) => `e${n} rests-on e${n + 1}`)
    const plain = aBoard(cards, links)
    const at = new Map<string, string[]>()
    links.forEach((words, index) => {
      for (const end of words.split(' rests-on ')) at.set(end, [...(at.get(end) ?? []), `l${index}`])
    })
    const chain = { ...plain, linksAt: (id: CardId) => (at.get(id) ?? []) as ReturnType<typeof plain.linksAt> }
    expect(evidenceUnder(ids('e0'), chain).filter(({ isLast }) => isLast)).toHaveLength(1)
    expect(allDependants(ids('e7999'), chain)).toHaveLength(7_999)
  })
})
