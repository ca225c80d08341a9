/** A link in words, by its kind and what it joins. */
import type { Board } from '@/lib/board/board'
import { cardName } from '@/lib/scene/kind-look'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { LINK_WORDS } from '@/lib/schema/link'

type Names = Pick<Board, 'card' | 'link'>

/** "The crane logs supports Berth four". Of a link that undercuts another, that one is named within. */
export function linkName(board: Names, id: LinkId): string {
  return nameOf(board, id, (to) => `the link “${nameOf(board, to, () => 'a link')}”`)
}

function nameOf(board: Names, id: LinkId, nameUndercut: (link: LinkId) => string): string {
  const link = board.link(id)
  const from = link && board.card(link.from)
  if (!link || !from) return 'a link'
  const to = board.card(link.to as CardId)
  return `${cardName(from)} ${LINK_WORDS[link.kind].verb} ${to ? cardName(to) : nameUndercut(link.to as LinkId)}`
}
