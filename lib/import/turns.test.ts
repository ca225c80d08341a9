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
})
