/** Whether what a message says of cards and links still holds: somebody may have undone it, by key or elsewhere. */
import type { Board } from '@/lib/board/board'
import type { CardId, LinkId } from '@/lib/schema/ids'

type Ids = readonly (CardId | LinkId)[]
type Life = Pick<Board, 'cardKind' | 'link'>

export function areGone(board: Life, ids: Ids): () => boolean {
  return () => ids.some((id) => !isAlive(board, id))
}

export function areThere(board: Life, ids: Ids): () => boolean {
  return () => ids.some((id) => isAlive(board, id))
}

export function isAlive(board: Life, id: CardId | LinkId): boolean {
  return board.cardKind(id as CardId) !== undefined || board.link(id as LinkId) !== undefined
}
