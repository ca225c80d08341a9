'use client'
import { useEffect, useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import type { DocumentId } from '@/lib/schema/ids'
import type { DocumentText } from '@/lib/session/library'
import { messageOf } from '@/components/words/message-of'

export type TextState =
  | { readonly state: 'loading' }
  | { readonly state: 'here'; readonly text: DocumentText }
  /** `reason`: a finished sentence. */
  | { readonly state: 'failed'; readonly reason: string; retry(): void }

/** The canonical text of a document, once it is here. */
export function useDocumentText(documentId: DocumentId): TextState {
  const { library } = useBoardSession()
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
  return known.of === wanted ? known : { state: 'loading' }
}
