/** Takes a document off the board that was brought in by mistake. What cards rest on stays, and they are shown. */
import { messageOf } from '@/components/words/message-of'
import { countOf } from '@/lib/schema/count-of'
import type { SourceDocument } from '@/lib/schema/source'
import type { BoardSession } from '@/lib/session/board-session'
import { rippleNow } from './use-ripples'
import { showCards } from '../documents/show-card'

export function removeDocument(session: BoardSession, document: SourceDocument): void {
  const { id, title, filename } = document
  const { from, on } = rippleNow(session, { kind: 'document', id })
  const resting = [...from, ...on]
  if (resting.length === 0) return void remove(session, document).catch((cause: unknown) => sayWhyNot(session, cause))
  session.announce({
    text: `“${title ?? filename}” stays on the board: ${countOf(resting.length, 'card rests', 'cards rest')} on it.`,
    more: [{ words: 'Show them', run: () => showCards(session, resting) }],
  })
}

async function remove(session: BoardSession, { id, title, filename }: SourceDocument): Promise<void> {
  const { library, reader } = session
  await library.setRemoved(id, true)
  const wasRead = reader.get()?.documentId === id
  if (wasRead) reader.set(null)
  const undo = async () => {
    await library.setRemoved(id, false)
    if (wasRead && reader.get() === null) session.showPassage(id)
  }
  session.announce({
    text: `“${title ?? filename}” was removed from the board.`,
    undo: () => void undo().catch((cause: unknown) => sayWhyNot(session, cause)),
    isOfRow: true,
    holds: () => !library.documents.get().some((each) => each.id === id),
    follows: library.documents,
  })
}

function sayWhyNot(session: BoardSession, cause: unknown): void {
  session.announce({ text: messageOf(cause), tone: 'error' })
}
