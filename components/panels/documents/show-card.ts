import type { BoardSession } from '@/lib/session/board-session'
import { isWideScreen, leftPanel } from '../panel-state'
import type { CardId, LinkId } from '@/lib/schema/ids'

/** Selects a card and brings it into view, close enough to read, in whichever lens is open. Sheets that would cover it are closed. */
export function showCard(
  { board, camera, selection, reader, lens }: Pick<BoardSession, 'board' | 'camera' | 'selection' | 'reader' | 'lens'>,
  id: CardId,
): void {
  const rect = board.rect(id)
  if (!rect) return
  if (!isWideScreen()) {
    reader.set(null)
    leftPanel.set(null)
  }
  selection.set([id])
  if (lens.get().lens !== 'board') return lens.set({ ...lens.get(), at: id })
  if (camera.state.get().zoom < READABLE_ZOOM) camera.fit(rect)
  else camera.reveal(rect)
}
const READABLE_ZOOM = 0.5

/** An end of a link: a card as above; a link that is undercut is selected where it is. */
export function showEnd(session: Parameters<typeof showCard>[0], id: CardId | LinkId): void {
  if (session.board.cardKind(id as CardId) === undefined) session.selection.set([id])
  else showCard(session, id as CardId)
}
