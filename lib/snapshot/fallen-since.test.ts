import { describe, expect, it } from 'vitest'
import type { DocumentId } from '@/lib/schema/ids'
import type { DocumentStatus, SourceDocument } from '@/lib/schema/source'
import { fallenSince } from './fallen-since'

const aDocument = (id: string, status: DocumentStatus, by = 'Ana') =>
  ({
    id: id as DocumentId,
    title: `Title of ${id}`,
    status,
    ...(status !== 'current' && { statusChange: { by: { userId: null, name: by }, at: 1 } }),
  }) as SourceDocument

describe('what became of a snapshot’s documents', () => {
  it('names those that stand worse now, as they stand now, and no others', () => {
    const then = [
      aDocument('a', 'current'),
      aDocument('b', 'corrected'),
      aDocument('c', 'retracted'),
      aDocument('d', 'current'),
      aDocument('gone', 'current'),
    ]
    const now = [
      aDocument('a', 'retracted', 'Ben'),
      aDocument('b', 'corrected'),
      aDocument('c', 'current'),
      aDocument('d', 'current'),
      aDocument('later', 'retracted'),
    ]
    expect(fallenSince(then, now)).toEqual([aDocument('a', 'retracted', 'Ben')])
  })
})
