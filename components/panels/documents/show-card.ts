import type { BoardSession } from '@/lib/session/board-session'
import type { CardId } from '@/lib/schema/ids'

/** Selects a card and brings it into view, close enough to read. */
export function showCard(
  { board, camera, selection }: Pick<BoardSession, 'board' | 'camera' | 'selection'>,
  id: CardId,
): void {
  const rect = board.rect(id)
  if (!rect) return
  selection.set([id])
  if (camera.state.get().zoom < READABLE_ZOOM) camera.fit(rect)
  else camera.reveal(rect)
}
const READABLE_ZOOM = 0.5
