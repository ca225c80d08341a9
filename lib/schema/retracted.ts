/**
 * Evidence whose words stand in a document that was retracted. It stays on the board and in what is written of it, marked;
 * it speaks neither for nor against anything, is nobody's ground, and counts apart, everywhere by these functions.
 */
import type { Card } from './card'
import { countOf } from './count-of'
import type { DocumentId } from './ids'
import type { DocumentStatus } from './source'

/** What became of a document; undefined for one that is not known here. */
export type StatusOf = (id: DocumentId) => DocumentStatus | undefined

/** Also when only one of several documents was retracted: what it says is no longer all there. */
export function isRetracted(card: Card, statusOf: StatusOf): boolean {
  return card.kind === 'evidence' && card.excerpts.some(({ documentId }) => statusOf(documentId) === 'retracted')
}

/** Those that stand, and how many pieces of evidence among them do not. */
export function countApart<Some extends Card>(
  cards: readonly Some[],
  statusOf: StatusOf,
): { readonly standing: readonly Some[]; readonly retracted: number } {
  const standing = cards.filter((card) => !isRetracted(card, statusOf))
  return { standing, retracted: cards.length - standing.length }
}

/** "rests on 2" with "1 retracted · " before it, which is the last to be lost where a line is cut. */
export function withRetracted(words: string, retracted: number): string {
  return retracted === 0 ? words : `${retracted} retracted · ${words}`
}

/** "4 pieces of evidence, 2 of them retracted"; undefined when none is. */
export function retractedWords(pieces: number, retracted: number): string | undefined {
  if (retracted === 0) return undefined
  const part =
    retracted < pieces ? `${retracted} of them retracted` : pieces === 1 ? 'retracted' : 'all of them retracted'
  return `${countOf(pieces, 'piece', 'pieces')} of evidence, ${part}`
}
