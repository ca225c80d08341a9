/** What passes between the main thread and those that read documents. Plain data; bytes cross as they are. */
import type { ErrorCode } from '@/lib/errors/redthread-error'
import type { Hash } from '@/lib/schema/ids'
import type { DocumentAnalysis, TextFormat } from '@/lib/import/document-analysis'
import type { EncodingCandidate } from '@/lib/import/decode-bytes'
import type { ProposalDraft } from '@/lib/import/propose'

/** A new document, from its bytes. */
export interface BytesTask {
  readonly kind: 'bytes'
  readonly bytes: Uint8Array
  readonly filename: string
  readonly encoding?: string
  readonly charset?: string
  readonly proposals: number
}

/** A text that a page gave or that is stored already, with a day a person gave or without. */
export interface TextTask {
  readonly kind: 'text'
  readonly text: string
  /** Undefined: not known yet. */
  readonly language?: string
  /** What a page says of its language; counts where the text does not tell. */
  readonly statedLanguage?: string
  readonly format: TextFormat
  /** JSON: PageMarkup. */
  readonly markup?: string
  readonly referenceDate?: string
  readonly proposals: number
}

/** Where a text comes from, as far as the bytes tell. */
export interface Provenance {
  readonly encoding: string
  readonly url: string | null
  readonly note: string | null
}

/**
 * What the rows are made of; the parts of the analysis that are not kept stay in the worker. Long lists cross as the
 * JSON that is stored, for taking them apart and together again would stall the main thread on a large document.
 */
export interface Reading
  extends
    Provenance,
    Pick<
      DocumentAnalysis,
      'text' | 'title' | 'byline' | 'publisher' | 'published' | 'referenceDate' | 'referenceReason' | 'notTried'
    > {
  readonly textHash: Hash
  /** JSON: OutlinePart[]. */
  readonly outline: string
  /** JSON: TextMarks. */
  readonly marks: string
  /** JSON: PageMarkup, of a web page. */
  readonly markup: string | null
  readonly language: string
  readonly proposals: readonly ProposalDraft[]
  /** How many more the rules found than the limit leaves room for. */
  readonly unproposed: number
}

export interface Progress {
  readonly kind: 'progress'
  /** From 0 to 1. */
  readonly progress: number
}
export type Refusal =
  | { readonly kind: 'unsure'; readonly candidates: readonly EncodingCandidate[] }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly reason: string }
export type TextReport = { readonly kind: 'read'; readonly reading: Reading } | Refusal
/** The text of a page is still to be read. */
export type PageReport = { readonly kind: 'page'; readonly task: TextTask; readonly from: Provenance } | Refusal
