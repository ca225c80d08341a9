/** Has the rules read a stored text anew, in its turn. */
import { textFormatOf } from '@/lib/import/canonical-text'
import type { SourceDocument } from '@/lib/schema/source'
import type { Principal } from '@/server/auth/principal'
import type { DocumentContext } from './context'
import type { Reading } from './import-messages'

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

/** Throws what `ReadingThreads.read` throws, and `too-many` when too many wait. */
export function reread(
  { threads, rereads }: Pick<DocumentContext, 'threads' | 'rereads'>,
  { document: { filename, language }, text, markup, day, proposals, principal }: RereadRequest,
): Promise<Reading> {
  const read = () =>
    threads.read({
      task: {
        kind: 'text',
        text,
        language,
        format: textFormatOf(filename),
        proposals,
        ...(markup && { markup }),
        ...(day && { referenceDate: day }),
      },
      filename,
    })
  return rereads.inTurn(read, { sender: principal.userId })
}
