import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import type { OriginSuggestion } from '@/lib/analysis/suggest-origins'
import type { BoardSession } from '@/lib/session/board-session'
import { createOriginSuggestions, type OriginSuggestions } from '@/lib/session/origin-suggestions'

/** One for each open board, however many parts of the page watch it. */
const suggestionsOf = new WeakMap<BoardSession, OriginSuggestions>()

/** Evidence that may have one origin; undefined until it was worked out. */
export function useOriginSuggestions(): readonly OriginSuggestion[] | undefined {
  const session = useBoardSession()
  const known = suggestionsOf.get(session) ?? createOriginSuggestions(session.board, session.library.sources)
  suggestionsOf.set(session, known)
  return useCell(known)
}
