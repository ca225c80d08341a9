/**
 * What a card says about itself that does not lie in it: how its links stand, how its source and words are graded.
 * Pure; `Grades` is asked for letters and digits, because grades are rows and not part of the board.
 */
import type { Card, UnreadableCard } from '@/lib/schema/card'
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import { countOf } from '@/lib/schema/count-of'
import type { CardId, OriginId } from '@/lib/schema/ids'
import type { Link } from '@/lib/schema/link'
import type { Origin } from '@/lib/schema/origin'
import {
  AGAINST,
  ANSWERS,
  evidenceAmong,
  FOR,
  FOUNDATION,
  linkedWith,
  undercutAmong,
  type LinkedWith,
} from '@/lib/schema/linked-with'
import { countApart, isRetracted, withRetracted, type StatusOf } from '@/lib/schema/retracted'
import {
  CREDIBILITY_WORDS,
  RELIABILITY_WORDS,
  type Credibility,
  type GradeChange,
  type Publisher,
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
  /** Undefined when nobody said whose the document is, and for evidence of none. */
  publisherOf(card: EvidenceCard): Publisher | undefined
  readonly statusOf: StatusOf
  /** How the grade of the evidence's source changed since the reader last saw it. */
  gradeChangeOf(card: EvidenceCard): GradeChange | undefined
  /** A document was corrected or retracted, or a grade changed: some card may have something to warn of. */
  readonly hasWarnings: boolean
}
export const NO_GRADES: Grades = {
  gradeOf: () => ({ reliability: 'F', credibility: '6', isGraded: false }),
  documentName: () => undefined,
  outletOf: ({ attribution }) => attribution?.outlet ?? undefined,
  publisherOf: () => undefined,
  statusOf: () => undefined,
  gradeChangeOf: () => undefined,
  hasWarnings: false,
}

/** Evidence that stands on either side, and how much of it is from elsewhere than the point's document; what is retracted apart. */
export interface Coverage {
  readonly supporting: number
  readonly against: number
  readonly outside: number
  readonly retracted: number
  /** How many of those that stand are linked by what something undercuts. */
  readonly undercut: number
}
export const NO_COVERAGE: Coverage = { supporting: 0, against: 0, outside: 0, retracted: 0, undercut: 0 }

/** What a judgement rests on, and how much of that evidence nobody graded; evidence that is retracted apart. */
export interface Foundation {
  readonly count: number
  readonly ungraded: number
  readonly retracted: number
  /** How much of it by a link that something undercuts. */
  readonly undercut: number
}
export const NO_FOUNDATION: Foundation = { count: 0, ungraded: 0, retracted: 0, undercut: 0 }

/** Of a question; evidence that is retracted apart. */
export interface Answers {
  readonly count: number
  readonly retracted: number
}
export const NO_ANSWERS: Answers = { count: 0, retracted: 0 }

export interface CardFacts {
  /** For points and hypotheses. */
  readonly coverage?: Coverage
  /** For judgements. */
  readonly restsOn?: Foundation
  /** What is to be known of its ground: at most one warning, and lines of their own over the footer. */
  readonly notes?: readonly Note[]
  readonly grade?: Grade
  /** Name of the document that the first excerpt is from. */
  readonly documentName?: string
  /** Who published that document. */
  readonly publisher?: Publisher
  /** For assumptions: how many judgements rest on it. */
  readonly carries?: number
  /** For questions: how many cards answer it. */
  readonly answers?: Answers
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
  /** The warning in one word or two, for where that has no room. */
  readonly inBrief?: string
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
  return notes.length === 0 ? facts : { notes, ...facts }
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
      const publisher = grades.publisherOf(card)
      return {
        grade: grades.gradeOf(card),
        ...(documentName !== undefined && { documentName }),
        ...(publisher && { publisher }),
      }
    }
    case 'assumption':
      return { carries: linkedWith(card.id, source, { into: ['rests-on'] }).length }
    case 'question':
      return { answers: answersOf(card.id, source, grades) }
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

function coverageOf(card: Card, source: FactsSource, { statusOf }: Grades): Coverage {
  const home = card.kind === 'point' ? card.documentId : undefined
  const sides = [FOR, AGAINST].map((side) => linkedWith(card.id, source, side))
  const [supporting = [], against = []] = sides.map(evidenceAmong)
  const either = countApart([...new Set([...supporting, ...against])], statusOf)
  return {
    supporting: countApart(supporting, statusOf).standing.length,
    against: countApart(against, statusOf).standing.length,
    outside: either.standing.filter(
      ({ excerpts }) => home === undefined || excerpts.some(({ documentId }) => documentId !== home),
    ).length,
    retracted: either.retracted,
    undercut: standingUndercut(sides.flat(), source, statusOf),
  }
}

function standingUndercut(linked: readonly LinkedWith[], source: FactsSource, statusOf: StatusOf): number {
  return undercutAmong(linked, source, statusOf).filter(({ card }) => !isRetracted(card, statusOf)).length
}

function foundationOf(id: CardId, source: FactsSource, grades: Grades): Foundation {
  const linked = linkedWith(id, source, FOUNDATION)
  const { standing, retracted } = countApart(
    linked.map(({ card }) => card),
    grades.statusOf,
  )
  const ungraded = standing.filter((card) => card.kind === 'evidence' && !grades.gradeOf(card).isGraded).length
  return { count: standing.length, ungraded, retracted, undercut: standingUndercut(linked, source, grades.statusOf) }
}

function answersOf(id: CardId, source: FactsSource, { statusOf }: Grades): Answers {
  const { standing, retracted } = countApart(
    linkedWith(id, source, ANSWERS).map(({ card }) => card),
    statusOf,
  )
  return { count: standing.length, retracted }
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

/** The footer of a point or hypothesis, as one sentence or count; beside what is retracted or undercut it is short, for a narrow line. */
export function coverageWords(card: Card, { supporting, against, outside, retracted, undercut }: Coverage): string {
  const isAlone = isUncovered(card, { outside })
  if (isAlone && retracted === 0) return 'No evidence from outside its document.'
  if (isAlone) return withRetracted('no outside evidence', retracted)
  if (supporting + against + retracted === 0) return 'No evidence linked yet.'
  if (retracted + undercut === 0) return `${supporting} supporting · ${against} against`
  const disputed = undercut === 0 ? '' : ` · ${undercut} undercut`
  return withRetracted(`${supporting} for · ${against} against${disputed}`, retracted)
}

/** A point that only its own document speaks for. */
export function isUncovered(card: Card, { outside }: Pick<Coverage, 'outside'>): boolean {
  return card.kind === 'point' && card.documentId !== undefined && outside === 0
}

/** Of the whole bar, in board units. */
const COVERAGE_WIDTH = 44

/** The bar before these words, in parts: shares of all evidence that is linked. What is retracted is hollow. */
export function coverageBar({ supporting, against, retracted }: Coverage): readonly CoveragePart[] {
  const total = supporting + against + retracted
  const parts = [
    { count: supporting, colour: 'supports' },
    { count: against, colour: 'contradicts' },
    { count: retracted, colour: 'danger', isHollow: true },
  ] as const
  return parts.flatMap(({ count, ...look }) =>
    count === 0 ? [] : [{ width: Math.max(4, Math.round((count / total) * COVERAGE_WIDTH)), ...look }],
  )
}

export interface CoveragePart {
  /** Board units. */
  readonly width: number
  readonly colour: 'supports' | 'contradicts' | 'danger'
  readonly isHollow?: true
}

export function restsOnWords({ count, ungraded, retracted, undercut }: Foundation): string {
  if (count === 0) return retracted === 0 ? 'Rests on nothing yet.' : withRetracted('rests on nothing else', retracted)
  const parts = [`rests on ${count}`, ungraded > 0 && `${ungraded} ungraded`, undercut > 0 && `${undercut} undercut`]
  return withRetracted(parts.filter((part) => part !== false).join(', '), retracted)
}

/** The footer of an assumption. */
export function carriesWords(count: number): string {
  if (count === 0) return 'Nothing rests on it yet.'
  return count === 1 ? '1 judgement rests on it' : `${count} judgements rest on it`
}

/** The footer of a question: its state's word, and how many answers it has. */
export function answersWords(word: string, { count, retracted }: Answers): string {
  return withRetracted(`${word} · ${count === 0 ? 'no answer yet' : countOf(count, 'answer')}`, retracted)
}
