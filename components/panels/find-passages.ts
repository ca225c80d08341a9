/**
 * Finding passages by words in the texts of a board's documents: sentences that have every word, as findCards finds
 * cards. Offsets are UTF-16 units of the canonical text.
 */
import type { Span } from '@/lib/schema/excerpt'
import type { DocumentId } from '@/lib/schema/ids'
import { unpackSpans } from '@/lib/schema/packed-spans'
import type { DocumentText } from '@/lib/schema/source'
import type { Found } from './find-cards'
import { foldText, foldWords, type FoldedText } from './fold-words'

/** Of one document; whoever wants the rest types on, or reads it. */
export const MAX_PASSAGES = 20

export interface FoundPassage {
  readonly documentId: DocumentId
  /** The sentence. */
  readonly span: Span
  /** What was found in it: the words as typed where they stand so, or the one looked for first. */
  readonly lit: Span
}

interface Looked {
  readonly folded: FoldedText
  readonly sentences: readonly Span[]
}

/** A text never changes, so that it is folded once. */
const looked = new WeakMap<DocumentText, Looked>()

/** In text order. */
export function findPassages(document: DocumentText, words: string): Found<FoundPassage> {
  const wanted = foldWords(words).split(' ').filter(Boolean)
  const typed = wanted.join(' ')
  // The longest word is in the fewest places.
  const rarest = wanted.reduce((a, b) => (b.length > a.length ? b : a), '')
  const found: FoundPassage[] = []
  let more = 0
  if (rarest === '') return { found, more }
  const { folded, sentences } = lookedThrough(document)
  const { text, toOriginal, toFolded } = folded
  for (let at = text.indexOf(rarest); at >= 0;) {
    const span = sentenceAt(sentences, toOriginal(at)) ?? lineAt(document.text, toOriginal(at))
    const start = toFolded(span.start)
    const said = text.slice(start, toFolded(span.end))
    if (wanted.every((word) => said.includes(word))) {
      const phrase = said.indexOf(typed)
      const [from, length] = phrase < 0 ? [at, rarest.length] : [start + phrase, typed.length]
      const lit = { start: toOriginal(from), end: toOriginal(from + length - 1) + 1 }
      if (found.length < MAX_PASSAGES) found.push({ documentId: document.documentId, span, lit })
      else more += 1
    }
    at = text.indexOf(rarest, Math.max(toFolded(span.end), at + 1))
  }
  return { found, more }
}

/** The sentence that holds the unit; headings, and what stands in tables, have none. */
function sentenceAt(sentences: readonly Span[], at: number): Span | undefined {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  const found = sentences[low]
  return found && found.start <= at ? found : undefined
}

function lineAt(text: string, at: number): Span {
  const end = text.indexOf('\n', at)
  return { start: text.lastIndexOf('\n', at) + 1, end: end < 0 ? text.length : end }
}

function lookedThrough(document: DocumentText): Looked {
  const known = looked.get(document)
  if (known) return known
  const made = { folded: foldText(document.text), sentences: unpackSpans(document.marks.sentences) }
  looked.set(document, made)
  return made
}
