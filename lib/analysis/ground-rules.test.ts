import { describe, expect, it } from 'vitest'
import type { Card } from '@/lib/schema/card'
import type { CardId, DocumentId, SourceId } from '@/lib/schema/ids'
import type { DocumentStatus, GradeChange } from '@/lib/schema/source'
import { aBoard } from './a-board'
import { groundRules, type StandingRows } from './ground-rules'
import { joinRipples, restsOn } from './ripple'

function quoted(documentId: string, outlet: string) {
  const excerpt = {
    documentId,
    version: 1,
    quote: { exact: 'words', prefix: '', suffix: '' },
    position: { start: 0, end: 5 },
    textHash: 'sha256:0',
  }
  return { kind: 'evidence' as const, fields: { 'excerpt:e': excerpt, 'attribution.outlet': outlet } }
}
const CHANGE: GradeChange = { from: 'B', to: 'D', by: 'Ana', since: 1, at: 1 }

function rows(statuses: Record<string, DocumentStatus>, regraded: string[] = []): StandingRows {
  return {
    outletOf: ({ attribution }) => attribution?.outlet ?? undefined,
    publisherOf: () => undefined,
    statusOf: (id) => statuses[id],
    gradeChangeOf: ({ attribution }) => (regraded.includes(attribution?.outlet ?? '') ? CHANGE : undefined),
  }
}

const board = aBoard(
  {
    report: quoted('report.txt', 'AP'),
    repeat: quoted('other.txt', 'NPR'),
    section: { kind: 'point', fields: { documentId: 'report.txt' } },
    point: { kind: 'point' },
    judgement: { kind: 'judgement' },
    above: { kind: 'judgement' },
    aside: { kind: 'note' },
  },
  ['repeat rests-on report', 'repeat supports point', 'judgement rests-on repeat', 'above rests-on judgement'],
)

it('says of evidence who carries it, with the grade that is theirs', () => {
  const publisherOf = ({ id }: { readonly id: string }) =>
    ({ name: 'Global Times', reliability: 'D', isCarrier: id === 'report' }) as const
  const notes = groundRules.notesAt(board, { ...rows({}), publisherOf })
  const [report, repeat] = ['report', 'repeat'].map((id) => board.card(id as CardId) as Card)
  expect(report && notes(report)).toEqual([{ words: 'Read in Global Times (D)' }])
  expect(repeat && notes(repeat)).toEqual([])
})
const warning = (id: string, given: StandingRows) =>
  groundRules
    .notesAt(
      board,
      given,
    )(board.card(id as CardId) as Card)
    .find(({ warning }) => warning)?.words

describe('what a card says when something under it no longer stands', () => {
  it('says first that it was withdrawn, but of a question, which has that among its own words', () => {
    const fields = { status: 'withdrawn' }
    const report = quoted('report.txt', 'AP')
    const drawn = aBoard({
      e: { ...report, fields: { ...report.fields, ...fields } },
      j: { kind: 'judgement', fields },
      q: { kind: 'question', fields },
    })
    const notes = groundRules.notesAt(drawn, rows({ 'report.txt': 'retracted' }))
    const said = (id: string) => notes(drawn.card(id as CardId) as Card).flatMap((note) => note.warning ?? [])
    expect(['e', 'j', 'q'].map(said)).toEqual([['Withdrawn'], ['Withdrawn'], []])
  })

  it('names a retracted document at its own cards and through every step above them', () => {
    const given = rows({ 'report.txt': 'retracted' })
    expect(warning('report', given)).toBe('From a retracted document')
    expect(warning('section', given)).toBe('From a retracted document')
    for (const id of ['repeat', 'point', 'judgement', 'above']) {
      expect(warning(id, given)).toBe('Rests on a retracted document')
    }
    expect(warning('aside', given)).toBeUndefined()
    expect(warning('above', rows({ 'report.txt': 'current' }))).toBeUndefined()
  })

  it('calls retracted only what is from the document, also in a few words, and not what rests on it', () => {
    const notes = groundRules.notesAt(board, rows({ 'report.txt': 'retracted' }))
    const shown = (id: string) => notes(board.card(id as CardId) as Card).find(({ warning }) => warning)
    expect(shown('report')).toMatchObject({ warning: 'Retracted document', inBrief: 'Retracted' })
    for (const id of ['repeat', 'point', 'judgement', 'above']) {
      expect(shown(id)).toMatchObject({ warning: 'Rests on retracted', inBrief: 'On retracted' })
    }
  })

  it('says of what only counter-evidence fell from that it was against it, and of nothing above it', () => {
    const opposed = aBoard(
      {
        report: quoted('report.txt', 'AP'),
        other: quoted('other.txt', 'NPR'),
        against: { kind: 'hypothesis' },
        above: { kind: 'judgement' },
        both: { kind: 'hypothesis' },
      },
      [
        'report contradicts against',
        'other supports against',
        'above rests-on against',
        'report contradicts both',
        'report supports both',
      ],
    )
    const shown = (id: string, given: StandingRows) =>
      groundRules
        .notesAt(
          opposed,
          given,
        )(opposed.card(id as CardId) as Card)
        .find(({ warning }) => warning)
    const retracted = rows({ 'report.txt': 'retracted' })
    const said = {
      words: 'Evidence against it is from a retracted document',
      warning: 'Counter-evidence retracted',
      inBrief: 'Against: retracted',
    }
    expect(shown('against', retracted)).toEqual(said)
    expect(shown('above', retracted)).toBeUndefined()
    expect(shown('both', retracted)?.words).toBe('Rests on a retracted document')
    expect(shown('against', rows({}, ['AP']))?.words).toBe(
      'Evidence against it is from a source now graded D, before B',
    )
    expect(shown('against', rows({}, ['AP', 'NPR']))?.words).toBe('Rests on a source now graded D, before B')
  })

  it('says the gravest alone: retracted before corrected before a grade', () => {
    expect(warning('repeat', rows({ 'other.txt': 'corrected', 'report.txt': 'retracted' }))).toBe(
      'Rests on a retracted document',
    )
    expect(warning('repeat', rows({ 'other.txt': 'corrected' }, ['AP']))).toBe('From a corrected document')
    expect(warning('report', rows({}, ['AP']))).toBe('Its source’s grade is now D, was B')
    expect(warning('above', rows({}, ['AP']))).toBe('Rests on a source now graded D, before B')
  })
})

describe('what rests on a document or a source', () => {
  it('is what was taken from it, and everything above that', () => {
    const { outletOf } = rows({})
    expect(restsOn({ kind: 'document', id: 'report.txt' as DocumentId }, board, outletOf)).toEqual({
      from: ['report', 'section'],
      on: ['repeat', 'point', 'judgement', 'above'],
    })
    expect(restsOn({ kind: 'source', id: 'NPR' as SourceId }, board, outletOf)).toEqual({
      from: ['repeat'],
      on: ['point', 'judgement', 'above'],
    })
    expect(restsOn({ kind: 'source', id: 'TASS' as SourceId }, board, outletOf)).toEqual({ from: [], on: [] })
  })
})

describe('what several roots carry', () => {
  it('counts each card once, and as taken from them where it is', () => {
    const [a, b, c] = ['a', 'b', 'c'] as [CardId, CardId, CardId]
    expect(
      joinRipples([
        { from: [a], on: [b, c] },
        { from: [b], on: [c] },
      ]),
    ).toEqual({ from: [a, b], on: [c] })
  })
})
