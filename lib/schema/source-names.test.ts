import { describe, expect, it } from 'vitest'
import type { Attribution } from './attribution'
import type { SourceId } from './ids'
import { sourceOf, sourcesByName } from './source-names'

const document = { sourceId: 'of-document' as SourceId }
const claim = (outlet: string | null, sourceId?: string): Attribution => ({
  speaker: null,
  outlet,
  stance: 'asserts',
  originState: 'not-established',
  ...(sourceId && { sourceId: sourceId as SourceId }),
})

const named = sourcesByName([{ id: 'ap' as SourceId, name: 'Associated Press', aliases: ['AP'] }])

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
    expect(sourceOf(claim('Coast Courier'), document, named)).toBeUndefined()
  })
})
