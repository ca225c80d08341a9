import { describe, expect, it } from 'vitest'
import type { CardId } from '@/lib/schema/ids'
import { aBoard, someEvidence, type FakeBoard } from './a-board'
import { countIndependence, evidenceBelow, independenceWords, type Independence } from './count-origins'

/** Outlets by name, "Associated Press" under its short name too. */
const outletOf = (evidence: { attribution?: { outlet: string | null } }) =>
  evidence.attribution?.outlet?.replace('Associated Press', 'AP') ?? undefined

function count(board: FakeBoard, id = 'point'): Independence {
  return countIndependence(evidenceBelow(id as CardId, board), board, outletOf)
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
    expect(count(board)).toEqual({ outlets: 3, origins: 1, unestablished: 0 })
  })

  it('takes every piece of evidence without an origin for its own unknown', () => {
    const board = pointWith(someEvidence('AP', 'white'), someEvidence('Reuters', 'white'), someEvidence('NPR'))
    expect(count(board)).toEqual({ outlets: 3, origins: 1, unestablished: 1 })
  })

  it('counts an outlet once under all its names, and evidence linked twice once', () => {
    const board = pointWith(someEvidence('AP'), someEvidence('Associated Press'))
    expect(count(board)).toEqual({ outlets: 1, origins: 0, unestablished: 2 })
  })

  it('counts only what a person has established: no suggestion, no origin that is gone', () => {
    const suggested = someEvidence('AP', 'white')
    const board = pointWith(
      { ...suggested, fields: { ...suggested.fields, 'attribution.originState': 'suggested' } },
      someEvidence('NPR', 'gone'),
    )
    expect(count(board)).toEqual({ outlets: 2, origins: 0, unestablished: 2 })
  })

  it('counts through evidence that rests on evidence, whose origin is that one’s', () => {
    const board = aBoard(
      { point: { kind: 'point' }, npr: someEvidence('NPR'), ap: someEvidence('AP', 'white') },
      ['npr supports point', 'npr rests-on ap'],
      { white: 'White House statement' },
    )
    expect(count(board)).toEqual({ outlets: 2, origins: 1, unestablished: 0 })
  })

  it('counts through judgements that rest on judgements', () => {
    const board = aBoard(
      { top: { kind: 'judgement' }, low: { kind: 'judgement' }, a: someEvidence('A'), b: someEvidence('B') },
      ['top rests-on low', 'low rests-on a', 'top rests-on b', 'low rests-on top'],
    )
    expect(count(board, 'top')).toEqual({ outlets: 2, origins: 0, unestablished: 2 })
  })

  it('counts a ring of evidence as one unknown', () => {
    const board = aBoard({ point: { kind: 'point' }, a: someEvidence('A'), b: someEvidence('B') }, [
      'a supports point',
      'b supports point',
      'a rests-on b',
      'b rests-on a',
    ])
    expect(count(board)).toEqual({ outlets: 2, origins: 0, unestablished: 1 })
  })
})

describe('its words', () => {
  it.each([
    [{ outlets: 3, origins: 1, unestablished: 0 }, '3 outlets · 1 origin'],
    [{ outlets: 3, origins: 1, unestablished: 1 }, '3 outlets · 1 origin known, 1 not established'],
    [{ outlets: 3, origins: 0, unestablished: 3 }, '3 outlets · independence not established'],
    [{ outlets: 1, origins: 0, unestablished: 1 }, '1 outlet · origin not established'],
    [{ outlets: 0, origins: 2, unestablished: 0 }, 'No outlet named · 2 origins'],
    [{ outlets: 0, origins: 0, unestablished: 0 }, undefined],
  ])('of %o', (counted, words) => {
    expect(independenceWords(counted)).toBe(words)
  })
})
