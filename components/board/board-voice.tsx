'use client'
/** Says politely what was selected: what a screen reader cannot see on a canvas. */
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { linkName } from '@/components/words/link-name'
import type { BoardSession } from '@/lib/session/board-session'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { cardName, KIND_WORDS } from '@/lib/scene/kind-look'

export function BoardVoice() {
  const session = useBoardSession()
  const selection = useCell(session.selection)
  return (
    <p className="sr-only" role="status" aria-live="polite">
      {describeSelection(session, selection)}
    </p>
  )
}

function describeSelection({ board }: BoardSession, selection: readonly (CardId | LinkId)[]): string {
  const [first, ...others] = selection
  if (first === undefined) return ''
  if (others.length > 0) return `${selection.length} selected.`
  const card = board.card(first as CardId)
  if (card) {
    const links = board.linksAt(first).length
    const linked = links === 0 ? 'no links' : links === 1 ? '1 link' : `${links} links`
    return `${KIND_WORDS[card.kind]}: ${cardName(card)}, ${linked}.`
  }
  return board.link(first as LinkId) ? `Link: ${linkName(board, first as LinkId)}.` : ''
}
