/**
 * Measures suggested evidence: indexing and asking 20 documents of 31,000 words together, cold as on a fresh search
 * thread. `npm run bench:suggest`.
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createSearchDesk } from '@/lib/analysis/search-desk'
import { analyseDocument } from '@/lib/import/analyse-document'
import type { DocumentId } from '@/lib/schema/ids'
import { readLabelledDocuments } from './import-score'

const FIXTURES = fileURLToPath(new URL('../tests/fixtures/extraction', import.meta.url))
const DOCUMENTS = 20
const WORDS = 31_000
const BUDGET_INDEX_MS = 150
const BUDGET_QUERY_MS = 2

const words = ['development', 'held-out'].flatMap((set) =>
  readLabelledDocuments(join(FIXTURES, set)).flatMap(({ text }) => text.split(/(?<=[.!?])\s+/)),
)
/** Sentences in turn, from another place for each document, until it has its share of the words. */
function textOf(document: number): string {
  const lines: string[] = []
  let count = 0
  for (let at = document * 7; count < WORDS / DOCUMENTS; at++) {
    const line = words[at % words.length] ?? ''
    lines.push(line)
    count += line.split(/\s+/).length
  }
  return lines.join('\n\n')
}
const documents = Array.from({ length: DOCUMENTS }, (_, document) => {
  const { text, marks } = analyseDocument(textOf(document), { language: 'en', format: 'plain' })
  return { documentId: `document-${document}` as DocumentId, text, sentences: marks.sentences }
})

const desk = createSearchDesk()
const started = performance.now()
for (const document of documents) desk({ kind: 'add', document })
const indexed = performance.now() - started
console.log(`index of ${WORDS} words: ${indexed.toFixed(0)} ms, cold; budget ${BUDGET_INDEX_MS}`)

const ids = documents.map(({ documentId }) => documentId)
const times = documents.map(({ text }, n) => {
  const question = { heading: text.slice(0, 60), body: text.slice(0, 1500), others: [text.slice(1500, 3000)] }
  const asked = performance.now()
  desk({ kind: 'search', n, documents: ids, wanted: { question, decided: [] } })
  return performance.now() - asked
})
const [first] = times
times.sort((a, b) => a - b)
console.log(
  `query: ${first?.toFixed(1)} ms the first, median ${times[times.length >> 1]?.toFixed(1)}, slowest ${times.at(-1)?.toFixed(1)}; budget ${BUDGET_QUERY_MS}`,
)
