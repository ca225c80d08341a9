/**
 * What a card says about itself that does not lie in it: how its links stand, how its source and words are graded.
 * Pure; `Grades` is asked for letters and digits, because grades are rows and not part of the board.
 */
import type { Card, UnreadableCard } from '@/lib/schema/card'
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import type { CardId, DocumentId, OriginId } from '@/lib/schema/ids'
import type { Link, LinkKind } from '@/lib/schema/link'
import type { Origin } from '@/lib/schema/origin'
import { isRetracted } from '@/lib/schema/retracted'
import {
  CREDIBILITY_WORDS,
  RELIABILITY_WORDS,
  type Credibility,
  type DocumentStatus,
  type GradeChange,
  type Reliability,
} from '@/lib/schema/source'
import { involvements, isReversal, namedIn, type NamedCards, type NamesSource } from './named-facts'

export interface Grade {
  /** F when nobody graded the source, or it is not known. */
  readonly reliability: Reliability
  /** 6 when nobody graded the item. */
  readonly credibility: Credibility
  /** Somebody graded the item. */
  readonly isGraded: boolean
}

/** What the rows say: grades as the team sees them (the median), and names of documents. */
export interface Grades {
  gradeOf(card: EvidenceCard): Grade
  /** The document's title or file name; undefined when it is not known here. */
  documentName(documentId: string): string | undefined
  /** The outlet that the evidence is from, as a key; the same for all names of one source. Undefined when none is known. */
  outletOf(card: EvidenceCard): string | undefined
  /** Undefined for a document that is not known here. */
  statusOf(id: DocumentId): DocumentStatus | undefined
  /** How the grade of the evidence's source changed since the reader last saw it. */
  gradeChangeOf(card: EvidenceCard): GradeChange | undefined
  /** A document was corrected or retracted, or a grade changed: some card may have something to warn of. */
  readonly hasWarnings: boolean
}
export const NO_GRADES: Grades = {
  gradeOf: () => ({ reliability: 'F', credibility: '6', isGraded: false }),
  documentName: () => undefined,
  outletOf: ({ attribution }) => attribution?.outlet ?? undefined,
  statusOf: () => undefined,
  gradeChangeOf: () => undefined,
  hasWarnings: false,
}

export interface CardFacts {
  /** For points and hypotheses: evidence on either side, and how much of it is from elsewhere than the point's document. */
  readonly coverage?: {
    readonly supporting: number
    readonly against: number
    readonly outside: number
    /** Of the supporting and of those against: from a retracted document. */
    readonly retracted?: { readonly supporting: number; readonly against: number }
  }
  /** For judgements: what it rests on, and how much of that evidence nobody graded. */
  readonly restsOn?: { readonly count: number; readonly ungraded: number }
  /** What is to be known of its ground: at most one warning, and lines of their own over the footer. */
  readonly notes?: readonly Note[]
  readonly grade?: Grade
  /** Name of the document that the first excerpt is from. */
  readonly documentName?: string
  /** For assumptions: how many judgements rest on it. */
  readonly carries?: number
  /** For questions: how many cards answer it. */
  readonly answers?: number
  /** For entities: how many cards involve it. */
  readonly involvedIn?: number
  /** The cards that this one names in its fields. */
  readonly named?: NamedCards
  /** For positions: the latest version goes back on an earlier one. */
  readonly isReversal?: true
}
export const NO_FACTS: CardFacts = {}

/** What `factsOf` asks of the board. */
export interface FactsSource extends NamesSource {
  origin(id: OriginId): Origin | undefined
}

export interface Note {
  /** One line. */
  readonly words: string
  /** The same in two or three words, of what is no longer as it was when the card was made: a warning. On the card's first line. */
  readonly warning?: string
}

export type NotesOf = (card: Card) => readonly Note[]

/** What rests on what and how firmly: rules of `lib/analysis`, which the session passes in. */
export interface GroundRules {
  /** What cards say of their ground, of the board and the rows as they are now; after a change, ask for another. */
  notesAt(board: FactsSource, rows: Grades): NotesOf
  /** The end of a link that rests on the other end, when the link says so. */
  restingEnd(link: Pick<Link, 'kind' | 'from' | 'to'>): CardId | undefined
  /** Everything that rests on one of these, through any number of steps. */
  allDependants(ids: Iterable<CardId>, board: FactsSource): readonly CardId[]
}

export function factsOf(
  card: Card | UnreadableCard,
  source: FactsSource,
  grades: Grades,
  notesOf?: NotesOf,
): CardFacts {
  const facts = ownFacts(card, source, grades)
  const notes = card.kind === 'unreadable' ? [] : (notesOf?.(card) ?? [])
  return notes.length === 0 ? facts : { ...facts, notes }
}

function ownFacts(card: Card | UnreadableCard, source: FactsSource, grades: Grades): CardFacts {
  switch (card.kind) {
    case 'point':
    case 'hypothesis':
      return { coverage: coverageOf(card, source, grades) }
    case 'judgement':
      return { restsOn: foundationOf(card.id, source, grades) }
    case 'evidence': {
      const documentId = card.excerpts[0]?.documentId
      const documentName = documentId === undefined ? undefined : grades.documentName(documentId)
      return { grade: grades.gradeOf(card), ...(documentName !== undefined && { documentName }) }
    }
    case 'assumption':
      return { carries: startsAt(card.id, 'rests-on', source) }
    case 'question':
      return { answers: startsAt(card.id, 'answers', source) }
    case 'entity':
      return { involvedIn: involvements(card, source) }
    case 'indicator':
    case 'event':
      return { named: namedIn(card, source) }
    case 'position':
      return { named: namedIn(card, source), ...(isReversal(card, source) && { isReversal: true }) }
    default:
      return NO_FACTS
  }
}

/** How many cards have a link of `kind` that ends here. */
function startsAt(id: CardId, kind: LinkKind, source: FactsSource): number {
  const found = new Set<CardId>()
  for (const linkId of source.linksAt(id)) {
    const link = source.link(linkId)
    if (link?.kind === kind && link.to === id && source.card(link.from)) found.add(link.from)
  }
  return found.size
}

function coverageOf(card: Card, source: FactsSource, grades: Grades): NonNullable<CardFacts['coverage']> {
  const home = card.kind === 'point' ? card.documentId : undefined
  const sides = { supports: new Set<CardId>(), contradicts: new Set<CardId>() }
  const retracted = { supports: 0, contradicts: 0 }
  let outside = 0
  for (const id of source.linksAt(card.id)) {
    const link = source.link(id)
    if (!link || link.to !== card.id || (link.kind !== 'supports' && link.kind !== 'contradicts')) continue
    const evidence = source.card(link.from)
    if (evidence?.kind !== 'evidence' || sides[link.kind].has(link.from)) continue
    sides[link.kind].add(link.from)
    if (isRetracted(evidence, grades.statusOf)) retracted[link.kind]++
    if (home === undefined || evidence.excerpts.some((excerpt) => excerpt.documentId !== home)) outside++
  }
  return {
    supporting: sides.supports.size,
    against: sides.contradicts.size,
    outside,
    ...(retracted.supports + retracted.contradicts > 0 && {
      retracted: { supporting: retracted.supports, against: retracted.contradicts },
    }),
  }
}

function foundationOf(id: CardId, source: FactsSource, grades: Grades): NonNullable<CardFacts['restsOn']> {
  const ground = new Set<CardId>()
  let ungraded = 0
  for (const linkId of source.linksAt(id)) {
    const link = source.link(linkId)
    if (!link || link.from !== id || link.kind !== 'rests-on') continue
    const card = source.card(link.to as CardId)
    if (!card || ground.has(card.id as CardId)) continue
    ground.add(card.id as CardId)
    if (card.kind === 'evidence' && !grades.gradeOf(card).isGraded) ungraded++
  }
  return { count: ground.size, ungraded }
}

export function gradeCode(grade: Grade): string {
  return grade.reliability + grade.credibility
}

/** The code in words, for a hover and for screen readers. */
export function gradeWords(grade: Grade): string {
  const source =
    grade.reliability === 'F' ? 'source ungraded or cannot be judged' : `source ${RELIABILITY_WORDS[grade.reliability]}`
  const item = grade.isGraded ? `content ${CREDIBILITY_WORDS[grade.credibility]}` : 'content not graded yet'
  return `${gradeCode(grade)}: ${source}; ${item}`
}

/** The footer of a point or hypothesis, as one sentence or count. */
export function coverageWords(
  card: Card,
  { supporting, against, outside, retracted }: NonNullable<CardFacts['coverage']>,
): string {
  if (card.kind === 'point' && card.documentId !== undefined && outside === 0)
    return 'No evidence from outside its document.'
  if (supporting + against === 0) return 'No evidence linked yet.'
  const part = (count = 0) => (count === 0 ? '' : `, ${count} retracted`)
  return `${supporting} supporting${part(retracted?.supporting)} · ${against} against${part(retracted?.against)}`
}

export function restsOnWords({ count, ungraded }: NonNullable<CardFacts['restsOn']>): string {
  if (count === 0) return 'Rests on nothing yet.'
  return ungraded === 0 ? `rests on ${count}` : `rests on ${count}, ${ungraded} ungraded`
}

/** The footer of an assumption. */
export function carriesWords(count: number): string {
  if (count === 0) return 'Nothing rests on it yet.'
  return count === 1 ? '1 judgement rests on it' : `${count} judgements rest on it`
}

/** The footer of a question: its state's word, and how many answers it has. */
export function answersWords(word: string, count: number): string {
  return `${word} · ${count === 0 ? 'no answer yet' : count === 1 ? '1 answer' : `${count} answers`}`
}
