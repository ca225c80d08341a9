/**
 * The two documents of the product's main story, labelled by hand. Their words are not in this repository: the tests
 * read them where REDTHREAD_SEEDS says and are skipped, with the reason, where they are absent.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyseDocument, redate } from './analyse-document'
import { canonicalText } from './canonical-text'
import { detectLanguage } from './detect-language'
import type { DocumentAnalysis } from './document-analysis'
import { proposeCards } from './propose'

const SEEDS = process.env.REDTHREAD_SEEDS ?? '../shared/seeds'
const isThere = existsSync(join(SEEDS, 'analysis.txt')) && existsSync(join(SEEDS, 'news-report.txt'))

function analyse(file: string): DocumentAnalysis {
  const text = canonicalText(readFileSync(join(SEEDS, file), 'utf8'))
  return analyseDocument(text, { language: detectLanguage(text), format: 'plain' })
}

describe.skipIf(!isThere)(`the analysis (skipped without ${SEEDS}/analysis.txt)`, () => {
  const analysis = isThere ? analyse('analysis.txt') : undefined
  if (!analysis) return

  it('has exactly the five points with their markers, and the named sections', () => {
    const parts = analysis.outline.map(({ kind, marker, title }) => [kind, marker, title])
    expect(parts).toEqual([
      ['intro', null, null],
      ['section', null, 'Background and Context'],
      ['section', null, 'Key Discussion Points'],
      ['point', '1.', 'Territorial Adjustments'],
      ['point', '2.', 'Control and Operation of Power Plants'],
      ['point', '3.', 'Security Guarantees and Neutrality'],
      ['point', '4.', 'Ceasefire Implementation and Monitoring'],
      ['point', '5.', 'Humanitarian Access and Reconstruction'],
      ['section', null, 'Implications and Prospects'],
    ])
  })

  it('gets no title, and its day from the words that name it', () => {
    expect(analysis.title).toBeNull()
    expect(analysis.published).toBeNull()
    expect(analysis.referenceDate?.iso).toBe('2025-03-17')
    expect(analysis.referenceReason).toContain('this morning')
  })

  it('resolves its relative dates from that day', () => {
    const dates = new Map(analysis.marks.dates.map(({ date }) => [date.text, date.iso]))
    expect(dates.get('last night')).toBe('2025-03-16')
    expect(dates.get('over the weekend')).toBe('2025-03-15/2025-03-16')
    expect(dates.get('Thursday 20 March')).toBe('2025-03-20')
    expect(dates.get('Tuesday 18 March 18 2025')).toBe('2025-03-18')
  })

  it('names who announces, refuses, is silent, and takes back', () => {
    expect(analysis.claims.map(({ attribution }) => [attribution.speaker, attribution.stance])).toEqual([
      ['Donald Trump', 'asserts'],
      ['Donald Trump', 'asserts'],
      ['Steve Witkoff', 'no-comment'],
      ['Kremlin', 'no-comment'],
      ['Russia', 'position'],
      ['Macron', 'asserts'],
      ['Macron', 'reverses'],
    ])
  })

  it('marks its hedges as the author’s', () => {
    const presumably = analysis.hedges.filter(({ start, end }) => /^presumably$/i.test(analysis.text.slice(start, end)))
    expect(presumably).toHaveLength(6)
    expect(presumably.every(({ whose }) => whose === 'author')).toBe(true)
  })

  it('proposes the points inside the frame of their section', () => {
    const drafts = proposeCards(analysis).proposals
    const points = drafts.filter((draft) => draft.kind === 'point')
    const frame = drafts.find((draft) => draft.kind === 'frame' && draft.fields.title === 'Key Discussion Points')
    expect(points).toHaveLength(5)
    expect(points.every((point) => point.fields.sectionId === frame?.fields.sectionId)).toBe(true)
  })
})

/** First words of the sentence or clause, speaker, outlet. */
const REPORT_CLAIMS: readonly (readonly [string, string | null, string | null])[] = [
  ['The White House says', 'White House', 'AP'],
  ["Tuesday's call comes", null, 'AP'],
  ['Trump and Putin have', 'a White House official', 'Reuters'],
  ['"The call is', 'Dan Scavino', 'X'],
  ['Before the call, Trump', 'Trump', 'Associated Press'],
  ['The Kremlin noted', 'Kremlin', 'TASS'],
  ['NPR reported', 'White House officials', 'NPR'],
  ['It said', null, 'NPR'],
  ['In general, the phone', 'Yang Jin', 'Global Times'],
  ['Yet Yang is', 'Yang Jin', null],
  ['"Russia\'s latest progress', 'Yang Jin', null],
  ['As the old saying', 'Yang Jin', null],
  ['On March 13', 'Vladimir Putin', null],
  ['However, the Russian', 'Vladimir Putin', 'TASS'],
  ['Putin is demanding', 'people with knowledge of the matter', 'Bloomberg'],
  ['At the same time', null, 'Xinhua News Agency'],
  ['Senior Ukrainian officials', 'Senior Ukrainian officials', 'Independent'],
  ['As a result', 'Yang Jin', null],
  ['Ukrainian President', 'Volodymyr Zelensky', 'Xinhua'],
  ['Macron wrote', 'Emmanuel Macron', 'X'],
  ['A "significant number"', 'a spokesperson for UK Prime Minister Keir Starmer', 'Reuters'],
  ['Currently, the US', 'Li Haidong', 'Global Times'],
  ['Li noted', 'Li Haidong', null],
  ['"These anxieties', 'Li Haidong', null],
  ['Putin said', 'Vladimir Putin', 'Reuters'],
]

describe.skipIf(!isThere)(`the news report (skipped without ${SEEDS}/news-report.txt)`, () => {
  const analysis = isThere ? analyse('news-report.txt') : undefined
  if (!analysis) return

  it('gets its title without the scraped prefix, its byline, and its day from the timestamp', () => {
    expect(analysis.title).toMatch(/^Trump, Putin Hold Phone Call/)
    expect(analysis.byline).toBe('Zhao Yusha')
    expect(analysis.published).toMatchObject({ iso: '2025-03-19', precision: 'day' })
    expect(analysis.referenceReason).toBe('from the timestamp line')
    expect(analysis.furniture.map(({ kind }) => kind)).toEqual(['title', 'deck', 'byline', 'timestamp', 'caption'])
  })

  it('holds exactly the labelled claims, with speaker and outlet as the text or its antecedent gives them', () => {
    const found = analysis.claims.map(({ start, end, attribution }, index) => {
      const prefix = REPORT_CLAIMS[index]?.[0] ?? ''
      return [analysis.text.slice(start, Math.min(end, start + prefix.length)), attribution.speaker, attribution.outlet]
    })
    expect(found).toEqual(REPORT_CLAIMS.map((claim) => [...claim]))
  })

  it('says when, and that nobody is named, where the text does', () => {
    const byStart = (words: string) =>
      analysis.claims.find(({ start }) => analysis.text.startsWith(words, start))?.attribution
    expect(byStart('Trump and Putin')).toMatchObject({ anonymous: true, said: { iso: '2025-03-18', relative: true } })
    expect(byStart('On March 13')).toMatchObject({ said: { iso: '2025-03-13', yearInferred: true } })
    expect(byStart('Putin said')).toMatchObject({ said: { iso: '2025-02', precision: 'month' } })
    expect(byStart('Putin is demanding')).toMatchObject({ anonymous: true })
    expect(byStart('At the same time')?.said).toBeUndefined()
  })

  it('invents no point', () => {
    expect(analysis.outline).toHaveLength(1)
    expect(proposeCards(analysis).proposals.every(({ kind }) => kind === 'evidence')).toBe(true)
  })

  it('resolves everything anew from another day', () => {
    const later = redate(analysis, '2025-04-09')
    expect(later.referenceDate?.iso).toBe('2025-04-09')
    const monday = later.marks.dates.find(({ date }) => date.text === 'Monday')
    expect(monday?.date.iso).toBe('2025-04-07')
    expect(later.claims.map(({ start }) => start)).toEqual(analysis.claims.map(({ start }) => start))
  })
})
