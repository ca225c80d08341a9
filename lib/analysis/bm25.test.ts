import { describe, expect, it } from 'vitest'
import { indexSentences, rankSentences, type Ranking } from './bm25'
import { termsOf } from './terms'

function aDocument(...lines: readonly string[]) {
  const text = lines.join('\n')
  let at = 0
  const sentences = lines.map((line) => {
    const span = { start: at, end: at + line.length }
    at += line.length + 1
    return span
  })
  return indexSentences(text, sentences)
}
const query = (words: string) => new Map(termsOf(words).map(({ stem }) => [stem, 1]))
const places = ({ sentences }: Ranking) => sentences.map(({ document, sentence }) => [document, sentence])

describe('ranking sentences', () => {
  const harbour = aDocument('The quay is closed.', 'Pilots wait.', 'The quay wall cracked; the quay sinks.')

  it('puts what holds the rare terms, and more of them, first; and leaves out what holds none', () => {
    expect(places(rankSentences([harbour], query('cracked quay')))).toEqual([
      [0, 2],
      [0, 0],
    ])
  })

  it('ranks over several documents together, and says what each term adds', () => {
    const town = aDocument('The mayor spoke about the quay.', 'A quay wall cracked.')
    const ranking = rankSentences([harbour, town], query('quay wall cracked'))
    const best = ranking.sentences[0]!
    expect([best.document, best.sentence]).toEqual([1, 1])
    const shared = ranking.sharedOf(best)
    expect(shared.map(({ stem }) => stem)).toEqual(['crack', 'wall', 'quai'])
    expect(shared.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(best.score)
  })

  it('keeps ties in the order of documents and text', () => {
    const twice = aDocument('A fish ladder.', 'A fish ladder.')
    expect(places(rankSentences([twice, twice], query('ladder')))).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ])
  })

  it('counts a mention by its weight', () => {
    const both = aDocument('The dam leaks.', 'The lock leaks.')
    const weighted = new Map([
      ['dam', 1],
      ['lock', 3],
    ])
    expect(rankSentences([both], weighted).sentences[0]?.sentence).toBe(1)
  })

  it('finds nothing in nothing', () => {
    expect(rankSentences([], query('quay')).sentences).toEqual([])
    expect(rankSentences([aDocument()], query('quay')).sentences).toEqual([])
    expect(rankSentences([harbour], new Map()).sentences).toEqual([])
  })
})
