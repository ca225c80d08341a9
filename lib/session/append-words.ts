/** Words for a card's title or body whose field never came: put at its end, the card grown to show them, as one undo step. */
import { MAX_TITLE_UNITS } from '@/lib/schema/limits'
import type { BoardSession, Editing } from './board-session'
import { closeGrowing, neededSize } from './grow-card'

export type Writing = Pick<BoardSession, 'board' | 'scene' | 'editing'>

/** Does nothing when the card is gone, has no such text, or holds one that this version cannot change. */
export function appendWords(parts: Omit<Writing, 'editing'>, { id, field }: Editing, words: string): void {
  const { board } = parts
  const kind = board.cardKind(id)
  if (words === '' || kind === undefined || kind === 'unreadable') return
  if (field === 'title') {
    const title = board.openTitle(id)
    const end = title?.text().length ?? 0
    title?.splice(end, 0, words.replace(/\n/gu, ' ').slice(0, Math.max(0, MAX_TITLE_UNITS - end)))
    if (title) closeGrowing(parts, id, title, neededSize(parts, id))
  } else if (kind !== 'frame') {
    const body = board.openBody(id)
    if (body?.editable) body.append(words)
    if (body) closeGrowing(parts, id, body, neededSize(parts, id))
  }
}
