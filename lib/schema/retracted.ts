/** Evidence whose words stand in a document that was retracted: it still stands on the board, and no longer as support. */
import type { EvidenceCard } from './cited-cards'
import { countOf } from './count-of'
import type { DocumentId } from './ids'
import type { DocumentStatus } from './source'

/** What became of a document; undefined for one that is not known here. */
export type StatusOf = (id: DocumentId) => DocumentStatus | undefined

/** Also when only one of several documents was retracted: what it says is no longer all there. */
export function isRetracted({ excerpts }: EvidenceCard, statusOf: StatusOf): boolean {
  return excerpts.some(({ documentId }) => statusOf(documentId) === 'retracted')
}

/** "4 pieces of evidence, 2 of them retracted"; undefined when none is. */
export function retractedWords(pieces: number, retracted: number): string | undefined {
  if (retracted === 0) return undefined
  const part =
    retracted < pieces ? `${retracted} of them retracted` : pieces === 1 ? 'retracted' : 'all of them retracted'
  return `${countOf(pieces, 'piece', 'pieces')} of evidence, ${part}`
}
