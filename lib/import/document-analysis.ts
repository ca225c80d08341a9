/**
 * What the rules find in one document: the result of `analyseDocument`. Plain JSON, so that it crosses a worker's
 * boundary as it is. Every span counts UTF-16 units of `text`, the canonical text (see canonical-text.ts).
 */
import type { Attribution } from '@/lib/schema/attribution'
import type { Span } from '@/lib/schema/excerpt'
import type { FuzzyDate } from '@/lib/schema/fuzzy-date'
import type { HedgeMark, OutlinePart, TextMarks } from '@/lib/schema/source'
import type { Stage } from './stages'

/** Raised whenever the rules would find something else in the same text. */
export const RULES_VERSION = 22

export type TextFormat = 'plain' | 'markdown' | 'html'

export interface MarkedHeading extends Span {
  /** 1–6, as `<h1>` to `<h6>`. */
  readonly level: number
}

/** A date as a document's mark states it, and where that stood: a finished phrase. */
export interface StatedDate {
  readonly text: string
  readonly reason: string
}

/**
 * What a page's markup says of its text, which the words alone do not tell (page/read-page.ts). Kept beside the text as
 * JSON, so that the text is read anew as it was read first.
 */
export interface PageMarkup {
  readonly title: string | null
  readonly byline: string | null
  /** The site's name. Absent in what was kept before it was asked for. */
  readonly publisher?: string | null
  readonly published: StatedDate | null
  /** In text order; each covers a whole line. */
  readonly headings: readonly MarkedHeading[]
  /** Words under pictures and tables: part of the text, but no sentence of it is a claim. */
  readonly captions: readonly Span[]
  /** The first rows of tables, where they name the columns. Absent in what was kept before they were asked for. */
  readonly columnHeads?: readonly Span[]
}

export interface AnalysisOptions {
  /** ISO 639-1, "und" when unknown (see detect-language.ts). What each gets: stages.ts. */
  readonly language: string
  readonly format: TextFormat
  /** A day a person gave, `2025-03-18`; it wins over what the text says. Anything else is ignored. */
  readonly referenceDate?: string
  /** Of a page. */
  readonly markup?: PageMarkup
}

/** Lines that are about the document rather than of it; no sentence of theirs is a claim. */
export type FurnitureKind = 'title' | 'deck' | 'byline' | 'timestamp' | 'caption' | 'mail-header' | 'front-matter'

export interface FurnitureLine extends Span {
  readonly kind: FurnitureKind
}

export interface Sentence extends Span {
  /** The OutlinePart it lies in. */
  readonly partId: string
}

/** One thing somebody is said to assert. `start`–`end` is the sentence, or its clause when it holds two claims. */
export interface Claim extends Span {
  readonly partId: string
  readonly attribution: Attribution
}

export interface DocumentAnalysis {
  readonly rulesVersion: number
  readonly text: string
  readonly options: AnalysisOptions
  /** Null when the text names none: the caller may derive one from the file name and say so. */
  readonly title: string | null
  readonly byline: string | null
  /** The outlet, agency or public body that its head names; a person says whether it is the document's source. */
  readonly publisher: string | null
  /** As the document states it, or as a person gave it. */
  readonly published: FuzzyDate | null
  /** From which relative dates are counted; a day. Null: they stay unresolved. */
  readonly referenceDate: FuzzyDate | null
  /** Why that day was taken: a finished phrase. Null without a reference date. */
  readonly referenceReason: string | null
  readonly furniture: readonly FurnitureLine[]
  /** In text order; parts tile the text from 0 to its end. Empty only for an empty text. */
  readonly outline: readonly OutlinePart[]
  /** In text order, headings and furniture left out. */
  readonly sentences: readonly Sentence[]
  readonly hedges: readonly HedgeMark[]
  /** In text order. */
  readonly claims: readonly Claim[]
  readonly marks: TextMarks
  /** What was looked for in this language. */
  readonly tried: readonly Stage[]
  /** What was not: finished sentences for the reader. */
  readonly notTried: readonly string[]
}
