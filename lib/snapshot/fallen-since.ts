/** What became of a snapshot's documents since it was taken. The snapshot stays as it was; its reader has to know. */
import { DOCUMENT_STATUSES, type SourceDocument } from '@/lib/schema/source'

/** A document that is corrected or retracted now, whatever a snapshot's file says of it. */
export type FallenDocument = Pick<SourceDocument, 'id' | 'status' | 'statusChange'>

/** Those of `then` that stand worse now, as they stand now; `now` may hold others. */
export function fallenSince(
  then: readonly SourceDocument[],
  now: readonly FallenDocument[],
): readonly SourceDocument[] {
  const rank = ({ status }: FallenDocument) => DOCUMENT_STATUSES.indexOf(status)
  return then.flatMap((document) => {
    const found = now.find(({ id }) => id === document.id)
    if (!found || rank(found) <= rank(document)) return []
    const { status, statusChange } = found
    return [{ ...document, status, ...(statusChange && { statusChange }) }]
  })
}
