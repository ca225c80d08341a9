import { describe, expect, it } from 'vitest'
import { packSpans } from '@/lib/schema/packed-spans'
import { coverageBands, coveredParagraphs, readParagraphSpans, uncoveredBeside, withTables } from './document-coverage'

const span = (start: number, end: number) => ({ start, end })
const PARAGRAPHS = [span(0, 100), span(110, 200), span(210, 300), span(310, 400)]

describe('paragraphs of a document', () => {
  it('run from their first sentence to their last', () => {
    const sentences = packSpans([span(5, 10), span(11, 20), span(30, 40)])
    expect(readParagraphSpans({ sentences, paragraphs: [2, 1] })).toEqual([span(5, 20), span(30, 40)])
    expect(readParagraphSpans({ sentences: [], paragraphs: [] })).toEqual([])
  })

  it('have each table among them as one, and nothing of what its rows say', () => {
    const tables = [span(105, 205), span(500, 600)]
    expect(withTables(PARAGRAPHS, tables)).toEqual([span(0, 100), tables[0], span(210, 300), span(310, 400), tables[1]])
    expect(withTables([], tables)).toEqual(tables)
    expect(withTables(PARAGRAPHS, [])).toBe(PARAGRAPHS)
  })

  it('gave evidence when a passage touches them, over several when it does', () => {
    expect([...coveredParagraphs(PARAGRAPHS, [span(150, 160)])]).toEqual([1])
    expect([...coveredParagraphs(PARAGRAPHS, [span(190, 311)])]).toEqual([1, 2, 3])
    expect([...coveredParagraphs(PARAGRAPHS, [span(100, 110), span(400, 500)])]).toEqual([])
  })

  it('count once however many passages they gave', () => {
    expect(coveredParagraphs(PARAGRAPHS, [span(0, 5), span(2, 9), span(50, 60)]).size).toBe(1)
  })
})

describe('the walk along paragraphs without evidence', () => {
  const covered = new Set([1])
  const from = (offset: number, step: 1 | -1) => uncoveredBeside(PARAGRAPHS, covered, { offset, step })

  it('passes over those that gave some, in both directions', () => {
    expect(from(20, 1)).toBe(PARAGRAPHS[2])
    expect(from(250, -1)).toBe(PARAGRAPHS[0])
  })
  it('begins at the paragraph that follows a heading', () => {
    expect(from(205, 1)).toBe(PARAGRAPHS[2])
    expect(from(305, -1)).toBe(PARAGRAPHS[2])
  })
  it('goes on from the other end', () => {
    expect(from(350, 1)).toBe(PARAGRAPHS[0])
    expect(from(20, -1)).toBe(PARAGRAPHS[3])
    expect(from(9000, 1)).toBe(PARAGRAPHS[0])
  })
  it('ends where everything gave evidence, and in a text without paragraphs', () => {
    expect(uncoveredBeside(PARAGRAPHS, new Set([0, 1, 2, 3]), { offset: 0, step: 1 })).toBeUndefined()
    expect(uncoveredBeside([], new Set(), { offset: 0, step: 1 })).toBeUndefined()
  })
})

describe('the map of what gave evidence', () => {
  it('joins neighbours and lets no band vanish in a long text', () => {
    expect(coverageBands(PARAGRAPHS, new Set([0, 2]), 400)).toEqual([
      { from: 0, to: 0.25 },
      { from: 0.525, to: 0.75 },
    ])
    const long = Array.from({ length: 1000 }, (_, at) => span(at * 100, at * 100 + 90))
    expect(coverageBands(long, new Set([10, 11, 12, 500]), 100_000)).toEqual([
      { from: 0.01, to: 0.016 },
      { from: 0.5, to: 0.504 },
    ])
  })
})
