/** The source summary: who the evidence of the board comes from, described and graded. Source: ICD 206. */
import { countIndependence } from '@/lib/analysis/count-origins'
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import { countOf } from '@/lib/schema/count-of'
import { countApart, isRetracted } from '@/lib/schema/retracted'
import { medianGrade, RELIABILITIES, RELIABILITY_WORDS, type SourceDocument } from '@/lib/schema/source'
import { heading, paragraph, text, warning, type Block, type Words } from './blocks'
import type { BriefingSource } from './briefing-source'
import { fallenDocuments } from './standing'

export function sourceSection(evidence: readonly EvidenceCard[], source: BriefingSource): Block[] {
  if (evidence.length === 0) return []
  const rows = sourceRows(evidence, source)
  return [
    heading(2, 'Source summary'),
    paragraph(text(summary(evidence, source))),
    ...(rows.length > 0
      ? [{ kind: 'table' as const, head: ['Source', 'What it is', 'Reliability', 'Evidence'], rows }]
      : []),
    ...fallenDocuments(citedBy(evidence, source), source).map((words) => paragraph(...words)),
  ]
}

function citedBy(evidence: readonly EvidenceCard[], { documents }: BriefingSource): readonly SourceDocument[] {
  const cited = new Set(evidence.flatMap(({ excerpts }) => excerpts.map(({ documentId }) => documentId)))
  return documents.filter(({ id }) => cited.has(id))
}

function summary(evidence: readonly EvidenceCard[], { board, grades }: BriefingSource): string {
  const { standing, retracted } = countApart(evidence, grades.statusOf)
  if (standing.length === 0) {
    const named = retracted === 1 ? 'the one piece that it names is' : `all ${retracted} pieces that it names are`
    return `The briefing rests on no evidence that stands: ${named} from a retracted document.`
  }
  const documents = new Set(standing.flatMap(({ excerpts }) => excerpts.map(({ documentId }) => documentId))).size
  // Each note says whether its own origin is established, so each piece counts for itself here.
  const { outlets, secondHand, origins, unestablished } = countIndependence(standing, board, grades)
  const ungraded = standing.filter((card) => !grades.gradeOf(card).isGraded).length
  return [
    `The briefing rests on ${countOf(standing.length, 'piece', 'pieces')} of evidence from ${countOf(documents, 'document')} and ${countOf(outlets, 'outlet')}.`,
    secondHand > 0 && `${countOf(secondHand, 'outlet was', 'outlets were')} read only in what another published.`,
    `${countOf(origins, 'origin is', 'origins are')} established; for ${countOf(unestablished, 'piece')} of evidence the origin is not.`,
    ungraded === 0 ? 'Every piece is graded.' : `${countOf(ungraded, 'piece is', 'pieces are')} ungraded.`,
    retracted > 0 && `Apart from these, ${countOf(retracted, 'piece is', 'pieces are')} from a retracted document.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** By how much evidence that stands they gave, then by how much of others' they carried, then by name. */
function sourceRows(
  evidence: readonly EvidenceCard[],
  { sources, documents, evaluations, grades }: BriefingSource,
): Words[][] {
  const publishers = new Map(documents.map(({ id, sourceId }) => [id, sourceId]))
  const given = new Map<string, number>()
  const carried = new Map<string, number>()
  const retracted = new Map<string, number>()
  const isSource = new Set<string>(sources.map(({ id }) => id))
  /** By what stands in the first column for who gave evidence that is no source of the board. */
  const others = new Map<string, string>()
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const card of evidence) {
    const unnamed = sourceless(card, grades)
    const found = grades.outletOf(card)
    const outlet = found !== undefined && isSource.has(found) ? found : unnamed.name
    if (outlet === unnamed.name) others.set(unnamed.name, unnamed.what)
    const read = new Set(card.excerpts.map(({ documentId }) => publishers.get(documentId)))
    if (isRetracted(card, grades.statusOf)) {
      for (const each of new Set([outlet, ...read])) if (each !== undefined) count(retracted, each)
      continue
    }
    count(given, outlet)
    for (const publisher of read) if (publisher && publisher !== outlet) count(carried, publisher)
  }
  const evidenceOf = (id: string): Words => [
    text(evidenceWords(given.get(id), carried.get(id))),
    ...retractedPart(retracted.get(id)),
  ]
  const named = sources
    .filter(({ id }) => given.has(id) || carried.has(id) || retracted.has(id))
    .sort(
      (a, b) =>
        (given.get(b.id) ?? 0) - (given.get(a.id) ?? 0) ||
        (carried.get(b.id) ?? 0) - (carried.get(a.id) ?? 0) ||
        a.name.localeCompare(b.name, 'en'),
    )
    .map(({ id, name, type, stateControlled, descriptor }) => {
      const votes = evaluations.filter((each) => each.subject === id && each.kind === 'reliability')
      const letter = medianGrade(RELIABILITIES, votes)
      const what = [type.replace('-', ' '), stateControlled && 'state-controlled', descriptor]
        .filter(Boolean)
        .join('; ')
      const values = [...new Set(votes.map(({ value }) => value))].sort()
      const spread = values.length > 1 ? `; raters differ: ${values.join(', ')}` : ''
      return [
        [text(name)],
        [text(what)],
        [text(letter ? `${letter}: ${RELIABILITY_WORDS[letter]}${spread}` : 'F: ungraded')],
        evidenceOf(id),
      ]
    })
  const rest = [...others]
    .sort(([a], [b]) => (given.get(b) ?? 0) - (given.get(a) ?? 0) || a.localeCompare(b, 'en'))
    .map(([name, what]) => [[text(name)], [text(what)], [text('F: ungraded')], evidenceOf(name)])
  return [...named, ...rest]
}

/** Who gave evidence of which the board knows no source, and what that is: an outlet by its name, else the document. */
function sourceless({ attribution, excerpts }: EvidenceCard, grades: BriefingSource['grades']) {
  if (attribution?.outlet) return { name: attribution.outlet, what: 'not among the sources of the board' }
  const document = excerpts[0] && grades.documentName(excerpts[0].documentId)
  return document === undefined
    ? { name: 'Nobody named', what: 'evidence without a document' }
    : { name: `“${document}”`, what: 'document without a named source' }
}

function retractedPart(count: number | undefined): Words {
  return count === undefined ? [] : [text('; '), warning(`${count} from a retracted document`)]
}

/** A document that carries what another outlet said is as much between the reader and the speaker as that outlet is. */
function evidenceWords(given: number | undefined, carried: number | undefined): string {
  const parts = [given && String(given), carried && `${carried} carried from others`].filter(Boolean)
  return parts.join(', and ') || 'none that stands'
}
