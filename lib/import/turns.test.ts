import { describe, expect, it } from 'vitest'
import { analyseDocument } from './analyse-document'

const whoOf = (text: string) =>
  analyseDocument(text, { language: 'en', format: 'plain' }).claims.map(({ start, attribution }) => [
    text.slice(start, start + 12),
    attribution.speaker,
  ])

describe('a transcript', () => {
  it('gives the first statement of each turn to whoever has the floor', () => {
    const text = [
      'CHAIR: Good morning. Is the bridge safe?',
      'MR VELIC: It is safe. We checked it twice.',
      'Q: And the road?',
      'MR VELIC: The minister said that it is closed.',
      'DR NOOR (by telephone): I doubt that very much.',
    ].join('\n\n')
    expect(whoOf(text)).toEqual([
      ['It is safe. ', 'Velic'],
      ['The minister', 'minister'],
      ['I doubt that', 'Noor'],
    ])
  })

  it('is not every text with a few labels', () => {
    expect(
      whoOf('NOTE: The bridge is closed.\n\nWARNING: The road is wet.\n\nPresent: Ana Velic\n\nTime: noon'),
    ).toEqual([])
  })

  it('gives all of an answer to whoever an interview names in bold, and no question is a heading', () => {
    const text = [
      '# Gespräch über den Deich',
      'Die Hydrologin Anna Kolb hat den Deich vermessen.',
      '**Hält der Deich?**',
      '**Kolb:** Er hält. Das Wasser fällt schon.',
      '**Bote:** Und die Straße?',
      '**Kolb:** Die Straße ist seit Montag trocken. Wer weiß das schon?',
      '**Bote:** Wird sie denn wieder gesperrt?',
      '**Anna Kolb :** Laut Polizei wird sie bald gesperrt. Ich sehe das auch so.',
      '**Anna Kolb :** Mehr weiß ich nicht.',
    ].join('\n\n')
    const { claims, outline } = analyseDocument(text, { language: 'de', format: 'markdown' })
    expect(claims.map(({ start, attribution }) => [text.slice(start, start + 12), attribution.speaker])).toEqual([
      ['Das Wasser f', 'Anna Kolb'],
      ['Die Straße i', 'Anna Kolb'],
      ['Laut Polizei', 'Polizei'],
      ['Ich sehe das', 'Anna Kolb'],
      ['Mehr weiß ic', 'Anna Kolb'],
    ])
    expect(outline.flatMap(({ title }) => title ?? [])).toEqual([])
  })
})
