/**
 * Runs all stages over one canonical text, in order: furniture, outline, sentences, dates, names, quotes, claims,
 * hedges. Pure and synchronous; the same text and options give the same analysis on every machine. Never throws.
 */
import type { FuzzyDate } from '@/lib/schema/fuzzy-date'
import { packSpans } from '@/lib/schema/packed-spans'
import { findClaims } from './claims/find-claims'
import { addTurnClaims } from './claims/turn-claims'
import type { FoundDate } from './dates/date-match'
import { findDates } from './dates/find-dates'
import { outsideTitles } from './dates/title-dates'
import type { AnalysisOptions, DocumentAnalysis, Sentence } from './document-analysis'
import { RULES_VERSION } from './document-analysis'
import { readDocumentDate } from './document-date'
import { readFurniture } from './furniture'
import { readPublisher } from './head-publisher'
import { findHedges } from './hedges'
import { rulesOf } from './languages/rules-of'
import { maskText } from './masked-text'
import { findNames } from './names/find-names'
import { findRoles } from './names/find-roles'
import { createPeople } from './names/people'
import { readOutline } from './outline/outline'
import { readParagraphs } from './paragraphs'
import { isPressReview } from './press-review'
import { findQuotes } from './quotes'
import { createSentenceSplitter } from './sentences'
import { notTried, stagesTried } from './stages'
import { questionsAbove, readTurns } from './turns'
import { isHardWrapped, readLines, type Line } from './text-lines'

/** `text` must be canonical (canonical-text.ts): offsets count into it. */
export function analyseDocument(text: string, options: AnalysisOptions): DocumentAnalysis {
  const lines = readLines(text, options.markup)
  const furniture = readFurniture(lines, options.language, options.markup)
  const furnitureStarts = new Set(furniture.lines.map((line) => line.start))
  const isFurniture = (line: Line) => !line.isBlank && furnitureStarts.has(line.start)
  const turns = readTurns(lines, isFurniture)
  const questions = questionsAbove(turns, lines)
  const isReview = isPressReview(lines)
  const outline = readOutline(text, lines, (line) => isFurniture(line) || questions.has(line), isReview)
  const paragraphs = readParagraphs(
    lines,
    outline.parts,
    turns.length === 0
      ? outline.bodyStarts
      : new Map([...turns.map(({ lineFrom, wordsAt }) => [lineFrom, wordsAt] as const), ...outline.bodyStarts]),
    isFurniture,
    isHardWrapped(lines, options.format),
  )
  const { sentences, paragraphOf } = splitParagraphs(text, paragraphs, options.language)

  const documentDate = readDocumentDate(text, furniture, options.referenceDate, options.language)
  const quotes = findQuotes(text, paragraphs, options.language)
  const found = findDates(text, options.language, documentDate?.day ?? null, sentences)
  const dates = outsideTitles(text, options.language, found, quotes)
  const markedDates = dates.map((date) => ({ start: date.start, end: date.end, date: fuzzyDate(date) }))

  const rules = rulesOf(options.language)
  const isEnglish = options.language === 'en'
  // Names are English rules: another language gets none rather than wrong ones.
  const names = isEnglish ? findNames(maskText(text, dates, []), sentences) : []
  const masked = rules ? maskText(text, dates, quotes, { keepsNames: !isEnglish }) : ''
  const known = new Set(names.map((mention) => mention.name))
  const people = createPeople(
    isEnglish ? names : (rules?.claims.personsIn?.(masked) ?? []),
    isEnglish ? findRoles(masked, names) : [],
    rules?.claims.isSameOffice,
  )
  const said = rules
    ? findClaims({
        reader: rules.claims,
        text,
        masked,
        sentences,
        paragraphs: paragraphOf,
        headings: outline.parts.flatMap(({ title, span }) => (title === null ? [] : [{ title, start: span.start }])),
        quotes,
        dates: markedDates,
        day: documentDate?.date.iso?.slice(0, 10) ?? null,
        people,
        isKnownName: (name) => known.has(name),
        isPressReview: isReview,
      })
    : []
  const claims = rules ? addTurnClaims(text, turns, sentences, said, people.fullName) : said
  const hedges = rules ? findHedges(rules.plain?.(text) ?? text, sentences, claims, quotes, rules.hedges) : []

  return {
    rulesVersion: RULES_VERSION,
    text,
    options,
    title: furniture.title,
    byline: furniture.byline,
    publisher: readPublisher({ lines, furniture, language: options.language, markup: options.markup }),
    published: documentDate?.isPublished ? documentDate.date : null,
    referenceDate: documentDate?.date ?? null,
    referenceReason: documentDate?.reason ?? null,
    furniture: furniture.lines,
    outline: outline.parts,
    sentences,
    hedges,
    claims,
    marks: {
      hedges,
      quotes,
      dates: markedDates,
      names: names.map(({ start, end, type }) => ({ start, end, type })),
      sentences: packSpans(sentences),
      paragraphs: countRuns(paragraphOf),
    },
    tried: stagesTried(options.language),
    notTried: notTried(options.language),
  }
}

/** The same document with another reference date: every relative date and inferred year is resolved anew. */
export function redate(analysis: DocumentAnalysis, isoDate: string): DocumentAnalysis {
  return analyseDocument(analysis.text, { ...analysis.options, referenceDate: isoDate })
}

function splitParagraphs(
  text: string,
  paragraphs: ReturnType<typeof readParagraphs>,
  language: string,
): { sentences: Sentence[]; paragraphOf: number[] } {
  const split = createSentenceSplitter(language)
  const sentences: Sentence[] = []
  const paragraphOf: number[] = []
  paragraphs.forEach((paragraph, index) => {
    for (const span of split(text, paragraph)) {
      sentences.push({ ...span, partId: paragraph.partId })
      paragraphOf.push(index)
    }
  })
  return { sentences, paragraphOf }
}

/** How often each number stands there in a row. */
function countRuns(numbers: readonly number[]): number[] {
  const counts: number[] = []
  numbers.forEach((number, index) => {
    if (index > 0 && numbers[index - 1] === number) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1
    else counts.push(1)
  })
  return counts
}

function fuzzyDate({ text, iso, precision, relative, yearInferred }: FoundDate): FuzzyDate {
  return { text, iso, precision, ...(relative && { relative }), ...(yearInferred && { yearInferred }) }
}
