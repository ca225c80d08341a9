import { describe, expect, it } from 'vitest'
import type { CardId } from '@/lib/schema/ids'
import { aBoard, someEvidence, type FakeBoard } from './a-board'
import {
  independenceUnder,
  independenceLines,
  independenceWords,
  type Independence,
  type VoiceRows,
} from './count-origins'

/** Outlets by name, "Associated Press" under its short name too. */
const outletOf = (evidence: { attribution?: { outlet: string | null } }) =>
  evidence.attribution?.outlet?.replace('Associated Press', 'AP') ?? undefined

const rows = { outletOf, publisherOf: () => undefined, statusOf: () => undefined }

function count(board: FakeBoard, id = 'point', given: VoiceRows = rows): Independence {
  return independenceUnder(board, given)(id as CardId)
}

function pointWith(...evidence: ReturnType<typeof someEvidence>[]) {
  const cards = Object.fromEntries(evidence.map((each, index) => [`e${index}`, each]))
  return aBoard(
    { point: { kind: 'point' }, ...cards },
    evidence.map((_, index) => `e${index} ${index % 2 ? 'contradicts' : 'supports'} point`),
    { white: 'White House statement', kremlin: 'Kremlin statement' },
  )
}

describe('counting origins', () => {
  it('counts three outlets that repeat one statement as one origin', () => {
    const board = pointWith(someEvidence('AP', 'white'), someEvidence('Reuters', 'white'), someEvidence('NPR', 'white'))
    expect(count(board)).toEqual({ outlets: 3, secondHand: 0, origins: 1, unestablished: 0 })
  })

  it('takes every piece of evidence without an origin for its own unknown', () => {
    const board = pointWith(someEvidence('AP', 'white'), someEvidence('Reuters', 'white'), someEvidence('NPR'))
    expect(count(board)).toEqual({ outlets: 3, secondHand: 0, origins: 1, unestablished: 1 })
  })

  it('counts an outlet once under all its names, and evidence linked twice once', () => {
    const board = pointWith(someEvidence('AP'), someEvidence('Associated Press'))
    expect(count(board)).toEqual({ outlets: 1, secondHand: 0, origins: 0, unestablished: 2 })
  })

  it('counts only what a person has established: no suggestion, no origin that is gone', () => {
    const suggested = someEvidence('AP', 'white')
    const board = pointWith(
      { ...suggested, fields: { ...suggested.fields, 'attribution.originState': 'suggested' } },
      someEvidence('NPR', 'gone'),
    )
    expect(count(board)).toEqual({ outlets: 2, secondHand: 0, origins: 0, unestablished: 2 })
  })

  it('counts through evidence that rests on evidence, whose origin is that one’s', () => {
    const board = aBoard(
      { point: { kind: 'point' }, npr: someEvidence('NPR'), ap: someEvidence('AP', 'white') },
      ['npr supports point', 'npr rests-on ap'],
      { white: 'White House statement' },
    )
    expect(count(board)).toEqual({ outlets: 2, secondHand: 0, origins: 1, unestablished: 0 })
  })

  it('tells the outlets that were only read in what another published', () => {
    const ofCarrier = new Set<string>()
    const given: VoiceRows = { ...rows, publisherOf: ({ id }) => ({ isCarrier: ofCarrier.has(id) }) }
    const board = pointWith(someEvidence('AP'), someEvidence('AP'), someEvidence('NPR'))
    ofCarrier.add('e2')
    expect(count(board, 'point', given)).toMatchObject({ outlets: 2, secondHand: 1 })
    ofCarrier.add('e0')
    expect(count(board, 'point', given)).toMatchObject({ outlets: 2, secondHand: 1 })
    ofCarrier.add('e1')
    expect(count(board, 'point', given)).toMatchObject({ outlets: 2, secondHand: 2 })
  })

  it('hears nobody in what was retracted', () => {
    const fallen = {
      documentId: 'fallen',
      version: 1,
      quote: { exact: 'words', prefix: '', suffix: '' },
      position: { start: 0, end: 5 },
      textHash: 'sha256:0',
    }
    const ap = someEvidence('AP', 'white')
    const retracted = { ...ap, fields: { ...ap.fields, 'excerpt:e': fallen } }
    const given: VoiceRows = { ...rows, statusOf: (id) => (id === 'fallen' ? 'retracted' : undefined) }
    const both = pointWith(retracted, someEvidence('NPR', 'kremlin'))
    expect(count(both, 'point', given)).toEqual({ outlets: 1, secondHand: 0, origins: 1, unestablished: 0 })
    expect(count(both)).toEqual({ outlets: 2, secondHand: 0, origins: 2, unestablished: 0 })
    expect(independenceWords(count(pointWith(retracted), 'point', given))).toBeUndefined()
  })

  it('counts through judgements that rest on judgements', () => {
    const board = aBoard(
      { top: { kind: 'judgement' }, low: { kind: 'judgement' }, a: someEvidence('A'), b: someEvidence('B') },
      ['top rests-on low', 'low rests-on a', 'top rests-on b', 'low rests-on top'],
    )
    expect(count(board, 'top')).toEqual({ outlets: 2, secondHand: 0, origins: 0, unestablished: 2 })
  })

  it('counts a ring of evidence as one unknown', () => {
    const board = aBoard({ point: { kind: 'point' }, a: someEvidence('A'), b: someEvidence('B') }, [
      'a supports point',
      'b supports point',
      'a rests-on b',
      'b rests-on a',
    ])
    expect(count(board)).toEqual({ outlets: 2, secondHand: 0, origins: 0, unestablished: 1 })
  })

  it('works out a long chain of judgements once for all of them', () => {
    const STEPS = 4_000
    const cards = Object.fromEntries(Array.from({ length: STEPS }, (_, n) => [`j${n}`, { kind: 'judgement' as const }]))
    const links = Array.from({ length: STEPS - 1 }, (_, n) => `j${n + 1} rests-on j${n}`)
    const board = aBoard({ ...cards, a: someEvidence('A') }, [...links, 'j0 rests-on a'])
    let reads = 0
    const counting = {
      ...board,
      linksAt(id: CardId) {
        reads++
        return board.linksAt(id)
      },
    }
    const independence = independenceUnder(counting, rows)
    for (const id of board.cardIds()) independence(id)
    expect(independence(`j${STEPS - 1}` as CardId)).toEqual({ outlets: 1, secondHand: 0, origins: 0, unestablished: 1 })
    expect(reads).toBeLessThan(3 * STEPS)
  })
})

describe('its words', () => {
  it.each([
    [{ outlets: 3, secondHand: 0, origins: 1, unestablished: 0 }, '3 outlets · 1 origin'],
    [{ outlets: 3, secondHand: 0, origins: 1, unestablished: 1 }, '3 outlets · 1 origin known, 1 not established'],
    [{ outlets: 3, secondHand: 0, origins: 0, unestablished: 3 }, '3 outlets · independence not established'],
    [{ outlets: 1, secondHand: 0, origins: 0, unestablished: 1 }, '1 outlet · origin not established'],
    [{ outlets: 1, secondHand: 1, origins: 0, unestablished: 1 }, '1 outlet, second-hand · origin not established'],
    [{ outlets: 3, secondHand: 2, origins: 1, unestablished: 0 }, '3 outlets, 2 second-hand · 1 origin'],
    [{ outlets: 3, secondHand: 3, origins: 1, unestablished: 0 }, '3 outlets, all second-hand · 1 origin'],
    [{ outlets: 0, secondHand: 0, origins: 2, unestablished: 0 }, 'No outlet named · 2 origins'],
    [{ outlets: 0, secondHand: 0, origins: 0, unestablished: 0 }, undefined],
  ])('of %o', (counted, words) => {
    expect(independenceWords(counted)).toBe(words)
  })
  it('stand in two lines on a card where one would be too long for it', () => {
    const counted = { outlets: 2, secondHand: 2, origins: 0, unestablished: 3 }
    expect(independenceLines(counted)).toEqual(['2 outlets, all second-hand', 'Independence not established'])
    expect(independenceLines({ ...counted, secondHand: 0 })).toEqual(['2 outlets · independence not established'])
    expect(independenceLines({ ...counted, unestablished: 0 })).toEqual([])
  })
})
