/** Tells others what this hand drags while it is under way; the board itself is written on drop. */
import { boundsOf } from '@/lib/geometry/rect'
import type { CardId } from '@/lib/schema/ids'
import type { BoardSession } from '@/lib/session/board-session'
import type { ToolHost } from '@/lib/tools/tool-host'

/** More cards than this travel as one outline. */
const MAX_SHARED_IDS = 50

export function shareActs({ board, presence }: Pick<BoardSession, 'board' | 'presence'>, host: ToolHost): () => void {
  let isSharing = false
  return host.preview.subscribe(() => {
    const { drag, held } = host.preview.get()
    if (!drag || drag.copies) {
      if (isSharing) presence.setDrag(null)
      isSharing = false
      return
    }
    isSharing = true
    // From where the board has them: somebody else may have put them down elsewhere since this hand took them.
    const [now, seen] = [board.rect, (id: CardId) => held?.get(id)].map((rectOf) =>
      boundsOf(drag.ids.flatMap((id) => rectOf(id) ?? [])),
    )
    if (!now || !seen) return
    const by = { x: seen.x - now.x, y: seen.y - now.y }
    presence.setDrag(drag.ids.length <= MAX_SHARED_IDS ? { ids: drag.ids, by } : { box: now, by })
  })
}
