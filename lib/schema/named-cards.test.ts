import { describe, expect, it } from 'vitest'
import type { CardId } from './ids'
import type { Json } from './json'
import { isNamingKey, namedCards, renameCards } from './named-cards'

const FIELDS: Record<string, Json> = {
  kind: 'event',
  hypothesisId: 'h',
  placeId: 'quay',
  'actor:a': true,
  'actor:b': true,
  'version:v1': { at: { text: '2025', iso: '2025', precision: 'year' }, text: 'Less', evidenceId: 'e' },
  'version:v2': { text: 'More' },
  'from-the-future': { placeId: 'quay' },
}

describe('cards named in fields', () => {
  it('finds each once, wherever it is named', () => {
    expect([...namedCards(FIELDS)].sort()).toEqual(['a', 'b', 'e', 'h', 'quay'])
    expect(namedCards({ partyId: 'p', pointId: 'p', title: 'q', placeId: 7, 'actor:c': false })).toEqual(['p'])
  })
  it('renames what it has a name for, leaves out the rest, and keeps what it does not know', () => {
    const rename = (id: CardId) => (id === 'h' || id === 'b' ? undefined : (`${id}-2` as CardId))
    expect(renameCards(FIELDS, rename)).toEqual({
      kind: 'event',
      placeId: 'quay-2',
      'actor:a-2': true,
      'version:v1': { at: { text: '2025', iso: '2025', precision: 'year' }, text: 'Less', evidenceId: 'e-2' },
      'version:v2': { text: 'More' },
      'from-the-future': { placeId: 'quay' },
    })
    expect(renameCards(FIELDS, () => undefined)['version:v1']).not.toHaveProperty('evidenceId')
  })
  it('knows a key that names a card', () => {
    expect(['partyId', 'actor:x', 'version:y'].every(isNamingKey)).toBe(true)
    expect(['title', 'tag:x', 'documentId'].some(isNamingKey)).toBe(false)
  })
})
