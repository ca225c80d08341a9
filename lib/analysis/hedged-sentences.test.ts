import { describe, expect, it } from 'vitest'
import { packSpans } from '@/lib/schema/packed-spans'
import type { OutlinePart } from '@/lib/schema/source'
import { countHedgedSentences } from './hedged-sentences'

const span = (start: number, end: number) => ({ start, end })
const part = (kind: OutlinePart['kind'], level: number, start: number, end: number): OutlinePart => ({
  id: `${start}`,
  kind,
  level,
  marker: null,
  title: kind === 'intro' ? null : 'A title',
  heading: null,
  span: span(start, end),
})
const hedge = (start: number) => ({ ...span(start, start + 3), whose: 'author' as const })

describe('hedged sentences', () => {
  it('are counted once each, for every part, a section with its points', () => {
    const parts = [
      part('intro', 0, 0, 20),
      part('section', 1, 20, 30),
      part('point', 2, 30, 60),
      part('point', 2, 60, 80),
      part('section', 1, 80, 100),
    ]
    const sentences = packSpans([span(0, 10), span(11, 20), span(35, 45), span(46, 60), span(65, 80), span(85, 100)])
    const counts = countHedgedSentences(parts, { sentences, hedges: [hedge(12), hedge(36), hedge(40), hedge(70)] })
    expect(counts.map(({ hedged, sentences: all }) => [hedged, all])).toEqual([
      [1, 2],
      [2, 3],
      [1, 2],
      [1, 1],
      [0, 1],
    ])
  })

  it('are none in a text that nobody marked', () => {
    expect(countHedgedSentences([part('section', 1, 0, 9)], { sentences: [], hedges: [] })).toEqual([
      { sentences: 0, hedged: 0 },
    ])
  })
})
