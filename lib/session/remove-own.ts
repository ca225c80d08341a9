import type { CardId } from '@/lib/schema/ids'
import type { BoardSession } from './board-session'
import { giveViewBack } from './lent-view'
import { isAlive } from './still-true'

type Made = Parameters<BoardSession['board']['remove']>[0]

/**
 * Undo of what one just made, in the newest step: takes it away, but for the cards in which others have a hand by now,
 * and says so when some stay; the view that went along comes back. It holds while there is something left to take away.
 */
export function removingOwn(
  { board, camera, announce }: Pick<BoardSession, 'board' | 'camera' | 'announce'>,
  made: Made,
  isOthersToo: (id: CardId) => boolean,
): { readonly undo: () => void; readonly holds: () => boolean } {
  const step = board.newestStep()
  const isOwn = (id: Made[number]) => !isOthersToo(id as CardId)
  return {
    undo() {
      const own = made.filter(isOwn)
      board.remove(own)
      giveViewBack(camera, step)
      if (own.length === made.length) return
      const kept = made.length - own.length
      announce({
        text: `${kept === 1 ? 'One card stays' : `${kept} cards stay`}: others placed or changed ${kept === 1 ? 'it' : 'them'} as well.`,
      })
    },
    holds: () => made.some((id) => isAlive(board, id) && isOwn(id)),
  }
}
