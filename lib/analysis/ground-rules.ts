/**
 * What a card says of the ground it stands on: how independent its evidence is. The scene asks these rules for the cards
 * that it shows, and which others to ask again when one changes.
 */
import type { Card } from '@/lib/schema/card'
import {
  countIndependence,
  evidenceBelow,
  independenceWords,
  originOf,
  type Origins,
  type OutletOf,
} from './count-origins'
import { allDependants, restingEnd, type LinkedCards } from './rests-on'

interface Note {
  readonly words: string
  readonly isWarning?: boolean
}

export const groundRules = { notesOf, restingEnd, allDependants }

function notesOf(card: Card, board: LinkedCards & Origins, rows: { readonly outletOf: OutletOf }): readonly Note[] {
  const words =
    card.kind === 'evidence' ? originWords(originOf(card, board)?.name) : independenceOf(card, board, rows.outletOf)
  return words === undefined ? [] : [{ words }]
}

function originWords(name: string | undefined): string | undefined {
  return name ? `Origin: ${name}` : undefined
}

function independenceOf({ id }: Card, board: LinkedCards & Origins, outletOf: OutletOf): string | undefined {
  return independenceWords(countIndependence(evidenceBelow(id, board), board, outletOf))
}
