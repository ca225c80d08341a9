import { describe, expect, it } from 'vitest'
import type { Attribution } from './attribution'
import type { SourceId } from './ids'
import { lookUpSources, sourceOf } from './source-names'

const document = { sourceId: 'of-document' as SourceId }
const claim = (outlet: string | null, sourceId?: string): Attribution => ({
  speaker: null,
  outlet,
  stance: 'asserts',
  originState: 'not-established',
  ...(sourceId && { sourceId: sourceId as SourceId }),
})

const source = (id: string, name: string, aliases: string[] = []) => ({ id: id as SourceId, name, aliases })
const named = lookUpSources([source('ap', 'Associated Press', ['AP']), source('courier', 'Coast Courier')])

describe('a board’s sources by name', () => {
  it('are the same in whatever order they come: names before aliases, of one alias the first by name', () => {
    const all = [source('z', 'Zeta', ['News', 'Alpha']), source('b', 'Beta', ['News']), source('a', 'Alpha')]
    for (const order of [all, all.toReversed()]) {
      const { named } = lookUpSources(order)
      expect(['the news', 'Alpha', 'zeta', ''].map(named)).toEqual(['b', 'a', 'z', undefined])
    }
  })
})

describe('sourceOf', () => {
  it('is the outlet’s when the claim names one', () => {
    expect(sourceOf(claim('Coast Courier', 'courier'), document, named)).toBe('courier')
  })
  it('is the document’s when no outlet is named', () => {
    expect(sourceOf(claim(null), document, named)).toBe('of-document')
    expect(sourceOf(undefined, document, named)).toBe('of-document')
  })
  it('is the one that goes by the outlet’s name or alias', () => {
    expect(sourceOf(claim('the AP'), document, named)).toBe('ap')
    expect(sourceOf(claim('Associated Press'), document, named)).toBe('ap')
  })
  it('is never the document’s for words of another outlet', () => {
    expect(sourceOf(claim('Hill Courier'), document, named)).toBeUndefined()
  })
  it('is the one of that name when the claim was copied from another board, whose ids say nothing here', () => {
    expect(sourceOf(claim('AP', 'elsewhere'), document, named)).toBe('ap')
  })
})
