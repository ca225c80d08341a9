/**
 * Circular reporting: how many outlets say it, and from how many origins they have it. Two outlets that repeat one
 * statement are one origin; evidence whose origin nobody has established is never taken for independent; what is retracted
 * is no voice. The counts and their words are made here once, for cards, inspector and exports.
 */
import { capitalised } from '@/lib/schema/capitalised'
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import { countOf } from '@/lib/schema/count-of'
import type { CardId, OriginId } from '@/lib/schema/ids'
import type { LinkedCards } from '@/lib/schema/linked-with'
import type { Origin } from '@/lib/schema/origin'
import type { Publisher } from '@/lib/schema/source'
import { isRetracted, type StatusOf } from '@/lib/schema/retracted'
import { joinSets } from './join-sets'
import { foldEvidenceUnder, type Fold } from './rests-on'

export interface Independence {
  /** Different outlets; a name and its aliases are one. */
  readonly outlets: number
  /** Of these, how many were only read in what another outlet published. */
  readonly secondHand: number
  /** Different origins that a person has established. */
  readonly origins: number
  /** Pieces of evidence without one, each its own unknown; evidence that rests on other evidence has that one's. */
  readonly unestablished: number
}

export interface Origins {
  origin(id: OriginId): Origin | undefined
}
/** What is asked of the rows. */
export interface VoiceRows {
  readonly outletOf: OutletOf
  publisherOf(evidence: EvidenceCard): Pick<Publisher, 'isCarrier'> | undefined
  readonly statusOf: StatusOf
}
/** Which outlet a piece of evidence is from, as a key that is the same for all its names; undefined when unknown. */
export type OutletOf = (evidence: EvidenceCard) => string | undefined

/** The evidence's origin, when a person has established it and it exists. */
export function originOf({ attribution }: EvidenceCard, board: Origins): Origin | undefined {
  if (attribution?.originId === undefined || attribution.originState !== 'known') return undefined
  return board.origin(attribution.originId)
}

/** How independent the evidence under a card is, for one moment of the board. */
export function independenceUnder(board: LinkedCards & Origins, rows: VoiceRows): (id: CardId) => Independence {
  const under = foldEvidenceUnder(board, voicesOf(board, rows))
  return (id) => countVoices(under(id))
}

/** Of pieces of evidence each of which stands for itself. */
export function countIndependence(evidence: readonly EvidenceCard[], board: Origins, rows: VoiceRows): Independence {
  const { of, join } = voicesOf(board, rows)
  return countVoices(join(evidence.map((each) => of(each, true))))
}

/** Who speaks, without anybody twice. */
interface Voices {
  readonly outlets: ReadonlySet<string>
  /** Those of them that were read themselves. */
  readonly read: ReadonlySet<string>
  readonly origins: ReadonlySet<OriginId>
  readonly unestablished: ReadonlySet<CardId>
}

const NOBODY: Voices = { outlets: new Set(), read: new Set(), origins: new Set(), unestablished: new Set() }

function voicesOf(board: Origins, { outletOf, publisherOf, statusOf }: VoiceRows): Fold<Voices> {
  return {
    of(evidence, isLast) {
      if (isRetracted(evidence, statusOf)) return NOBODY
      const outlet = outletOf(evidence)
      const origin = originOf(evidence, board)
      return {
        outlets: new Set(outlet === undefined ? [] : [outlet]),
        read: new Set(outlet === undefined || publisherOf(evidence)?.isCarrier ? [] : [outlet]),
        origins: new Set(origin ? [origin.id] : []),
        unestablished: new Set(isLast && !origin ? [evidence.id] : []),
      }
    },
    join: (parts) => ({
      outlets: joinSets(parts.map(({ outlets }) => outlets)),
      read: joinSets(parts.map(({ read }) => read)),
      origins: joinSets(parts.map(({ origins }) => origins)),
      unestablished: joinSets(parts.map(({ unestablished }) => unestablished)),
    }),
  }
}

function countVoices({ outlets, read, origins, unestablished }: Voices): Independence {
  return {
    outlets: outlets.size,
    secondHand: outlets.size - read.size,
    origins: origins.size,
    unestablished: unestablished.size,
  }
}

/** "3 outlets, 2 second-hand · 1 origin"; undefined when there is no evidence that stands to speak of. */
export function independenceWords(counted: Independence): string | undefined {
  const { origins, unestablished } = counted
  if (origins + unestablished === 0) return undefined
  return `${outletWords(counted)} · ${originWords(origins, unestablished)}`
}

/** The same for a card, whose lines are short: in two where one would be cut. None when there is nothing to speak of. */
export function independenceLines(counted: Independence): readonly string[] {
  const { origins, unestablished, secondHand } = counted
  const words = independenceWords(counted)
  if (words === undefined) return []
  if (secondHand === 0 || unestablished === 0) return [words]
  return [outletWords(counted), capitalised(originWords(origins, unestablished))]
}

function outletWords({ outlets, secondHand }: Independence): string {
  if (outlets === 0) return 'No outlet named'
  const count = countOf(outlets, 'outlet')
  if (secondHand === 0) return count
  return outlets === 1
    ? `${count}, second-hand`
    : `${count}, ${secondHand === outlets ? 'all' : secondHand} second-hand`
}

function originWords(origins: number, unestablished: number): string {
  if (unestablished === 0) return countOf(origins, 'origin')
  if (origins > 0) return `${countOf(origins, 'origin')} known, ${unestablished} not established`
  // One piece of evidence has nothing to be independent of.
  return unestablished === 1 ? 'origin not established' : 'independence not established'
}
