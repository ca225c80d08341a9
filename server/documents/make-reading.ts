/** What both import workers do with a text once they have it, and with bytes that give none. */
import { analyseDocument } from '@/lib/import/analyse-document'
import type { Decoded } from '@/lib/import/decode-bytes'
import type { AnalysisOptions } from '@/lib/import/document-analysis'
import { proposeCards } from '@/lib/import/propose'
import { hashOf } from '@/server/storage/blob-store'
import type { ImportReport, Reading } from './import-messages'

/** Where the text comes from, as far as the bytes tell. */
export interface Provenance {
  readonly encoding?: string
  readonly url?: string | null
  readonly note?: string | null
}

export interface ReadingRequest {
  readonly text: string
  readonly options: AnalysisOptions
  /** How many proposals to make at most. */
  readonly proposals: number
  readonly from?: Provenance
  /** 0–1. */
  readonly onProgress: (progress: number) => void
}

export function makeReading({ text, options, proposals, from = {}, onProgress }: ReadingRequest): Reading {
  const analysis = analyseDocument(text, options)
  onProgress(0.8)
  const { title, byline, publisher, published, referenceDate, referenceReason, notTried } = analysis
  return {
    ...{ title, byline, publisher, published, referenceDate, referenceReason, notTried },
    text,
    textHash: hashOf(text),
    outline: JSON.stringify(analysis.outline),
    marks: JSON.stringify(analysis.marks),
    markup: options.markup ? JSON.stringify(options.markup) : null,
    url: from.url ?? null,
    note: from.note ?? null,
    encoding: from.encoding ?? '',
    language: options.language,
    proposals: proposeCards(analysis, proposals),
  }
}

/** The report on bytes that are no text, or may be several. */
export function reportUndecoded(decoded: Exclude<Decoded, { kind: 'text' }>, filename: string): ImportReport {
  if (decoded.kind === 'unsure') return { kind: 'unsure', candidates: decoded.candidates }
  const code = { empty: 'unreadable', binary: 'unsupported-type', 'bad-encoding': 'bad-encoding' } as const
  return { kind: 'refused', code: code[decoded.why], reason: `“${filename}” ${decoded.reason}` }
}
