'use client'
import { useEffect, useMemo, useState } from 'react'
import { useLinksAt } from '@/components/hooks/use-board'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell, useCellPart } from '@/components/hooks/use-cell'
import type { SearchedCard, SuggestedEvidence } from '@/lib/session/create-suggestions'
import type { DismissedSuggestions } from '@/lib/session/dismissed-suggestions'
import { startSearchWorker } from '@/lib/session/start-search-worker'
import { suggestionsOf } from '@/lib/session/suggestions-of'
import type { ConnectionState } from '@/lib/sync/connection'
import { messageOf } from '@/components/words/message-of'

export type SuggestionsState =
  | { readonly state: 'reading'; readonly read: number; readonly of: number }
  | { readonly state: 'here'; readonly found: SuggestedEvidence }
  /** `reason`: a finished sentence. */
  | { readonly state: 'failed'; readonly reason: string }

const READING: SuggestionsState = { state: 'reading', read: 0, of: 0 }

/** Suggested evidence for a card, kept up with the documents, its links and what was dismissed. */
export function useSuggestions(card: SearchedCard, dismissals: DismissedSuggestions): SuggestionsState {
  const session = useBoardSession()
  const { library, connection } = session
  const documents = useCell(library.documents)
  const links = useLinksAt(card.id)
  const isAway = useCellPart(connection.state, hasNoServer)
  const all = useCell(dismissals.all)
  const dismissed = useMemo(() => all.filter((each) => each.card === card.id), [all, card.id])
  const [known, setKnown] = useState<SuggestionsState & { readonly card: string }>({ ...READING, card: '' })

  useEffect(() => {
    const suggestions = suggestionsOf(session, startSearchWorker)
    const abort = new AbortController()
    const take = (next: SuggestionsState) => {
      if (!abort.signal.aborted) setKnown({ ...next, card: card.id })
    }
    const onProgress = (read: number, of: number) =>
      // What was found before stays until there is something newer.
      setKnown((before) =>
        abort.signal.aborted || (before.card === card.id && before.state === 'here')
          ? before
          : { state: 'reading', read, of, card: card.id },
      )
    suggestions.suggest({ card, dismissed, signal: abort.signal, onProgress }).then(
      (found) => take({ state: 'here', found }),
      (cause: unknown) => take({ state: 'failed', reason: messageOf(cause) }),
    )
    return () => abort.abort()
  }, [session, card, dismissed, documents, links, isAway])
  return known.card === card.id ? known : READING
}

function hasNoServer({ kind }: ConnectionState): boolean {
  return kind === 'offline' || kind === 'reconnecting'
}
