/** Cutting takes off the board what the clipboard holds, and nothing that a paste would not bring back. */
import { countOf } from '@/lib/schema/count-of'
import type { CardId, LinkId } from '@/lib/schema/ids'
import type { BoardSession } from './board-session'
import { MAX_PASTED_CARDS, MAX_PASTED_LINKS, readCopy, type CopiedCards } from './carry-out-copy'
import { deleteSelected } from './carry-out-keys'
import { isAlive } from './still-true'

/** `put` writes the copy to the clipboard. What could not be copied stays, and so does all when one paste could not make it. */
export function cutSelected(session: BoardSession, put: (copy: CopiedCards) => void): void {
  const { board, selection, announce } = session
  const selected = selection.get()
  if (selected.length === 0) return
  const copy = readCopy(board, selected)
  if (copy.cards.length === 0) return announce({ text: 'What is selected cannot be copied, so it stays.' })
  if (copy.cards.length > MAX_PASTED_CARDS || copy.links.length > MAX_PASTED_LINKS) {
    const most = `${countOf(MAX_PASTED_CARDS, 'card')} and ${countOf(MAX_PASTED_LINKS, 'link')}`
    const these = `${countOf(copy.cards.length, 'card')} and ${countOf(copy.links.length, 'link')}`
    return announce({ text: `One paste makes at most ${most}; this would be ${these}. Cut in parts.` })
  }
  put(copy)
  const held = new Set<CardId | LinkId | undefined>([...copy.cards, ...copy.links].map(({ id }) => id))
  deleteSelected(
    session,
    selected.filter((id) => held.has(id)),
  )
  if (selected.some((id) => !held.has(id) && isAlive(board, id)))
    announce({ text: 'What could not be copied was not cut.' })
}
