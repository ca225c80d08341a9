import { TRASHED_QUERY } from '@/components/words/trashed-query'
import { people } from '@/lib/api/people-client'
import type { BoardSession } from '@/lib/session/board-session'
import { messageOf } from '@/components/words/message-of'

/** Moves the board to the trash. Home tells of it, with a way to take it back. */
export async function trashBoard({ boardId, announce }: Pick<BoardSession, 'boardId' | 'announce'>): Promise<void> {
  try {
    await people.trashBoard(boardId)
    window.location.assign(`/?${TRASHED_QUERY}=${boardId}`)
  } catch (cause) {
    announce({ text: messageOf(cause), tone: 'error' })
  }
}
