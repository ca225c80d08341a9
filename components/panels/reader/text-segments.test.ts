import { describe, expect, it } from 'vitest'
import type { CardId, ProposalId } from '@/lib/schema/ids'
import { beginningIn, segmentLine, type Passage, type TextLayers } from './text-segments'

const passage = (start: number, end: number, id: string, relations: Passage['relations'] = []): Passage => ({
  start,
  end,
  cardId: id as CardId,
  kind: 'evidence',
  relations,
})
const layers = (some: Partial<TextLayers>): TextLayers => ({
  passages: [],
  proposed: [],
  headings: [],
  captions: [],
  hedges: [],
  lit: null,
  ...some,
})
const line = { start: 100, end: 150 }

describe('segmentLine', () => {
  it('tells the heading at the beginning of a line from the text that runs on', () => {
    const runs = segmentLine({ start: 100, end: 140 }, layers({ headings: [{ start: 100, end: 112 }] }))
    expect(runs.map(({ start, end, heading }) => [start, end, heading])).toEqual([
      [100, 112, true],
      [112, 140, false],
    ])
  })

  it('leaves a plain line whole', () => {
    expect(segmentLine(line, layers({}))).toEqual([
      { ...line, passages: [], proposals: [], hedge: null, lit: false, heading: false },
    ])
  })
  it('tiles the line whatever overlaps', () => {
    const runs = segmentLine(
      line,
      layers({
        passages: [passage(90, 120, 'a'), passage(110, 160, 'b')],
        proposed: [{ start: 130, end: 150, id: 'p' as ProposalId, marksWords: true }],
        hedges: [{ start: 112, end: 115, whose: 'speaker' }],
        lit: { start: 0, end: 500 },
      }),
    )
    expect(runs[0]?.start).toBe(line.start)
    expect(runs.at(-1)?.end).toBe(line.end)
    runs.slice(1).forEach((run, index) => expect(run.start).toBe(runs[index]?.end))
    for (const run of runs) expect(run.end).toBeGreaterThan(run.start)
    expect(runs.every((run) => run.lit)).toBe(true)
    expect(runs.filter((run) => run.hedge).map(({ start, end, hedge }) => [start, end, hedge])).toEqual([
      [112, 115, 'speaker'],
    ])
  })
  it('keeps both passages where they overlap', () => {
    const runs = segmentLine(line, layers({ passages: [passage(100, 120, 'a'), passage(110, 130, 'b')] }))
    expect(runs.map((run) => run.passages.map((each) => each.cardId).join(''))).toEqual(['a', 'ab', 'b', ''])
  })
  it('cuts no words for a proposal that is marked in the margin only', () => {
    const beginning = { start: 110, end: 111, id: 'p' as ProposalId, marksWords: false }
    expect(segmentLine(line, layers({ proposed: [beginning] }))).toHaveLength(1)
    expect(beginningIn(line, layers({ proposed: [beginning] })).proposed).toEqual([beginning])
  })
  it('ignores what only touches the line from outside', () => {
    expect(
      segmentLine(
        line,
        layers({
          hedges: [
            { start: 90, end: 100, whose: 'author' },
            { start: 150, end: 160, whose: 'author' },
          ],
        }),
      ),
    ).toHaveLength(1)
  })
})

describe('beginningIn', () => {
  it('marks a passage once, in the line where it begins', () => {
    const all = layers({ passages: [passage(90, 200, 'a'), passage(149, 200, 'b')] })
    expect(beginningIn(line, all).passages.map((each) => each.cardId)).toEqual(['b'])
  })
})
