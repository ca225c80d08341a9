'use client'
import { useEffect, useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import type { DocumentId } from '@/lib/schema/ids'
import type { DocumentText } from '@/lib/session/library'
import { isInStep } from '@/lib/sync/connection-state'
import { messageOf } from '@/components/words/message-of'

export type TextState =
  | { readonly state: 'loading' }
  | { readonly state: 'here'; readonly text: DocumentText }
  /** `reason`: a finished sentence. */
  | { readonly state: 'failed'; readonly reason: string; retry(): void }

/** The canonical text of a document, once it is here; what failed without a connection is read when there is one again. */
export function useDocumentText(documentId: DocumentId): TextState {
  const { library, connection } = useBoardSession()
  const [attempt, setAttempt] = useState(0)
  const [known, setKnown] = useState<TextState & { readonly of: string }>({ state: 'loading', of: '' })
  const wanted = `${documentId} ${attempt}`
  useEffect(() => {
    let isWanted = true
    const take = (next: TextState) => isWanted && setKnown({ ...next, of: wanted })
    library.text(documentId).then(
      (text) => take({ state: 'here', text }),
      (cause: unknown) =>
        take({ state: 'failed', reason: messageOf(cause), retry: () => setAttempt((before) => before + 1) }),
    )
    return () => {
      isWanted = false
    }
  }, [library, documentId, wanted])
  const hasFailed = known.state === 'failed' && known.of === wanted
  useEffect(() => {
    if (!hasFailed || isInStep(connection.state.get())) return // what fails while the server answers is tried again by hand
    return connection.state.subscribe(() => {
      if (isInStep(connection.state.get())) setAttempt((before) => before + 1)
    })
  }, [connection, hasFailed])
  return known.of === wanted ? known : { state: 'loading' }
}
