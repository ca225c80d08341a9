/**
 * Which document was open in the reader and where one was reading it, remembered on this device for each person and board;
 * open again when the board is. Not on narrow screens, where the reader covers the board. Browser only.
 */
import type { DocumentId } from '@/lib/schema/ids'
import type { BoardSession } from '@/lib/session/board-session'
import { memorise, recall } from './device-memory'
import { isWideScreen } from './panel-state'

type Owner = Pick<BoardSession, 'boardId' | 'me'>

/** The document's id, and after a space the offset of the first words that were in view. */
const keyOf = ({ boardId, me }: Owner) => `redthread:reader:${me.userId}:${boardId}`

/** Opens what was open and remembers what is opened from now on; undone by the returned function. */
export function rememberReader(session: BoardSession): () => void {
  const { reader, library, showPassage } = session
  const wanted = isWideScreen() ? remembered(session)?.document : undefined
  const stops: (() => void)[] = []
  const open = (): boolean => {
    const found = library.documents.get().find(({ id }) => id === wanted)
    if (found && reader.get() === null) showPassage(found.id)
    return found !== undefined
  }
  if (wanted && !open()) {
    // The list comes from the server. Whoever opens another document meanwhile wants that one.
    const stop = library.documents.subscribe(() => {
      if (reader.get() !== null || open()) stop()
    })
    stops.push(stop)
  }
  stops.push(
    reader.subscribe(() => {
      const document = reader.get()?.documentId
      if (document !== remembered(session)?.document) memorise(keyOf(session), document ? `${document} 0` : null)
    }),
  )
  return () => stops.forEach((stop) => stop())
}

/** An offset of the text; 0 when nothing is remembered of this document. */
export function readPlace(owner: Owner, id: DocumentId): number {
  const known = remembered(owner)
  return known?.document === id ? known.place : 0
}

export function rememberPlace(owner: Owner, id: DocumentId, place: number): void {
  if (remembered(owner)?.document === id) memorise(keyOf(owner), `${id} ${place}`)
}

function remembered(owner: Owner): { readonly document: string; readonly place: number } | undefined {
  const [document, place] = (recall(keyOf(owner)) ?? '').split(' ')
  return document ? { document, place: Number(place) || 0 } : undefined
}
