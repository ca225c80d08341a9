/** The source summary: who the evidence of the board comes from, described and graded. Source: ICD 206. */
import { countIndependence } from '@/lib/analysis/count-origins'
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import { countOf } from '@/lib/schema/count-of'
import { medianGrade, RELIABILITIES, RELIABILITY_WORDS } from '@/lib/schema/source'
import { heading, paragraph, text, type Block, type Words } from './blocks'
import type { BriefingSource } from './briefing-source'

export function sourceSection(evidence: readonly EvidenceCard[], source: BriefingSource): Block[] {
  if (evidence.length === 0) return []
  const rows = sourceRows(evidence, source)
  return [
    heading(2, 'Source summary'),
    paragraph(text(summary(evidence, source))),
    ...(rows.length > 0
      ? [{ kind: 'table' as const, head: ['Source', 'What it is', 'Reliability', 'Evidence'], rows }]
      : []),
  ]
}

function summary(evidence: readonly EvidenceCard[], { board, grades }: BriefingSource): string {
  const documents = new Set(evidence.flatMap(({ excerpts }) => excerpts.map(({ documentId }) => documentId))).size
  // Each note says whether its own origin is established, so each piece counts for itself here.
  const { outlets, origins, unestablished } = countIndependence(evidence, board, grades.outletOf)
  const ungraded = evidence.filter((card) => !grades.gradeOf(card).isGraded).length
  return [
    `The briefing rests on ${countOf(evidence.length, 'piece', 'pieces')} of evidence from ${countOf(documents, 'document')} and ${countOf(outlets, 'outlet')}.`,
    `${countOf(origins, 'origin is', 'origins are')} established; for ${countOf(unestablished, 'piece')} of evidence the origin is not.`,
    ungraded === 0 ? 'Every piece is graded.' : `${countOf(ungraded, 'piece is', 'pieces are')} ungraded.`,
  ].join(' ')
}

/** By how much evidence they gave, then by name. */
function sourceRows(evidence: readonly EvidenceCard[], { sources, evaluations, grades }: BriefingSource): Words[][] {
  const counts = new Map<string, number>()
  for (const card of evidence) {
    const key = grades.outletOf(card)
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return sources
    .filter(({ id }) => counts.has(id))
    .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || a.name.localeCompare(b.name, 'en'))
    .map(({ id, name, type, stateControlled, descriptor }) => {
      const given = evaluations.filter((each) => each.subject === id && each.kind === 'reliability')
      const letter = medianGrade(RELIABILITIES, given)
      const what = [type.replace('-', ' '), stateControlled && 'state-controlled', descriptor]
        .filter(Boolean)
        .join('; ')
      const values = [...new Set(given.map(({ value }) => value))].sort()
      const spread = values.length > 1 ? `; raters differ: ${values.join(', ')}` : ''
      return [
        [text(name)],
        [text(what)],
        [text(letter ? `${letter}: ${RELIABILITY_WORDS[letter]}${spread}` : 'F: ungraded')],
        [text(String(counts.get(id) ?? 0))],
      ]
    })
}
