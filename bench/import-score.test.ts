/**
 * Holds the rules to what they reach on the labelled documents, so that a change that loses something shows. The
 * held-out floors are the promised ones, not the figures reached: nobody tunes to them.
 */
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { precision, readLabelledDocuments, recall, scoreDocuments, TASKS } from './import-score'

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

  it('names every sentence it is labelled with exactly once', () => {
    for (const { name, text, labels } of [...read('development'), ...read('held-out')]) {
      for (const prefix of [...labels.claims.map(([words]) => words), ...labels.optional, ...labels.hedged]) {
        expect([name, prefix, text.split(prefix).length - 1]).toEqual([name, prefix, 1])
      }
    }
  })
})
