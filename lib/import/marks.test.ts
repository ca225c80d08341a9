import { describe, expect, it } from 'vitest'
import { unpackSpans } from '@/lib/schema/packed-spans'
import { analyseDocument } from './analyse-document'

const analyse = (text: string) => analyseDocument(text, { language: 'en', format: 'plain' })

describe('quotes', () => {
  const quotesOf = (text: string) => analyse(text).marks.quotes.map(({ start, end }) => text.slice(start, end))

  it('pairs straight, curly, angle and low marks within a paragraph', () => {
    expect(quotesOf('He said "one" and “two” and «three» and „four“ to all.')).toEqual([
      '"one"',
      '“two”',
      '«three»',
      '„four“',
    ])
  })

  it('leaves an unpaired mark, inches and apostrophes alone', () => {
    expect(quotesOf('He said "one and left.\nShe didn\'t ask "why" at all.')).toEqual(['"why"'])
    expect(quotesOf('A 5" pipe and a 6" one.')).toEqual([])
  })
})

describe('sentences and paragraphs', () => {
  it('are those of the running text, each paragraph with its sentences', () => {
    const text = '# Key points\n\n## Fees\n\nThey are high. They may rise.\n\nNobody pays them.\n'
    const { marks } = analyseDocument(text, { language: 'en', format: 'markdown' })
    expect(unpackSpans(marks.sentences).map(({ start, end }) => text.slice(start, end))).toEqual([
      'They are high.',
      'They may rise.',
      'Nobody pays them.',
    ])
    expect(marks.paragraphs).toEqual([2, 1])
  })
})

describe('hedges', () => {
  const hedgesOf = (text: string) =>
    analyse(text).hedges.map(({ start, end, whose }) => [text.slice(start, end), whose])

  it('tells the author’s from the speaker’s', () => {
    expect(hedgesOf('It may rain. Ana Velic said it may rain. Ana Velic reportedly said "perhaps it will".')).toEqual([
      ['may', 'author'],
      ['may', 'speaker'],
      ['reportedly', 'author'],
      ['perhaps', 'speaker'],
    ])
  })

  it('knows longer cues', () => {
    expect(
      hedgesOf(
        'It is not clear yet whether they left. We do not know. They are expected to return. It is possible.',
      ).map(([cue]) => cue),
    ).toEqual(['not clear yet', 'do not know', 'are expected to', 'It is possible'])
  })

  it('takes dates, abilities denied and purposes for no hedge', () => {
    expect(
      hedgesOf('They met on May 20. They could not go. They paid so they could enter. It could be present only later.'),
    ).toEqual([])
  })
})

describe('names', () => {
  const namesOf = (text: string) =>
    analyse(text).marks.names.map(({ start, end, type }) => `${text.slice(start, end)}: ${type ?? '?'}`)

  it('tells people, organisations and places by title, head word, list and preposition', () => {
    expect(
      namesOf('President Ana Velic met the Ministry of Finance in Merrin. Velic then flew to Norway with Reuters.'),
    ).toEqual([
      'Ana Velic: person',
      'Ministry of Finance: organisation',
      'Merrin: place',
      'Velic: person',
      'Norway: place',
      'Reuters: organisation',
    ])
  })

  it('does not take sentence openers, peoples, months and time zones for names', () => {
    expect(namesOf('However, the Russian side left. In March, at 1400 GMT, nobody came. Talks failed.')).toEqual([])
  })

  it('keeps particles, possessives and compound names whole, and types no pronoun', () => {
    const names = namesOf("Hadiya al-Fashir left. Then the Children's Fund met Sudan's Foreign Ministry, It said.")
    expect(names).toContain("Children's Fund: organisation")
    expect(names.some((name) => name.startsWith('Hadiya al-Fashir'))).toBe(true)
    expect(names.some((name) => name.startsWith('It:'))).toBe(false)
    expect(namesOf('They fled Russian-occupied Ukraine.').some((name) => name.endsWith('person'))).toBe(false)
  })

  it('leaves open what nothing says', () => {
    expect(namesOf('They then asked Kavrin about it.')).toEqual(['Kavrin: ?'])
  })
})
