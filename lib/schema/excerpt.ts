import { cutEnd } from './cut-end'
import type { DocumentId, Hash } from './ids'
import { isJsonObject } from './json'

/** A half-open range of UTF-16 code units in one version's canonical text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The words themselves with up to 32 UTF-16 units on either side. Source: W3C TextQuoteSelector. */
export interface Quote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** An anchored passage of one document version. `position` counts UTF-16 units of the text whose hash is `textHash`. */
export interface Excerpt {
  readonly documentId: DocumentId
  readonly version: number
  readonly quote: Quote
  readonly position: Span
  readonly textHash: Hash
}

/** The span of `words` without the marks and blanks at their ends; of marks alone, without the blanks. */
export function spanOfWords({ start, end }: Span, words: string): Span {
  const isMarks = !/[\p{L}\p{N}]/u.test(words)
  const before = isMarks ? words.trimStart() : words.replace(/^[^\p{L}\p{N}]+/u, '')
  const behind = isMarks ? words.trimEnd() : cutEnd(words, /[^\p{L}\p{N}]/u)
  return { start: start + words.length - before.length, end: end - (words.length - behind.length) }
}

export const QUOTE_CONTEXT_UNITS = 32

/** Reads an excerpt written by any version of the program; undefined when it is not one. */
export function readExcerpt(value: unknown): Excerpt | undefined {
  if (!isJsonObject(value) || !isJsonObject(value.quote) || !isJsonObject(value.position)) return undefined
  const { exact, prefix, suffix } = value.quote
  const { start, end } = value.position
  if (typeof exact !== 'string' || typeof prefix !== 'string' || typeof suffix !== 'string') return undefined
  if (typeof start !== 'number' || typeof end !== 'number') return undefined
  if (typeof value.documentId !== 'string' || typeof value.textHash !== 'string') return undefined
  return {
    documentId: value.documentId as DocumentId,
    version: typeof value.version === 'number' ? value.version : 1,
    quote: { exact, prefix, suffix },
    position: { start, end },
    textHash: value.textHash as Hash,
  }
}
