/**
 * The notes of a briefing: each piece of evidence has one, and each passage that a point is made of, numbered as it is first
 * named, with everything that leads back to its words: speaker, outlet, document, date, grade in words, origin, and the hash
 * of the text it stands in.
 */
import { originOf } from '@/lib/analysis/count-origins'
import { gradeCode, type Grade } from '@/lib/scene/card-facts'
import { outletFor } from '@/lib/scene/card-words'
import { cardName } from '@/lib/scene/kind-look'
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import { describeDate } from '@/lib/schema/date-words'
import type { CardId, DocumentId } from '@/lib/schema/ids'
import { isolated } from '@/lib/schema/own-direction'
import { plainFromRichText } from '@/lib/schema/rich-text'
import { CREDIBILITY_WORDS, RELIABILITY_WORDS, type Evaluation, type SourceDocument } from '@/lib/schema/source'
import { text, warning, type Inline, type Words } from './blocks'
import type { BriefingSource } from './briefing-source'
import type { TakenWords } from './documents-words'
import { quoted } from './quote-marks'
import { standingMark, standingSentence } from './standing'
import { standsThere } from './stands-there'

export interface EvidenceNotes {
  /** The reference to put behind what is said of the evidence. */
  refer(card: EvidenceCard): Inline
  /** The reference to put behind words that a point took from its document. */
  referTaken(taken: TakenWords): Inline
  /** Whether the evidence was named. */
  holds(card: EvidenceCard): boolean
  /** The evidence that was named so far, as it was first named; it grows while it is walked. */
  readonly named: readonly EvidenceCard[]
  all(): readonly Words[]
}

export function createEvidenceNotes(source: BriefingSource): EvidenceNotes {
  const numbers = new Map<string, number>()
  const notes: Words[] = []
  const named: EvidenceCard[] = []
  const spread = spreadOf(source.evaluations)
  const numbered = (key: string, note: () => Words): Inline => {
    const n = numbers.get(key) ?? notes.push(note())
    numbers.set(key, n)
    return { kind: 'note', n }
  }
  return {
    refer: (card) =>
      numbered(card.id, () => {
        named.push(card)
        return noteOf(card, source, { spread: spread(card.id) })
      }),
    referTaken: ({ evidence, isCut }) =>
      numbered(`${evidence.id} ${evidence.excerpts[0]?.position.start}`, () => noteOf(evidence, source, { isCut })),
    holds: (card) => numbers.has(card.id),
    named,
    all: () => notes,
  }
}

/** What the evidence says, as a sentence in a list: whether it still stands, its words, who said them or where, the grade's code. */
export function evidenceWords(card: EvidenceCard, source: BriefingSource): Inline[] {
  const { speaker, outlet } = card.attribution ?? {}
  return [
    ...standingMark(card, source),
    ...saidBy(card, speaker || outlet ? [text(speakerWords(card, source))] : documentWords(card, source), source),
    ...carriedBy(card, source),
  ]
}

/** Who carries what another outlet is named for, with the grade that is its own: behind the item's, of which it is no part. */
function carriedBy(card: EvidenceCard, { grades }: BriefingSource): Inline[] {
  const publisher = grades.publisherOf(card)
  return publisher?.isCarrier ? [text(`, read in ${isolated(publisher.name)} (${publisher.reliability})`)] : []
}

/** Words that a point took from its document, as those of evidence. */
export function takenWordsOf({ evidence, isCut }: TakenWords, source: BriefingSource): Inline[] {
  return [...standingMark(evidence, source), ...saidBy(evidence, documentWords(evidence, source), source, isCut)]
}

function saidBy(card: EvidenceCard, who: readonly Inline[], { grades }: BriefingSource, isCut = false): Inline[] {
  return [
    ...quoteWords(card, isCut),
    ...(who.length === 0 ? [] : [text(' — '), ...who]),
    text(` (${gradeCode(grades.gradeOf(card))})`),
  ]
}

/** The words alone; where they are cut, that they are. */
export function quoteWords(card: EvidenceCard, isCut: boolean): Inline[] {
  const quote = card.excerpts[0]?.quote.exact
  if (quote === undefined) return [text(observationOf(card))]
  return [{ kind: 'quote', text: quote }, ...(isCut ? [text(' […]')] : [])]
}

function observationOf(card: EvidenceCard): string {
  const body = plainFromRichText(card.body).trim()
  return card.title.trim() === '' || body === '' ? cardName(card) : `${card.title.trim()}: ${body}`
}

/** "harbour officials, via the Coast Courier, 18 Mar 2025"; empty when the text names nobody. */
function speakerWords(card: EvidenceCard, { grades }: BriefingSource): string {
  const { attribution } = card
  if (!attribution) return ''
  const { speaker, said } = attribution
  const outlet = outletFor(attribution, speaker ? grades.publisherOf(card) : undefined)
  return [
    speaker && isolated(speaker),
    outlet && (speaker ? `via ${isolated(outlet)}` : isolated(outlet)),
    said && describeDate(said),
  ]
    .filter(Boolean)
    .join(', ')
}

/** Where words stand that nobody is named for: the document, who published it, and when. */
function documentWords({ excerpts, attribution }: EvidenceCard, source: BriefingSource): Inline[] {
  const cited = excerpts[0]
  if (!cited) return []
  const { found, title, publisher } = documentNames(cited.documentId, source)
  const facts = [
    publisher && isolated(publisher),
    attribution?.said ? describeDate(attribution.said) : dateOf(found),
  ].filter(Boolean)
  return [
    { kind: 'text', text: isolated(title), italic: true },
    ...(facts.length > 0 ? [text(`, ${facts.join(', ')}`)] : []),
  ]
}

/** The day that the document gives as its own. */
function dateOf(document: SourceDocument | undefined): string | undefined {
  return document?.published && describeDate(document.published)
}

/** `publisher` only where it is not the title already. */
function documentNames(id: DocumentId, { documents, sources }: BriefingSource) {
  const found = documents.find((each) => each.id === id)
  const publisher = sources.find((each) => each.id === found?.sourceId)?.name
  const title = found ? (found.title ?? found.filename) : 'A document that is not on this board'
  return { found, title, publisher: publisher === title ? undefined : publisher }
}

interface NoteExtras {
  readonly isCut?: boolean
  /** A sentence on raters who differ. */
  readonly spread?: string | undefined
}

function noteOf(card: EvidenceCard, source: BriefingSource, { isCut = false, spread }: NoteExtras): Words {
  // The document is named in the next sentence.
  const who = speakerWords(card, source)
  const words: Inline[] = saidBy(card, who === '' ? [] : [text(who)], source, isCut)
  words.push(text('. '))
  for (const excerpt of card.excerpts) words.push(...placeWords(excerpt, source))
  if (isCut) words.push(text('The quotation is cut short: the document says more here. '))
  if (card.excerpts.length === 0) words.push(text('An observation of the analysts, without a document. '))
  words.push(text(`Grade ${gradeSentence(source.grades.gradeOf(card))}.`))
  const carrier = source.grades.publisherOf(card)
  if (carrier?.isCarrier) {
    const { name, reliability } = carrier
    words.push(text(` It was read in ${isolated(name)} (${reliability}: ${RELIABILITY_WORDS[reliability]}).`))
  }
  if (spread !== undefined) words.push(text(` ${spread}`))
  const origin = originOf(card, source.board)
  words.push(text(origin ? ` Origin: ${origin.name || 'without a name'}.` : ' Its origin is not established.'))
  if (card.hedges.length > 0) {
    const hedges = [...new Set(card.hedges.map(({ exact }) => exact))]
    words.push(text(` Hedged by ${hedges.map(quoted).join(', ')}.`))
  }
  return words
}

function placeWords(excerpt: EvidenceCard['excerpts'][number], source: BriefingSource): Inline[] {
  const { documentId, version, position, textHash } = excerpt
  const { found, title, publisher } = documentNames(documentId, source)
  const facts = [publisher, dateOf(found), `version ${version}`, `characters ${position.start}–${position.end}`].filter(
    (fact) => fact !== undefined,
  )
  return [
    text('In '),
    { kind: 'text', text: isolated(title), italic: true },
    text(`, ${facts.join(', ')}; text `),
    { kind: 'code', text: textHash },
    text('. '),
    ...(standsThere(excerpt, source) === false ? [warning('These words do not stand there.'), text(' ')] : []),
    ...(found && found.status !== 'current' ? [...standingSentence(found, source), text(' ')] : []),
  ]
}

/** "B2: usually reliable; probably true", "F6: ungraded". */
function gradeSentence(grade: Grade): string {
  if (grade.reliability === 'F' && !grade.isGraded) return 'F6: ungraded'
  const source =
    grade.reliability === 'F' ? 'the source is ungraded or cannot be judged' : RELIABILITY_WORDS[grade.reliability]
  const item = grade.isGraded ? CREDIBILITY_WORDS[grade.credibility] : 'the item is ungraded'
  return `${gradeCode(grade)}: ${source}; ${item}`
}

/** Of each piece of evidence: raters who differ are not hidden behind their median. */
function spreadOf(evaluations: readonly Evaluation[]): (id: CardId) => string | undefined {
  const given = new Map<string, Evaluation[]>()
  for (const each of evaluations) {
    if (each.kind !== 'credibility') continue
    const known = given.get(each.subject)
    if (known) known.push(each)
    else given.set(each.subject, [each])
  }
  return (id) => {
    const votes = given.get(id) ?? []
    if (new Set(votes.map(({ value }) => value)).size < 2) return undefined
    const words = votes.map(({ user, value }) => `${user.name} ${value}`)
    return `Raters differ: ${words.sort().join(', ')}.`
  }
}
