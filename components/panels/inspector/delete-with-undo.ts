import { cardName } from '@/lib/scene/kind-look'
import type { CardId, LinkId } from '@/lib/schema/ids'
import type { BoardSession } from '@/lib/session/board-session'
import { countOf } from '../words/count-of'

/** Deletes cards and links as one step, says what went, and offers it back. */
export function deleteWithUndo({ board, announce }: BoardSession, ids: readonly (CardId | LinkId)[]): void {
  const [first] = ids
  if (first === undefined) return
  const card = board.card(first as CardId)
  const words =
    ids.length > 1
      ? `${countOf(ids.length, 'thing')} deleted.`
      : card
        ? `“${cardName(card)}” is deleted.`
        : 'The link is deleted.'
  board.remove(ids)
  announce({ text: words, undo: () => board.undo() })
}
