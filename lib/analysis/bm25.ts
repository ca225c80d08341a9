/**
 * BM25 over the sentences of documents: an index for each document, made once, and a ranking over any of them
 * together. Pure; the same input gives the same order on every machine.
 * Source: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
 */
import type { Span } from '@/lib/schema/excerpt'
import { termsOf } from './terms'

/** How soon another mention of a term adds little; how much long sentences are held back. Tried on real documents. */
const K1 = 1.2
const B = 0.5

export interface SentenceIndex {
  /** Terms in each sentence. */
  readonly lengths: readonly number[]
  readonly termCount: number
  /** For each stem the sentences that hold it, each followed by how often. */
  readonly postings: ReadonlyMap<string, readonly number[]>
}

/** What is asked for: stems with the weight each has in the question. */
export type Query = ReadonlyMap<string, number>

export interface RankedSentence {
  /** Place of its document in `indexes`. */
  readonly document: number
  readonly sentence: number
  readonly score: number
}
export interface Ranking {
  /** Every sentence that shares a term with the query, best first; ties in the order of documents, then of the text. */
  readonly sentences: readonly RankedSentence[]
  /** What each shared stem adds to a sentence's score, the most first. */
  sharedOf(sentence: RankedSentence): readonly { readonly stem: string; readonly score: number }[]
}

export function indexSentences(text: string, sentences: readonly Span[]): SentenceIndex {
  const postings = new Map<string, number[]>()
  const lengths = sentences.map(({ start, end }, sentence) => {
    const terms = termsOf(text.slice(start, end))
    for (const { stem } of terms) {
      const list = postings.get(stem)
      if (!list) postings.set(stem, [sentence, 1])
      else if (list[list.length - 2] === sentence) list[list.length - 1] = (list[list.length - 1] ?? 0) + 1
      else list.push(sentence, 1)
    }
    return terms.length
  })
  return { lengths, termCount: lengths.reduce((sum, length) => sum + length, 0), postings }
}

export function rankSentences(indexes: readonly SentenceIndex[], query: Query): Ranking {
  const count = indexes.reduce((sum, index) => sum + index.lengths.length, 0)
  const mean = Math.max(1, indexes.reduce((sum, index) => sum + index.termCount, 0) / Math.max(1, count))
  const asked = [...query].map(([stem, weight]) => {
    const lists = indexes.map((index) => index.postings.get(stem) ?? NONE)
    const holding = lists.reduce((sum, list) => sum + list.length / 2, 0)
    return { stem, lists, worth: weight * Math.log(1 + (count - holding + 0.5) / (holding + 0.5)) }
  })
  /** What a stem of this worth adds to a sentence that holds it so often. */
  const part = (worth: number, times: number, length: number) =>
    (worth * times * (K1 + 1)) / (times + K1 * (1 - B + (B * length) / mean))

  const sentences: RankedSentence[] = []
  for (const [document, { lengths }] of indexes.entries()) {
    const scores = new Float64Array(lengths.length)
    for (const { lists, worth } of asked) {
      const list = lists[document] ?? NONE
      for (let at = 0; at < list.length; at += 2) {
        const sentence = list[at] as number
        scores[sentence] = (scores[sentence] ?? 0) + part(worth, list[at + 1] as number, lengths[sentence] ?? 0)
      }
    }
    scores.forEach((score, sentence) => {
      if (score > 0) sentences.push({ document, sentence, score })
    })
  }
  return {
    sentences: sentences.sort((a, b) => b.score - a.score || a.document - b.document || a.sentence - b.sentence),
    sharedOf: ({ document, sentence }) =>
      asked
        .flatMap(({ stem, lists, worth }) => {
          const times = timesIn(lists[document] ?? NONE, sentence)
          return times > 0 ? [{ stem, score: part(worth, times, indexes[document]?.lengths[sentence] ?? 0) }] : []
        })
        .sort((a, b) => b.score - a.score || compareText(a.stem, b.stem)),
  }
}
const NONE: readonly number[] = []

function timesIn(list: readonly number[], sentence: number): number {
  for (let at = 0; at < list.length; at += 2) if (list[at] === sentence) return list[at + 1] ?? 0
  return 0
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
