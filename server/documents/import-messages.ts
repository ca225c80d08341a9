/** What passes between the main thread and an import worker. Plain data; bytes cross as they are. */
import type { ErrorCode } from '@/lib/errors/redthread-error'
import type { Hash } from '@/lib/schema/ids'
import type { DocumentAnalysis, TextFormat } from '@/lib/import/document-analysis'
import type { EncodingCandidate } from '@/lib/import/decode-bytes'
import type { ProposalDraft } from '@/lib/import/propose'

export type ImportTask =
  /** A new document, from its bytes. */
  | {
      readonly kind: 'read'
      readonly bytes: Uint8Array
      readonly filename: string
      readonly encoding?: string
      readonly charset?: string
      readonly proposals: number
    }
  /** A text that is stored already, with a day a person gave or without. */
  | {
      readonly kind: 'reread'
      readonly text: string
      readonly language: string
      readonly format: TextFormat
      /** JSON: PageMarkup. */
      readonly markup?: string
      readonly referenceDate?: string
      readonly proposals: number
    }

/**
 * What the rows are made of; the parts of the analysis that are not kept stay in the worker. Long lists cross as the
 * JSON that is stored, for taking them apart and together again would stall the main thread on a large document.
 */
export interface Reading extends Pick<
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
  readonly url: string | null
  readonly note: string | null
  readonly language: string
  readonly encoding: string
  readonly proposals: readonly ProposalDraft[]
}

export type ImportReport =
  | { readonly kind: 'progress'; readonly progress: number }
  | { readonly kind: 'read'; readonly reading: Reading }
  | { readonly kind: 'unsure'; readonly candidates: readonly EncodingCandidate[] }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly reason: string }
