import { expect, it } from 'vitest'
import type { Source, SourceDocument } from '@/lib/schema/source'
import { quoteWithSource } from './quote-with-source'

it('copies a quotation on one line with its document, source and date', () => {
  const document = {
    title: 'Harbour shut',
    filename: 'a.txt',
    published: { text: 'x', iso: '2025-03-18', precision: 'day' },
  } as SourceDocument
  expect(quoteWithSource('stayed\nshut ', document, { name: 'Coast Courier' } as Source)).toBe(
    '“stayed shut” — Harbour shut, Coast Courier, 18 Mar 2025',
  )
  expect(quoteWithSource('shut', { title: null, filename: 'a.txt' } as SourceDocument, undefined)).toBe(
    '“shut” — a.txt',
  )
})
