/** How much of what a card rests on is from retracted documents, through any number of steps; counter-evidence apart. */
import type { CardId } from '@/lib/schema/ids'
import type { LinkedCards } from '@/lib/schema/linked-with'
import { isRetracted, type StatusOf } from '@/lib/schema/retracted'
import { joinSets } from './join-sets'
import { foldEvidenceUnder, isNotAgainst } from './rests-on'

export interface RetractedPart {
  /** Pieces of evidence that the card rests on. */
  readonly pieces: number
  readonly retracted: number
}

/** For one moment of the board and the rows: after a change, ask for another. */
export function retractedUnder(board: LinkedCards, statusOf: StatusOf): (id: CardId) => RetractedPart {
  const under = foldEvidenceUnder<{ readonly all: ReadonlySet<CardId>; readonly retracted: ReadonlySet<CardId> }>(
    board,
    {
      isGround: isNotAgainst,
      of: (evidence) => ({
        all: new Set([evidence.id]),
        retracted: new Set(isRetracted(evidence, statusOf) ? [evidence.id] : []),
      }),
      join: (parts) => ({
        all: joinSets(parts.map(({ all }) => all)),
        retracted: joinSets(parts.map(({ retracted }) => retracted)),
      }),
    },
  )
  return (id) => {
    const { all, retracted } = under(id)
    return { pieces: all.size, retracted: retracted.size }
  }
}
