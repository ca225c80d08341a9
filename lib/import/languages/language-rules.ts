/**
 * What the stages need to know of one language: word lists and patterns, no code. A language without rules still gets
 * points, sentences and quotes, and dates where chrono reads it.
 */
import type { ClaimReader } from '../claims/claim-reader'
import type { DateRule } from '../dates/date-match'
import type { TenseCues } from '../dates/tense'
import { wordsIn } from '../words/word-list'

export interface LanguageRules {
  /** ISO 639-1. */
  readonly language: string
  readonly head: HeadWords
  readonly listTitles: ListTitles
  /** Words that open the first, second, third … of a series of points: "Premièrement". Pattern sources. */
  readonly ordinals: readonly string[]
  /** Words that rank a part of a series: "Première" in "Première question :". Pattern sources, the first first. */
  readonly ranks: readonly string[]
  /** Words that end in a stop without ending a sentence; lower case, without the stop. */
  readonly abbreviations: ReadonlySet<string>
  /** Those of them that go on only before a number, being words themselves: "no." */
  readonly beforeNumbers: ReadonlySet<string>
  /** Those of them that may also end a sentence: "etc." */
  readonly alsoLast: ReadonlySet<string>
  /** The text as the rules for dates and hedges have it, unit for unit, where a language is written in two ways. */
  readonly plain?: (text: string) => string
  readonly dates: readonly DateRule[]
  readonly tense: TenseCues
  readonly hedges: HedgeCues
  readonly claims: ClaimReader
}

/** Lines at a document's head. Pattern sources. */
export interface HeadWords {
  /** Before the names of who wrote it: "Par", "Verfasst von". */
  readonly byline: string
  /** Behind such a name and a comma: "envoyée spéciale". */
  readonly reporters: string
  /** Before a date that stands alone on its line: "Publié le". */
  readonly dateLead: string
  /** What else such a line may hold, word by word: "à", "Uhr". */
  readonly dateTail: string
  /** Headings of a first section, which title nothing. */
  readonly sections: string
  /** Fields of a memo's or mail's header by their English name; each the field's own names. */
  readonly fields: Readonly<Partial<Record<'from' | 'to' | 'date' | 'subject', string>>>
}

/** What stands over a list, the line's whole words. Pattern sources. */
export interface ListTitles {
  /** Of questions that are to be talked about: "Key questions". */
  readonly questions: string
  /** Of things carried or bought: "What I packed". It may be part of a line. */
  readonly things: string
  /** Of what a meeting is to talk of: "Agenda". */
  readonly agenda: string
  /** Of what a meeting resolved: "Resolutions". It may be part of a line. */
  readonly resolutions: string
}

/** Pattern sources. Strength is not graded. */
export interface HedgeCues {
  /** Always the writer's own: they say that the writer passes on what others hold. */
  readonly writers: readonly string[]
  /** The writer's, or the speaker's where they stand in what a speaker is said to have said. */
  readonly open: readonly string[]
}

export function wordSet(list: string): ReadonlySet<string> {
  return new Set(wordsIn(list))
}
