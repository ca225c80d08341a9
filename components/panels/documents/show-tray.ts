import type { BoardSession } from '@/lib/session/board-session'
import type { DocumentId } from '@/lib/schema/ids'
import { chosenDocument, isWideScreen, leftPanel, trayOf } from '../panel-state'

/** Opens the tray at what is proposed of a document. A reader that is open goes there too; on a phone, out of the way. */
export function showTray(
  { reader, showPassage }: Pick<BoardSession, 'reader' | 'showPassage'>,
  document: DocumentId,
): void {
  const read = reader.get()?.documentId
  if (!isWideScreen()) reader.set(null)
  else if (read && read !== document) showPassage(document)
  chosenDocument.set(document)
  trayOf.set('chosen')
  leftPanel.set('documents')
}
