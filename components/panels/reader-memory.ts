/**
 * Which document was open in the reader, remembered on this device for each person and board; open again when the board is.
 * Not on narrow screens, where the reader covers the board. Browser only.
 */
import type { DocumentId } from '@/lib/schema/ids'
import type { BoardSession } from '@/lib/session/board-session'
import { isWideScreen } from './panel-state'

type Owner = Pick<BoardSession, 'boardId' | 'me'>

const keyOf = ({ boardId, me }: Owner) => `redthread:reader:${me.userId}:${boardId}`

/** Opens what was open and remembers what is opened from now on; undone by the returned function. */
export function rememberReader(session: BoardSession): () => void {
  const { reader, library, showPassage } = session
  const wanted = isWideScreen() ? stored()?.getItem(keyOf(session)) : null
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
  stops.push(reader.subscribe(() => remember(session, reader.get()?.documentId ?? null)))
  return () => stops.forEach((stop) => stop())
}

function remember(owner: Owner, document: DocumentId | null): void {
  try {
    if (document === null) stored()?.removeItem(keyOf(owner))
    else stored()?.setItem(keyOf(owner), document)
  } catch {
    // A full storage: the reader is closed the next time.
  }
}

function stored(): Storage | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined // switched off in this browser
  }
}
