/**
 * Selecting several cards by keys: a card that is kept stays selected while Tab goes on to the next. What was kept is
 * forgotten as soon as the selection is made otherwise.
 */
import type { CardId, LinkId } from '@/lib/schema/ids'
import type { BoardSession } from './board-session'

type Selected = CardId | LinkId

interface Kept {
  readonly ids: readonly Selected[]
  /** The selection as it was left; another one is somebody else's doing. */
  readonly selection: readonly Selected[]
}
const keptOf = new WeakMap<BoardSession, Kept>()

/** Keeps what is selected, or, pressed again before Tab goes on, lets the last card go again. */
export function keepSelected(session: BoardSession): boolean {
  const selection = session.selection.get()
  const last = selection.at(-1)
  if (last === undefined) return false
  const isKept = readKept(session).includes(last)
  keptOf.set(session, { ids: isKept ? selection.slice(0, -1) : selection, selection })
  session.announce({
    about: 'kept',
    text: isKept
      ? 'No longer kept: Tab lets it go.'
      : `${keptWords(selection.length)}: Tab goes on and adds the next card.`,
  })
  return true
}

/** Selects the card that Tab came to, with those that were kept. */
export function walkOnTo(session: BoardSession, card: CardId): void {
  const ids = readKept(session)
  const selection = [...ids.filter((id) => id !== card), card]
  session.selection.set(selection)
  keptOf.set(session, { ids, selection: session.selection.get() })
}

function readKept(session: BoardSession): readonly Selected[] {
  const kept = keptOf.get(session)
  return kept && kept.selection === session.selection.get() ? kept.ids : []
}

function keptWords(count: number): string {
  return count === 1 ? 'The card stays selected' : `${count} cards stay selected`
}
