import { boundsOf, growRect } from '@/lib/geometry/rect'
import type { CardId } from '@/lib/schema/ids'
import type { BoardSession } from '@/lib/session/board-session'

const MARGIN = 24
const NAME_ROOM = 24

/** Puts a new frame around cards, with room for its name above, and selects it. One undo step. */
export function frameCards({ board, selection, editing }: BoardSession, ids: readonly CardId[]): void {
  const around = boundsOf(ids.flatMap((id) => board.rect(id) ?? []))
  if (!around) return
  const grown = growRect(around, MARGIN)
  const rect = { ...grown, y: grown.y - NAME_ROOM, h: grown.h + NAME_ROOM }
  const [frame] = board.transact(() => {
    const { cards } = board.insert([{ kind: 'frame', rect }])
    if (cards[0]) board.setFrame(ids, cards[0])
    return cards
  })
  if (!frame) return
  selection.set([frame])
  editing.set({ id: frame, field: 'title' })
}
