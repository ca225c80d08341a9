import { describe, expect, it } from 'vitest'
import { analyseDocument } from './analyse-document'
import { proposeCards } from './propose'

const TEXT = `A bridge in doubt

What is known

Ana Velic said the bridge may be unsafe. Nobody answered.

Issues

1. Cost: A new bridge costs nine million. The town has two.
2. Time: Reuters reported that it would presumably take four years.

Closing remark

Nothing else was said by anyone who was there on the day.`

const proposeUpTo = (limit: number | undefined, text: string) =>
  proposeCards(analyseDocument(text, { language: 'en', format: text.startsWith('#') ? 'markdown' : 'plain' }), limit)
const propose = (text = TEXT, limit?: number) => proposeUpTo(limit, text).proposals

const summaryOf = (words: string) =>
  propose(`Issues\n\n1. Cost: ${words}\n\n2. Time: It takes four years.\n`).flatMap((draft) =>
    draft.kind === 'point' ? [draft.fields.summary] : [],
  )[0]

describe('proposeCards', () => {
  it('offers a frame for each section, points and claims, in text order', () => {
    expect(
      propose().map((draft) => [draft.kind, draft.kind === 'evidence' ? draft.fields.exact : draft.fields.title]),
    ).toEqual([
      ['frame', 'What is known'],
      ['evidence', 'Ana Velic said the bridge may be unsafe.'],
      ['frame', 'Issues'],
      ['point', 'Cost'],
      ['point', 'Time'],
      ['evidence', 'Reuters reported that it would presumably take four years.'],
      ['frame', 'Closing remark'],
    ])
  })

  it('gives a point its marker, its section and its first sentences', () => {
    const [frame, point] = propose()
      .filter(({ kind }) => kind === 'point' || kind === 'frame')
      .slice(1)
    expect(point?.fields).toEqual({
      title: 'Cost',
      marker: '1.',
      sectionId: frame?.fields.sectionId,
      summary: 'A new bridge costs nine million. The town has two.',
    })
  })

  it('sums a point up in whole sentences, and cuts only a first one that is too long by itself', () => {
    const long = `The second ${'very '.repeat(120)}long one ends here.`
    expect(summaryOf(`The first is short. ${long}`)).toBe('The first is short. …')
    expect(summaryOf(long)).toMatch(/^The second very .* very…$/)
  })

  it('says of a point that its document goes on, and of one that is given whole nothing', () => {
    expect(summaryOf('It costs nine million. The town has two.')).toBe('It costs nine million. The town has two.')
    const third = 'It costs nine million. The town has two. Nobody lends it the rest.'
    expect(summaryOf(third)).toBe('It costs nine million. The town has two. …')
    expect(summaryOf('It costs nine million. The town has two.\n\nNobody lends it the rest.')).toBe(
      'It costs nine million. The town has two. …',
    )
  })

  it('places hedges within the exact words and says whose they are', () => {
    const hedges = propose().flatMap((draft) => (draft.kind === 'evidence' ? draft.fields.hedges : []))
    expect(hedges).toEqual([
      { exact: 'may', start: 26, end: 29, whose: 'speaker' },
      { exact: 'presumably', start: 31, end: 41, whose: 'author' },
    ])
  })

  it('keeps to its limit, and counts what is left out', () => {
    const long = `${TEXT}\n\n${'Ana Velic said no. '.repeat(700)}`
    expect(propose(long)).toHaveLength(500)
    expect(proposeUpTo(undefined, long).unproposed).toBe(207)
    expect(proposeUpTo(undefined, TEXT).unproposed).toBe(0)
    expect(proposeUpTo(0, TEXT)).toEqual({ proposals: [], unproposed: 7 })
  })

  const TOWNS = ['Ayr', 'Bonn', 'Cork', 'Deal', 'Ely', 'Faro', 'Genk', 'Hull', 'Imst', 'Jena', 'Kiel', 'Lodz']
  const sectioned = (saysIn: (town: string) => string) =>
    TOWNS.map((town) => `## The bridge of ${town}\n\n${saysIn(town)}\n\n`).join('')

  it('shares its limit out among sections, points and claims, and gives away what one of them does not need', () => {
    const text = sectioned((town) => `Ana Velic said the bridge of ${town} may be unsafe.`)
    const six = proposeUpTo(6, text)
    expect(six.proposals.map(({ kind }) => kind)).toEqual(Array.from({ length: 3 }, () => ['frame', 'evidence']).flat())
    expect(six.unproposed).toBe(18)
    expect(propose(TEXT, 5).map(({ kind }) => kind)).toEqual(['frame', 'evidence', 'frame', 'point', 'evidence'])
  })

  it('offers the frames of what it offers before those of what it leaves out', () => {
    const text = sectioned((town) => (town === 'Hull' ? 'Ana Velic said no.' : 'It stands.'))
    const words = propose(text, 2).map(({ fields }) => ('title' in fields ? fields.title : fields.exact))
    expect(words).toEqual(['The bridge of Hull', 'Ana Velic said no.'])
  })

  it('gives the same keys on every run, and each once', () => {
    const keys = propose().map(({ key }) => key)
    expect(propose().map(({ key }) => key)).toEqual(keys)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
