import { describe, expect, it } from 'vitest'
import type { Attribution } from '@/lib/schema/attribution'
import type { SourceId } from '@/lib/schema/ids'
import type { Source, SourceDocument } from '@/lib/schema/source'
import { sourceOf } from './source-of'

const document = { sourceId: 'of-document' as SourceId } as SourceDocument
const claim = (outlet: string | null, sourceId?: string): Attribution => ({
  speaker: null,
  outlet,
  stance: 'asserts',
  originState: 'not-established',
  ...(sourceId && { sourceId: sourceId as SourceId }),
})

const SOURCES = [{ id: 'ap', name: 'Associated Press', aliases: ['AP'] }] as unknown as readonly Source[]

describe('sourceOf', () => {
  it('is the outlet’s when the claim names one', () => {
    expect(sourceOf(claim('Coast Courier', 'courier'), document, SOURCES)).toBe('courier')
  })
  it('is the document’s when no outlet is named', () => {
    expect(sourceOf(claim(null), document, SOURCES)).toBe('of-document')
    expect(sourceOf(undefined, document, SOURCES)).toBe('of-document')
  })
  it('is the one that goes by the outlet’s name or alias', () => {
    expect(sourceOf(claim('the AP'), document, SOURCES)).toBe('ap')
    expect(sourceOf(claim('Associated Press'), document, SOURCES)).toBe('ap')
  })
  it('is never the document’s for words of another outlet', () => {
    expect(sourceOf(claim('Coast Courier'), document, SOURCES)).toBeUndefined()
  })
})
