/**
 * Holds the rules to what they reach on the labelled documents, so that a change that loses something shows. The
 * held-out floors are the promised ones, not the figures reached: nobody tunes to them.
 */
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { detectLanguage } from '@/lib/import/detect-language'
import { pairInOrder, precision, readLabelledDocuments, recall, scoreDocuments, TASKS } from './import-score'

const SETS = [
  'development',
  'held-out',
  'second/development',
  'second/held-out',
  'third/held-out',
  'fourth/development',
  'fourth/held-out',
  'fifth/development',
  'fifth/held-out',
  'languages/development',
  'languages/held-out',
]
const read = (set: string) =>
  readLabelledDocuments(fileURLToPath(new URL(`../tests/fixtures/extraction/${set}`, import.meta.url)))

describe('extraction on the labelled documents', () => {
  it('finds everything in the development set and invents nothing', () => {
    expect(scoreDocuments(read('development')).misses).toEqual([])
  })

  it('keeps its promises on the held-out set', () => {
    const documents = read('held-out')
    const { tallies } = scoreDocuments(documents)
    expect(documents.length).toBeGreaterThanOrEqual(6)
    expect(tallies.claims.right + tallies.claims.missed).toBeGreaterThanOrEqual(60)
    expect(precision(tallies.claims)).toBeGreaterThanOrEqual(0.9)
    expect(recall(tallies.claims)).toBeGreaterThanOrEqual(0.8)
    expect(tallies.points.wrong).toBe(0)
    for (const task of TASKS) expect([task, recall(tallies[task]) >= 0.8]).toEqual([task, true])
  })

  it.each(['second', 'third', 'fourth', 'fifth'])('keeps its promises on the %s English set', (set) => {
    const folders = set === 'third' ? ['third/held-out'] : [`${set}/development`, `${set}/held-out`]
    const { tallies } = scoreDocuments(folders.flatMap(read).filter(({ labels }) => labels.language === 'en'))
    expect(tallies.points.wrong).toBe(0)
    expect(precision(tallies.claims)).toBeGreaterThanOrEqual(0.85)
    expect(recall(tallies.claims)).toBeGreaterThanOrEqual(0.8)
    for (const task of ['speaker', 'outlet'] as const) expect(recall(tallies[task])).toBeGreaterThanOrEqual(0.8)
    expect(precision(tallies.dates)).toBeGreaterThanOrEqual(0.9)
    expect(recall(tallies.dates)).toBeGreaterThanOrEqual(0.9)
  })

  it.each(['fr', 'de', 'es', 'ru', 'zh'])('keeps its promises in %s', (language) => {
    const documents = [...read('languages/development'), ...read('languages/held-out')].filter(
      ({ labels }) => labels.language === language,
    )
    const { tallies } = scoreDocuments(documents)
    expect(documents).toHaveLength(4)
    expect(tallies.points.wrong).toBe(0)
    for (const task of TASKS) {
      expect([task, recall(tallies[task]) >= 0.85, precision(tallies[task]) >= 0.85]).toEqual([task, true, true])
    }
  })

  it('detects the language of every labelled document', () => {
    for (const set of [
      'second/held-out',
      'third/held-out',
      'fourth/held-out',
      'languages/development',
      'languages/held-out',
    ]) {
      for (const { name, text, labels } of read(set))
        expect([name, detectLanguage(text)]).toEqual([name, labels.language])
    }
  })

  it('names every sentence it is labelled with exactly once', () => {
    for (const { name, text, labels } of SETS.flatMap(read)) {
      for (const prefix of [...labels.claims.map(([words]) => words), ...labels.optional, ...labels.hedged]) {
        expect([name, prefix, text.split(prefix).length - 1]).toEqual([name, prefix, 1])
      }
    }
  })
})

describe('dates found and labelled', () => {
  const paired = (labels: string, found: string) =>
    [
      ...pairInOrder(labels.length, found.length, (a, b) =>
        labels[a] === found[b] ? 9 : Number(/\d/.test(found[b] ?? '')),
      ),
    ]
      .map(([a, b]) => `${labels[a]}${found[b]}`)
      .join(' ')
  it('are paired in order, one that was missed aside', () => {
    expect(paired('abcd', 'bcd')).toBe('bb cc dd')
    expect(paired('abc', 'xabyc')).toBe('aa bb cc')
  })
  it('meet rightly before they meet wrongly', () => {
    expect(paired('abc', '1ac')).toBe('aa cc')
    expect(paired('abc', 'a2c')).toBe('aa b2 cc')
  })
})
