/** A link that opens a board at one card. */
import type { BoardId, CardId } from '@/lib/schema/ids'
import type { BoardSession } from '@/lib/session/board-session'
import { copyLink } from './copy-link'

/** The part of a board's address that names a card. */
export const CARD_QUERY = 'card'

export function cardLink(boardId: BoardId, card: CardId, origin: string): string {
  return `${origin}/boards/${boardId}?${CARD_QUERY}=${card}`
}

/** Puts the card's link on the clipboard, and says so. */
export async function copyCardLink(session: Pick<BoardSession, 'boardId' | 'announce'>, id: CardId): Promise<void> {
  const link = cardLink(session.boardId, id, window.location.origin)
  await copyLink(session, link, 'The link to the card is on the clipboard.')
}
