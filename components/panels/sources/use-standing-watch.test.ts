import { describe, expect, it } from 'vitest'
import type { DocumentId, UserId } from '@/lib/schema/ids'
import type { SourceDocument } from '@/lib/schema/source'
import { markedByOthers, standingAgain } from './use-standing-watch'

const ANA = 'ana' as UserId
const BEN = 'ben' as UserId

function aDocument(id: string, marked?: { readonly by: UserId; readonly at: number }): SourceDocument {
  return {
    id: id as DocumentId,
    status: marked ? 'retracted' : 'current',
    ...(marked && { statusChange: { by: { userId: marked.by, name: marked.by }, at: marked.at } }),
  } as SourceDocument
}

describe('documents that others mark', () => {
  const told = (before: readonly SourceDocument[], now: readonly SourceDocument[]) =>
    markedByOthers(before, now, ANA).map(({ id }) => id)

  it('are told when they were here and stood, and again when another word is said of them', () => {
    const once = aDocument('d', { by: BEN, at: 1 })
    expect(told([aDocument('d'), aDocument('e')], [once, aDocument('e')])).toEqual(['d'])
    expect(told([once], [once])).toEqual([])
    expect(told([once], [aDocument('d', { by: BEN, at: 2 })])).toEqual(['d'])
  })
  it('are not told of when they come so, when they stand again, or when one marked them oneself', () => {
    expect(told([], [aDocument('d', { by: BEN, at: 1 })])).toEqual([])
    expect(told([aDocument('d', { by: BEN, at: 1 })], [aDocument('d')])).toEqual([])
    expect(told([aDocument('d')], [aDocument('d', { by: ANA, at: 1 })])).toEqual([])
  })
  it('are told of when they stand again, whoever took it back', () => {
    const marked = aDocument('d', { by: BEN, at: 1 })
    expect(standingAgain([marked], [aDocument('d')])).toEqual([{ document: aDocument('d'), was: 'retracted' }])
    expect(standingAgain([aDocument('d')], [aDocument('d')])).toEqual([])
    expect(standingAgain([], [aDocument('d')])).toEqual([])
    expect(standingAgain([aDocument('d')], [marked])).toEqual([])
  })
})
