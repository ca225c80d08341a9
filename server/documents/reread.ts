/** Has the rules read a stored text anew, in its turn. */
import { textFormatOf } from '@/lib/import/canonical-text'
import type { SourceDocument } from '@/lib/schema/source'
import type { Principal } from '@/server/auth/principal'
import type { DocumentContext } from './context'
import type { Reading } from './import-messages'
import { readInWorker } from './read-in-worker'

export interface RereadRequest {
  readonly document: Pick<SourceDocument, 'filename' | 'language'>
  readonly text: string
  /** JSON: PageMarkup, of a web page. */
  readonly markup?: string | null
  /** The day from which relative dates are counted, ISO 8601; without it the text itself is asked. */
  readonly day?: string | undefined
  /** How many proposals to make. */
  readonly proposals: number
  /** For whom. */
  readonly principal: Principal
}

/** Throws what `readInWorker` throws, and `too-many` when too many wait. */
export function reread(
  { limits, rereads }: Pick<DocumentContext, 'limits' | 'rereads'>,
  { document: { filename, language }, text, markup, day, proposals, principal }: RereadRequest,
): Promise<Reading> {
  const read = () =>
    readInWorker({
      task: {
        kind: 'reread',
        text,
        language,
        format: textFormatOf(filename),
        proposals,
        ...(markup && { markup }),
        ...(day && { referenceDate: day }),
      },
      filename,
      limits,
      signal: new AbortController().signal,
    })
  return rereads.inTurn(read, { sender: principal.userId })
}
