/** Tells others what this hand drags while it is under way; the board itself is written on drop. */
import { boundsOf } from '@/lib/geometry/rect'
import type { BoardSession } from '@/lib/session/board-session'
import type { ToolHost } from '@/lib/tools/tool-host'

/** More cards than this travel as one outline. */
const MAX_SHARED_IDS = 50

export function shareActs({ board, presence }: Pick<BoardSession, 'board' | 'presence'>, host: ToolHost): () => void {
  let isSharing = false
  return host.preview.subscribe(() => {
    const { drag } = host.preview.get()
    if (!drag || drag.copies) {
      if (isSharing) presence.setDrag(null)
      isSharing = false
      return
    }
    isSharing = true
    if (drag.ids.length <= MAX_SHARED_IDS) return presence.setDrag({ ids: drag.ids, by: drag.by })
    const box = boundsOf(drag.ids.flatMap((id) => board.rect(id) ?? []))
    if (box) presence.setDrag({ box, by: drag.by })
  })
}
