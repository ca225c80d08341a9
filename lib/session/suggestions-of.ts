/**
 * The suggestions of an open board: one search thread for all its panels, ended with the session. Made when first asked for,
 * so that a page that shows none loads nothing of it.
 */
import type { BoardSession } from './board-session'
import { createSuggestions, type Suggestions } from './create-suggestions'
import type { SearchPort } from './search-port'

const known = new WeakMap<BoardSession, Suggestions>()

export function suggestionsOf(session: BoardSession, startSearch: () => SearchPort): Suggestions {
  const { library, board } = session
  const suggestions = known.get(session) ?? createSuggestions({ library, board, startSearch })
  if (!known.has(session)) session.onClose(suggestions.dispose)
  known.set(session, suggestions)
  return suggestions
}
