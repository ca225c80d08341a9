/**
 * Grades as a card shows them, out of the rows: each person's evaluation, the sources and the documents. The value shown
 * is the median, the worse on a tie; ungraded reads F and 6.
 */
import { createCell, type Cell } from '@/lib/cell/cell'
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import { foldName } from '@/lib/schema/fold-name'
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
  const outlets = outletsByName(rows.sources.get())
  const changes = new Map(
    rows.sources.get().flatMap(({ id, gradeChange }) => (gradeChange ? [[id as string, gradeChange] as const] : [])),
  )
  const given = (subject: string | undefined, kind: Evaluation['kind']) =>
    (subject === undefined ? undefined : bySubject.get(subject))?.filter((each) => each.kind === kind) ?? []
  return {
    gradeOf(card): Grade {
      const credibility = medianGrade(CREDIBILITIES, given(card.id, 'credibility'))
      return {
        reliability: medianGrade(RELIABILITIES, given(sourceOf(card, documents), 'reliability')) ?? 'F',
        credibility: credibility ?? '6',
        isGraded: credibility !== undefined,
      }
    },
    outletOf(card) {
      const { sourceId, outlet } = card.attribution ?? {}
      if (sourceId !== undefined && outlets.ids.has(sourceId)) return sourceId
      if (outlet) return outlets.byName.get(foldName(outlet)) ?? `name ${foldName(outlet)}`
      // A document that nobody said who published is no outlet of its own.
      const documentId = card.excerpts[0]?.documentId
      return documentId && documents.get(documentId)?.sourceId
    },
    statusOf: (id) => documents.get(id)?.status,
    gradeChangeOf(card) {
      const id = sourceOf(card, documents)
      return id === undefined ? undefined : changes.get(id)
    },
    hasWarnings: changes.size > 0 || rows.documents.get().some(({ status }) => status !== 'current'),
    documentName(id) {
      const found = documents.get(id)
      return found && (found.title ?? found.filename)
    },
  }
}

/** Names win over aliases, as on the server. */
function outletsByName(sources: readonly Source[]) {
  const byName = new Map<string, string>()
  for (const { id, aliases } of sources) for (const alias of aliases) byName.set(foldName(alias), id)
  for (const { id, name } of sources) byName.set(foldName(name), id)
  return { ids: new Set<string>(sources.map(({ id }) => id)), byName }
}

/** Whose letter counts: the outlet's source; without an outlet the document's. */
function sourceOf(card: EvidenceCard, documents: ReadonlyMap<string, SourceDocument>): string | undefined {
  if (card.attribution?.sourceId) return card.attribution.sourceId
  if (card.attribution?.outlet) return undefined
  const documentId = card.excerpts[0]?.documentId
  return documentId === undefined ? undefined : documents.get(documentId)?.sourceId
}
