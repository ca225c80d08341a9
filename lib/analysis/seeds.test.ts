/**
 * Suggestions on the two documents of the product's main story: for each point of the analysis the sentences of the
 * report that bear on it, labelled by hand by their number. Their words are not in this repository: the test reads them
 * where REDTHREAD_SEEDS says and is skipped, with the reason, where they are absent.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyseDocument } from '@/lib/import/analyse-document'
import { canonicalText } from '@/lib/import/canonical-text'
import type { DocumentId } from '@/lib/schema/ids'
import { unpackSpans } from '@/lib/schema/packed-spans'
import { questionOfPoint } from './point-question'
import { createSearchDesk } from './search-desk'

const SEEDS = process.env.REDTHREAD_SEEDS ?? '../shared/seeds'
const isThere = existsSync(join(SEEDS, 'analysis.txt')) && existsSync(join(SEEDS, 'news-report.txt'))

const ANALYSIS = 'analysis-00' as DocumentId
const REPORT = 'report-0000' as DocumentId
/** Numbers of the report's sentences that bear on each point directly; nothing in it bears on the last. */
const LABELS: readonly (readonly number[])[] = [[4, 9, 10, 13, 15, 16], [4], [20], [8, 13, 21], []]

describe.skipIf(!isThere)(`suggested evidence on the seeds (skipped without ${SEEDS})`, () => {
  if (!isThere) return
  const read = (file: string) =>
    analyseDocument(canonicalText(readFileSync(join(SEEDS, file), 'utf8')), { language: 'en', format: 'plain' })
  const documents = { [ANALYSIS]: read('analysis.txt'), [REPORT]: read('news-report.txt') }
  const desk = createSearchDesk()
  for (const [id, { text, marks }] of Object.entries(documents))
    desk({ kind: 'add', document: { documentId: id as DocumentId, text, sentences: marks.sentences } })
  const sentenceAt = new Map(unpackSpans(documents[REPORT]!.marks.sentences).map(({ start }, index) => [start, index]))
  const points = documents[ANALYSIS]!.outline.filter(({ kind }) => kind === 'point')

  function suggestFor(point: (typeof points)[number], searched: readonly DocumentId[]) {
    const asked = questionOfPoint(point.title ?? '', point.heading ?? point.span, documents[ANALYSIS]!)!
    const section = { documentId: ANALYSIS, ...asked.section }
    const wanted = { question: asked.question, own: ANALYSIS, section, decided: [] }
    return desk({ kind: 'search', n: 0, documents: searched, wanted })!.suggestions
  }
  /** The mean part of the labelled sentences among the first `count`, over the points that have some. */
  function recallAt(count: number, searched: readonly DocumentId[]): number {
    const parts = points.flatMap((point, index) => {
      const labels = LABELS[index]!
      const found = suggestFor(point, searched)
        .slice(0, count)
        .filter(({ documentId }) => documentId === REPORT)
        .map(({ start }) => sentenceAt.get(start))
      return labels.length === 0 ? [] : [labels.filter((each) => found.includes(each)).length / labels.length]
    })
    return parts.reduce((sum, part) => sum + part, 0) / parts.length
  }

  it('finds in the report what bears on four of the five points', () => {
    expect(points).toHaveLength(5)
    expect(recallAt(3, [REPORT])).toBeGreaterThan(0.75)
    expect(recallAt(5, [REPORT])).toBeGreaterThanOrEqual(0.9)
  })

  it('finds it among the analysis’s own words too', () => {
    expect(recallAt(3, [ANALYSIS, REPORT])).toBeGreaterThan(0.7)
    expect(recallAt(5, [ANALYSIS, REPORT])).toBeGreaterThanOrEqual(0.9)
  })

  it('has the best first for each of the four, and calls all weak for the point without evidence', () => {
    points.forEach((point, index) => {
      const [best, ...rest] = suggestFor(point, [REPORT])
      if (LABELS[index]!.length > 0) {
        expect(LABELS[index]).toContain(sentenceAt.get(best!.start))
        expect(best!.isWeak).toBe(false)
      } else expect([best!, ...rest].every(({ isWeak }) => isWeak)).toBe(true)
    })
  })

  it('suggests nothing of the section that the points stand in', () => {
    const section = { start: points[0]!.span.start, end: points.at(-1)!.span.end }
    const own = points.flatMap((point) => suggestFor(point, [ANALYSIS]))
    expect(own.length).toBeGreaterThan(0)
    for (const { start, end } of own) expect(end <= section.start || start >= section.end).toBe(true)
  })
})
