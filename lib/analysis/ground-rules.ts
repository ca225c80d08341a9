/**
 * What a card says of the ground it stands on: that something under it no longer stands as it did, and how independent
 * its evidence is. The scene asks these rules for the cards that it shows, and which others to ask again when one changes.
 */
import type { Card } from '@/lib/schema/card'
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import type { DocumentId } from '@/lib/schema/ids'
import type { DocumentStatus, GradeChange } from '@/lib/schema/source'
import {
  countIndependence,
  evidenceBelow,
  independenceWords,
  originOf,
  type Origins,
  type OutletOf,
} from './count-origins'
import { allDependants, restingEnd, type Ground, type LinkedCards } from './rests-on'
import { documentsOf } from './ripple'

interface Note {
  readonly words: string
  readonly warning?: string
}

/** What the rules ask of the rows. */
export interface StandingRows {
  readonly outletOf: OutletOf
  /** Undefined for a document that is not known here. */
  statusOf(id: DocumentId): DocumentStatus | undefined
  /** How the grade of the evidence's source changed since the reader last saw it. */
  gradeChangeOf(evidence: EvidenceCard): GradeChange | undefined
}

export const groundRules = { notesOf, restingEnd, allDependants }

/** At most one warning, the gravest, then the origin of evidence or the independence of what lies under other cards. */
function notesOf(card: Card, board: LinkedCards & Origins, rows: StandingRows): readonly Note[] {
  const below = evidenceBelow(card.id, board)
  const warning = warningOf(card, below, rows)
  const words =
    card.kind === 'evidence'
      ? originWords(originOf(card, board)?.name)
      : independenceWords(countIndependence(below, board, rows.outletOf))
  return [...(warning ? [warning] : []), ...(words === undefined ? [] : [{ words }])]
}

function originWords(name: string | undefined): string | undefined {
  return name ? `Origin: ${name}` : undefined
}

function warningOf(card: Card, below: readonly Ground[], rows: StandingRows): Note | undefined {
  for (const status of ['retracted', 'corrected'] as const) {
    const stands = (each: Card) => documentsOf(each).every((id) => rows.statusOf(id) !== status)
    const warning = status === 'retracted' ? 'Retracted document' : 'Corrected document'
    if (!stands(card)) return { words: `From a ${status} document`, warning }
    if (!below.every(({ evidence }) => stands(evidence))) return { words: `Rests on a ${status} document`, warning }
  }
  const own = card.kind === 'evidence' ? rows.gradeChangeOf(card) : undefined
  if (own)
    return { words: `Its source’s grade is now ${own.to}, was ${own.from}`, warning: `Source now graded ${own.to}` }
  const changes = below.flatMap(({ evidence }) => rows.gradeChangeOf(evidence) ?? [])
  const [latest] = [...changes].sort((a, b) => b.at - a.at)
  if (!latest) return undefined
  const { from, to } = latest
  return { words: `Rests on a source now graded ${to}, before ${from}`, warning: `Source now graded ${to}` }
}
