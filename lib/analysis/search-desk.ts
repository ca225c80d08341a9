/**
 * Keeps the indexes of documents and answers what is asked of them. Runs on a thread of its own in the browser; knows
 * neither threads nor pages.
 */
import { unpackSpans, type PackedSpans } from '@/lib/schema/packed-spans'
import { MAX_EXCERPT_UNITS } from '@/lib/schema/limits'
import type { DocumentId } from '@/lib/schema/ids'
import { indexSentences } from './bm25'
import {
  suggestEvidence,
  type EvidenceSuggestion,
  type EvidenceWanted,
  type SearchedDocument,
} from './suggest-evidence'

export interface DocumentToSearch {
  readonly documentId: DocumentId
  readonly text: string
  readonly sentences: PackedSpans
}
export type SearchMessage =
  | { readonly kind: 'add'; readonly document: DocumentToSearch }
  /** `documents`: those to search, all added before. */
  | {
      readonly kind: 'search'
      readonly n: number
      readonly documents: readonly DocumentId[]
      readonly wanted: EvidenceWanted
    }
export interface SearchAnswer {
  /** The search's own. */
  readonly n: number
  readonly suggestions: readonly EvidenceSuggestion[]
}

/** Takes messages in order; each search gets its answer. */
export function createSearchDesk(): (message: SearchMessage) => SearchAnswer | undefined {
  const indexed = new Map<DocumentId, SearchedDocument>()
  return (message) => {
    if (message.kind === 'add') {
      const { documentId, text, sentences: packed } = message.document
      // No card could hold a longer one.
      const sentences = unpackSpans(packed).filter(({ start, end }) => end - start <= MAX_EXCERPT_UNITS)
      indexed.set(documentId, { documentId, sentences, index: indexSentences(text, sentences) })
      return undefined
    }
    const documents = message.documents.flatMap((id) => indexed.get(id) ?? [])
    return { n: message.n, suggestions: suggestEvidence(documents, message.wanted) }
  }
}
