import { describe, expect, it } from 'vitest'
import { CARD_KINDS, readCard } from './card'
import type { CardFields } from './card-base'
import type { CardId } from './ids'

const read = (fields: CardFields) => readCard('c' as CardId, { madeBy: 'person', ...fields }, 'Title', [])
const base = { id: 'c', title: 'Title', body: [], tags: [], madeBy: 'person' }
const day = (iso: string) => ({ text: iso, iso, precision: 'day' as const })

describe('readCard', () => {
  it('reads every kind with no fields at all', () => {
    for (const kind of CARD_KINDS) expect(read({ kind })).toMatchObject({ ...base, kind })
  })

  it('reads an assumption, unrated until somebody rates it', () => {
    expect(read({ kind: 'assumption' })).toEqual({ ...base, kind: 'assumption' })
    expect(
      read({
        kind: 'assumption',
        rating: 'caveats',
        ifWrong: 'All falls',
        undermines: 'A tender',
        reviewBy: day('2026'),
      }),
    ).toEqual({
      ...base,
      kind: 'assumption',
      rating: 'caveats',
      ifWrong: 'All falls',
      undermines: 'A tender',
      reviewBy: day('2026'),
    })
  })

  it('reads an indicator, not seen until somebody saw it', () => {
    expect(read({ kind: 'indicator' })).toEqual({ ...base, kind: 'indicator', state: 'not-seen' })
    expect(read({ kind: 'indicator', state: 'contrary', hypothesisId: 'h', due: day('2025-12-01') })).toEqual({
      ...base,
      kind: 'indicator',
      state: 'contrary',
      hypothesisId: 'h',
      due: day('2025-12-01'),
    })
  })

  it('reads an event with the actors that are in it', () => {
    const fields = { time: day('2025-03-18'), until: day('2025-03-20'), placeId: 'quay' }
    expect(read({ kind: 'event', ...fields, 'actor:b': true, 'actor:a': true, 'actor:gone': false })).toEqual({
      ...base,
      kind: 'event',
      ...fields,
      actorIds: ['a', 'b'],
    })
  })

  it('reads an entity with its other names', () => {
    expect(read({ kind: 'entity', type: 'person', 'alias:Mara': true, 'alias:Lind': true })).toEqual({
      ...base,
      kind: 'entity',
      type: 'person',
      aliases: ['Lind', 'Mara'],
    })
    expect(read({ kind: 'entity' })).toMatchObject({ type: 'other', aliases: [] })
  })

  it('reads a position with its versions from the oldest on, undated ones first', () => {
    const card = read({
      kind: 'position',
      partyId: 'p',
      pointId: 'q',
      'version:late': { at: day('2025-04-12'), text: 'Less', evidenceId: 'e' },
      'version:some-day': { at: { text: 'once', iso: null, precision: 'unknown' }, text: 'More' },
      'version:early': { at: day('2025-02-02'), text: 'Nothing' },
    })
    expect(card).toMatchObject({ partyId: 'p', pointId: 'q' })
    expect(card.kind === 'position' && card.versions.map(({ versionId, text }) => [versionId, text])).toEqual([
      ['some-day', 'More'],
      ['early', 'Nothing'],
      ['late', 'Less'],
    ])
    expect(card.kind === 'position' && card.versions.at(-1)?.evidenceId).toBe('e')
  })

  it('leaves out what it cannot understand, whatever it is', () => {
    const odd = [null, 7, '', [], { text: 3 }, true]
    const keys = [
      'rating',
      'ifWrong',
      'reviewBy',
      'state',
      'hypothesisId',
      'time',
      'placeId',
      'type',
      'partyId',
      'version:v',
    ]
    for (const kind of CARD_KINDS) {
      for (const value of odd) {
        const fields = Object.fromEntries(keys.map((key) => [key, value]))
        const card = read({ kind, ...fields })
        expect(card.kind).toBe(kind)
        for (const key of ['rating', 'ifWrong', 'reviewBy', 'hypothesisId', 'time', 'placeId', 'partyId'])
          expect(card).not.toHaveProperty(key)
      }
    }
  })

  it('says which kind it cannot show', () => {
    expect(read({ kind: 'hologram' })).toMatchObject({
      kind: 'unreadable',
      reason: expect.stringContaining('“hologram”') as string,
    })
  })
})
