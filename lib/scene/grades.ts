/**
 * Grades as a card shows them, out of the rows: each person's evaluation, the sources and the documents. The value shown
 * is the median, the worse on a tie; ungraded reads F and 6.
 */
import { createCell, type Cell } from '@/lib/cell/cell'
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import { lookUpSources, sourceNameKey, sourceOf } from '@/lib/schema/source-names'
import {
  CREDIBILITIES,
  medianGrade,
  RELIABILITIES,
  type Evaluation,
  type Source,
  type SourceDocument,
} from '@/lib/schema/source'
import type { Grade, Grades } from './card-facts'

/** The rows that grades are read from; a library fits. */
export interface GradeRows {
  readonly documents: Cell<readonly SourceDocument[]>
  readonly sources: Cell<readonly Source[]>
  readonly evaluations: Cell<readonly Evaluation[]>
}

/** Grades that follow the rows: a new object whenever one of them changed. */
export function createGrades(rows: GradeRows): Cell<Grades> & { dispose(): void } {
  const cell = createCell(readGrades(rows))
  const refresh = () => cell.set(readGrades(rows))
  const stops = [
    rows.documents.subscribe(refresh),
    rows.sources.subscribe(refresh),
    rows.evaluations.subscribe(refresh),
  ]
  return { get: cell.get, subscribe: cell.subscribe, dispose: () => stops.forEach((stop) => stop()) }
}

export function readGrades(rows: GradeRows): Grades {
  const bySubject = new Map<string, Evaluation[]>()
  for (const each of rows.evaluations.get()) {
    const others = bySubject.get(each.subject)
    if (others) others.push(each)
    else bySubject.set(each.subject, [each])
  }
  const documents = new Map(rows.documents.get().map((each) => [each.id as string, each]))
  const sources = lookUpSources(rows.sources.get())
  const byId = new Map(rows.sources.get().map((each) => [each.id, each]))
  const changes = new Map(
    rows.sources.get().flatMap(({ id, gradeChange }) => (gradeChange ? [[id as string, gradeChange] as const] : [])),
  )
  const given = (subject: string | undefined, kind: Evaluation['kind']) =>
    (subject === undefined ? undefined : bySubject.get(subject))?.filter((each) => each.kind === kind) ?? []
  const sourceIdOf = ({ attribution, excerpts }: EvidenceCard): string | undefined =>
    sourceOf(attribution, excerpts[0] && documents.get(excerpts[0].documentId), sources)
  const reliabilityOf = (sourceId: string | undefined) =>
    medianGrade(RELIABILITIES, given(sourceId, 'reliability')) ?? 'F'
  return {
    gradeOf(card): Grade {
      const credibility = medianGrade(CREDIBILITIES, given(card.id, 'credibility'))
      return {
        reliability: reliabilityOf(sourceIdOf(card)),
        credibility: credibility ?? '6',
        isGraded: credibility !== undefined,
      }
    },
    outletOf(card) {
      const outlet = card.attribution?.outlet
      // A document that nobody said who published is no outlet of its own.
      return sourceIdOf(card) ?? (outlet ? `name ${sourceNameKey(outlet)}` : undefined)
    },
    publisherOf(card) {
      const sourceId = card.excerpts[0] && documents.get(card.excerpts[0].documentId)?.sourceId
      const source = sourceId && byId.get(sourceId)
      if (!source) return undefined
      return { name: source.name, reliability: reliabilityOf(sourceId), isCarrier: sourceIdOf(card) !== sourceId }
    },
    statusOf: (id) => documents.get(id)?.status,
    gradeChangeOf(card) {
      const id = sourceIdOf(card)
      return id === undefined ? undefined : changes.get(id)
    },
    hasWarnings: changes.size > 0 || rows.documents.get().some(({ status }) => status !== 'current'),
    documentName(id) {
      const found = documents.get(id)
      return found && (found.title ?? found.filename)
    },
  }
}
