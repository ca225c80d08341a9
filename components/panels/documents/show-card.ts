import { boundsOf } from '@/lib/geometry/rect'
import type { BoardSession } from '@/lib/session/board-session'
import { uncoverBoard } from '../uncover-board'
import type { CardId, LinkId } from '@/lib/schema/ids'

/** Selects a card and brings it into view, close enough to read, in whichever lens is open. Sheets that would cover it are closed. */
export function showCard(
  session: Pick<BoardSession, 'board' | 'camera' | 'selection' | 'reader' | 'lens'>,
  id: CardId,
): void {
  const { board, camera, selection, lens } = session
  const rect = board.rect(id)
  if (!rect) return
  uncoverBoard(session)
  selection.set([id])
  if (lens.get().lens !== 'board') return lens.set({ ...lens.get(), at: id })
  if (camera.state.get().zoom < READABLE_ZOOM) camera.fit(rect)
  else camera.reveal(rect, { centred: true })
}

/** Selects several cards and brings them all into view, as above. */
export function showCards(session: Parameters<typeof showCard>[0], ids: readonly CardId[]): void {
  const { board, camera, selection, lens } = session
  const [first] = ids
  const all = boundsOf(ids.flatMap((id) => board.rect(id) ?? []))
  if (first === undefined || !all) return
  if (ids.length === 1) return showCard(session, first)
  uncoverBoard(session)
  selection.set(ids)
  if (lens.get().lens !== 'board') lens.set({ ...lens.get(), at: first })
  else camera.fit(all, { readableFrom: READABLE_ZOOM })
}

const READABLE_ZOOM = 0.5

/** An end of a link: a card as above; a link that is undercut is selected where it is. */
export function showEnd(session: Parameters<typeof showCard>[0], id: CardId | LinkId): void {
  if (session.board.cardKind(id as CardId) === undefined) session.selection.set([id])
  else showCard(session, id as CardId)
}
