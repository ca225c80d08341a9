import { describe, expect, it } from 'vitest'
import type { DocumentId } from '@/lib/schema/ids'
import { packSpans } from '@/lib/schema/packed-spans'
import type { DocumentText } from '@/lib/schema/source'
import { findPassages, MAX_PASSAGES } from './find-passages'

const TEXT =
  'THE QUAY\n\nThe İzmir ferry was late. The quay wall\ncracked, said Ana. Nobody paid for the wall of the quay.\n'

function aText(text: string, ...sentences: string[]): DocumentText {
  const spans = sentences.map((each) => ({ start: text.indexOf(each), end: text.indexOf(each) + each.length }))
  const marks = { sentences: packSpans(spans) } as unknown as DocumentText['marks']
  return { documentId: 'note-000' as DocumentId, version: 1, text, textHash: 'hash', marks }
}
const note = aText(
  TEXT,
  'The İzmir ferry was late.',
  'The quay wall\ncracked, said Ana.',
  'Nobody paid for the wall of the quay.',
)
const words = (found: { start: number; end: number }) => TEXT.slice(found.start, found.end)
const find = (typed: string) => findPassages(note, typed).found.map(({ span, lit }) => [words(span), words(lit)])

describe('finding passages', () => {
  it('gives the sentences that have every word, whatever the case and the ends of lines', () => {
    expect(find('Quay WALL cracked')).toEqual([['The quay wall\ncracked, said Ana.', 'quay wall\ncracked']])
    expect(find('wall quay')).toEqual([
      ['The quay wall\ncracked, said Ana.', 'wall'],
      ['Nobody paid for the wall of the quay.', 'wall'],
    ])
    expect(find('harbour')).toEqual([])
    expect(find('  ')).toEqual([])
  })
  it('does not mind hyphens and apostrophes, and lights the words as they stand', () => {
    const text = 'Nobody kept the “cease-fire”. It was Ana’s.'
    const at = (typed: string) => findPassages(aText(text, text.slice(0, 29), 'It was Ana’s.'), typed).found[0]?.lit
    const shown = (typed: string) => text.slice(at(typed)?.start, at(typed)?.end)
    expect(shown('ceasefire')).toBe('cease-fire')
    expect(shown('the ceasefire')).toBe('the “cease-fire')
    expect(shown("ana's")).toBe('Ana’s')
  })
  it('gives the line of what is no sentence, such as a heading', () => {
    expect(find('the quay')[0]).toEqual(['THE QUAY', 'THE QUAY'])
  })
  it('counts units rightly behind a letter that has two of them in small', () => {
    expect(find('ferry')).toEqual([['The İzmir ferry was late.', 'ferry']])
  })
  it('counts what it does not list', () => {
    const long = 'The wall.\n'.repeat(MAX_PASSAGES + 3)
    const { found, more } = findPassages(aText(long), 'wall')
    expect([found.length, more]).toEqual([MAX_PASSAGES, 3])
  })
})
