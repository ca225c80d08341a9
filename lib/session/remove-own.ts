import type { CardId } from '@/lib/schema/ids'
import type { BoardSession } from './board-session'

/** Takes away what one made, but for the cards in which others have a hand by now; says so when some stay. */
export function removeOwn(
  { board, announce }: Pick<BoardSession, 'board' | 'announce'>,
  ids: Parameters<BoardSession['board']['remove']>[0],
  isOthersToo: (id: CardId) => boolean,
): void {
  const own = ids.filter((id) => !isOthersToo(id as CardId))
  board.remove(own)
  if (own.length === ids.length) return
  const kept = ids.length - own.length
  announce({
    text: `${kept === 1 ? 'One card stays' : `${kept} cards stay`}: others placed or changed ${kept === 1 ? 'it' : 'them'} as well.`,
  })
}
