import { describe, expect, it } from 'vitest'
import type { Attribution } from '@/lib/schema/attribution'
import type { SourceId } from '@/lib/schema/ids'
import type { SourceDocument } from '@/lib/schema/source'
import { sourceOf } from './source-of'

const document = { sourceId: 'of-document' as SourceId } as SourceDocument
const claim = (outlet: string | null, sourceId?: string): Attribution => ({
  speaker: null,
  outlet,
  stance: 'asserts',
  originState: 'not-established',
  ...(sourceId && { sourceId: sourceId as SourceId }),
})

describe('sourceOf', () => {
  it('is the outlet’s when the claim names one', () => {
    expect(sourceOf(claim('Coast Courier', 'courier'), document)).toBe('courier')
  })
  it('is the document’s when no outlet is named', () => {
    expect(sourceOf(claim(null), document)).toBe('of-document')
    expect(sourceOf(undefined, document)).toBe('of-document')
  })
  it('is never the document’s for words of another outlet', () => {
    expect(sourceOf(claim('Coast Courier'), document)).toBeUndefined()
  })
})
