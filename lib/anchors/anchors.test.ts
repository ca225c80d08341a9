import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentId, Hash } from '@/lib/schema/ids'
import { characterBoundary } from './characters'
import { describeSpan } from './describe-span'
import { locateExcerpt, MAX_CANDIDATES } from './locate-excerpt'

const VERSION = { documentId: 'doc-1234567890' as DocumentId, version: 2, textHash: 'sha256:aa' as Hash }
const LATER = 'sha256:bb'

function excerptOf(text: string, words: string, nth = 0) {
  let start = -1
  for (let count = 0; count <= nth; count++) start = text.indexOf(words, start + 1)
  return describeSpan(text, { start, end: start + words.length }, VERSION)
}

describe('describeSpan', () => {
  it('keeps the words, 32 units of context on either side, the place and the version', () => {
    const text = `${'a'.repeat(50)}The quay is closed.${'b'.repeat(50)}`
    expect(excerptOf(text, 'The quay is closed.')).toEqual({
      ...VERSION,
      quote: { exact: 'The quay is closed.', prefix: 'a'.repeat(32), suffix: 'b'.repeat(32) },
      position: { start: 50, end: 69 },
    })
  })

  it('shortens the context rather than cut a surrogate pair or a joined character', () => {
    const family = '👩‍👩‍👧'
    const text = `${family}${'x'.repeat(30)}quay${'y'.repeat(31)}e\u0301`
    const { prefix, suffix } = excerptOf(text, 'quay').quote
    expect(prefix).toBe('x'.repeat(30))
    expect(suffix).toBe('y'.repeat(31))
  })

  it('widens a span that begins or ends inside a character', () => {
    const text = 'a👍🏽b'
    expect(describeSpan(text, { start: 2, end: 3 }, VERSION).quote.exact).toBe('👍🏽')
  })

  it('clips a span that reaches beyond the text', () => {
    expect(describeSpan('quay', { start: -5, end: 99 }, VERSION).quote.exact).toBe('quay')
    expect(describeSpan('quay', { start: Number.NaN, end: 2 }, VERSION).quote.exact).toBe('qu')
  })
})

describe('locateExcerpt', () => {
  const text = 'The quay is closed. Nobody said why. The quay is closed. Two ships wait.'

  it('finds words where they stood', () => {
    const excerpt = excerptOf(text, 'The quay is closed.', 1)
    expect(locateExcerpt(text, excerpt, VERSION.textHash)).toEqual({ kind: 'found', span: excerpt.position })
  })

  it('follows words that moved, told apart by their context', () => {
    const excerpt = excerptOf(text, 'The quay is closed.', 1)
    const edited = `A new first line.\n${text}`
    const moved = locateExcerpt(edited, excerpt, LATER)
    expect(moved).toEqual({
      kind: 'moved',
      span: { start: excerpt.position.start + 18, end: excerpt.position.end + 18 },
    })
  })

  it('does not trust the old place in another version when the context there is another', () => {
    const before = 'ab. The quay is closed. First reason.'
    const excerpt = excerptOf(before, 'The quay is closed.')
    const after = 'xy. The quay is closed. Something else. ab. The quay is closed. First reason.'
    expect(locateExcerpt(after, excerpt, LATER)).toEqual({ kind: 'moved', span: { start: 44, end: 63 } })
  })

  it('says so when several places fit equally well', () => {
    const excerpt = excerptOf('quay quay', 'quay')
    const located = locateExcerpt('| quay quay | quay quay |', excerpt, LATER)
    expect(located).toMatchObject({ kind: 'ambiguous', spans: [{ start: 2 }, { start: 14 }] })
  })

  it('never accepts words that differ by as much as a letter', () => {
    expect(locateExcerpt(text.replaceAll('closed', 'Closed'), excerptOf(text, 'The quay is closed.'), LATER)).toEqual({
      kind: 'lost',
    })
    expect(locateExcerpt('', excerptOf(text, 'quay'), LATER)).toEqual({ kind: 'lost' })
  })

  it('looks at a bounded number of places', () => {
    const located = locateExcerpt(
      'e'.repeat(100_000),
      { ...excerptOf('e', 'e'), position: { start: -3, end: -2 } },
      LATER,
    )
    expect(located.kind === 'ambiguous' && located.spans.length).toBe(MAX_CANDIDATES)
  })

  it('finds every described span of any text again, and what it finds is always the words', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.nat(220),
        fc.nat(220),
        fc.string(),
        (any, a, b, inserted) => {
          const excerpt = describeSpan(any, { start: Math.min(a, b), end: Math.max(a, b) }, VERSION)
          expect(any.slice(excerpt.position.start, excerpt.position.end)).toBe(excerpt.quote.exact)
          expect(any).toContain(excerpt.quote.prefix + excerpt.quote.exact + excerpt.quote.suffix)
          if (excerpt.quote.exact === '') return
          expect(locateExcerpt(any, excerpt, VERSION.textHash)).toEqual({ kind: 'found', span: excerpt.position })
          const later = inserted + any
          const located = locateExcerpt(later, excerpt, LATER)
          expect(located.kind).not.toBe('lost')
          const spans = located.kind === 'ambiguous' ? located.spans : located.kind === 'lost' ? [] : [located.span]
          for (const span of spans) expect(later.slice(span.start, span.end)).toBe(excerpt.quote.exact)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('characterBoundary', () => {
  it('leaves a place between characters alone and moves one inside a character out of it', () => {
    expect(characterBoundary('abc', 1, 'floor')).toBe(1)
    expect(characterBoundary('e\u0301x', 1, 'floor')).toBe(0)
    expect(characterBoundary('e\u0301x', 1, 'ceil')).toBe(2)
  })
})
