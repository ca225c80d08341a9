/**
 * What a card says of the ground it stands on: that something under it no longer stands as it did, and how independent
 * its evidence is. The scene asks these rules for the cards that it shows, and which others to ask again when one changes.
 */
import type { Card } from '@/lib/schema/card'
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import { AGAINST, evidenceAmong, isHeld, linkedWith, type LinkedCards } from '@/lib/schema/linked-with'
import { isolated } from '@/lib/schema/own-direction'
import type { DocumentStatus, GradeChange, Publisher } from '@/lib/schema/source'
import { independenceLines, independenceUnder, originOf, type Origins, type VoiceRows } from './count-origins'
import { joinSets } from './join-sets'
import { allDependants, foldEvidenceUnder, isNotAgainst, restingEnd } from './rests-on'
import { documentsOf } from './ripple'

interface Note {
  readonly words: string
  readonly warning?: string
  readonly inBrief?: string
}

/** What the rules ask of the rows. */
export interface StandingRows extends VoiceRows {
  publisherOf(evidence: EvidenceCard): Publisher | undefined
  /** How the grade of the evidence's source changed since the reader last saw it. */
  gradeChangeOf(evidence: EvidenceCard): GradeChange | undefined
}

export const groundRules = { notesAt, restingEnd, allDependants }

/**
 * What cards say, of the board and the rows as they are now: at most one warning, the gravest, then who carries evidence
 * and its origin, or the independence of what lies under other cards. After a change, ask for another.
 */
function notesAt(board: LinkedCards & Origins, rows: StandingRows): (card: Card) => readonly Note[] {
  const independence = independenceUnder(board, rows)
  const faultsOf = (evidence: EvidenceCard): Faults => ({
    statuses: statusesOf(evidence, rows),
    change: rows.gradeChangeOf(evidence),
  })
  const faultsUnder = foldEvidenceUnder<Faults>(board, { isGround: isNotAgainst, of: faultsOf, join: joinFaults })
  const faultsAgainst = ({ id, kind }: Card): Faults => {
    // Evidence that contradicts evidence is no ground of it, nor its counter-evidence.
    const against = kind === 'evidence' ? [] : evidenceAmong(linkedWith(id, board, AGAINST))
    return joinFaults(against.flatMap((each) => [faultsOf(each), faultsUnder(each.id)]))
  }
  return (card) => {
    const warning = warningOf(card, { under: faultsUnder(card.id), against: faultsAgainst(card) }, rows)
    const lines =
      card.kind === 'evidence'
        ? [carrierWords(rows.publisherOf(card)), originWords(originOf(card, board)?.name)]
        : independenceLines(independence(card.id))
    return [...(warning ? [warning] : []), ...lines.flatMap((words) => (words === undefined ? [] : [{ words }]))]
  }
}

/** What is no longer as it was about evidence. */
interface Faults {
  readonly statuses: ReadonlySet<DocumentStatus>
  /** The latest. */
  readonly change: GradeChange | undefined
}

function joinFaults(parts: readonly Faults[]): Faults {
  return {
    statuses: joinSets(parts.map(({ statuses }) => statuses)),
    change: parts.map(({ change }) => change).reduce(latest, undefined),
  }
}

function statusesOf(card: Card, rows: StandingRows): ReadonlySet<DocumentStatus> {
  return new Set(documentsOf(card).flatMap((id) => rows.statusOf(id) ?? []))
}

function latest(a: GradeChange | undefined, b: GradeChange | undefined): GradeChange | undefined {
  return a && (!b || a.at >= b.at) ? a : b
}

/** "Read in Global Times (D)": who carries what another outlet is named for; its grade is not the item's. */
function carrierWords(publisher: Publisher | undefined): string | undefined {
  return publisher?.isCarrier ? `Read in ${isolated(publisher.name)} (${publisher.reliability})` : undefined
}

function originWords(name: string | undefined): string | undefined {
  return name ? `Origin: ${name}` : undefined
}

interface Grounds {
  readonly under: Faults
  /** Of counter-evidence: the card does not rest on it. */
  readonly against: Faults
}

function warningOf(card: Card, { under, against }: Grounds, rows: StandingRows): Note | undefined {
  // A question says so in its footer.
  if (card.kind !== 'question' && !isHeld(card)) {
    return { words: 'Withdrawn: it counts for nothing', warning: 'Withdrawn', inBrief: 'Withdrawn' }
  }
  const statuses = statusesOf(card, rows)
  for (const status of ['retracted', 'corrected'] as const) {
    const inBrief = status === 'retracted' ? 'Retracted' : 'Corrected'
    if (statuses.has(status)) return { words: `From a ${status} document`, warning: `${inBrief} document`, inBrief }
    if (under.statuses.has(status)) {
      return { words: `Rests on a ${status} document`, warning: `Rests on ${status}`, inBrief: `On ${status}` }
    }
    if (against.statuses.has(status)) {
      const words = `Evidence against it is from a ${status} document`
      return { words, warning: `Counter-evidence ${status}`, inBrief: `Against: ${status}` }
    }
  }
  const own = card.kind === 'evidence' ? rows.gradeChangeOf(card) : undefined
  if (own) return { words: `Its source’s grade is now ${own.to}, was ${own.from}`, ...regraded(own.to) }
  const change = under.change ?? against.change
  if (!change) return undefined
  const { from, to } = change
  const what = under.change ? 'Rests on' : 'Evidence against it is from'
  return { words: `${what} a source now graded ${to}, before ${from}`, ...regraded(to) }
}

function regraded(to: string): Pick<Note, 'warning' | 'inBrief'> {
  return { warning: `Source now graded ${to}`, inBrief: `Now ${to}` }
}
