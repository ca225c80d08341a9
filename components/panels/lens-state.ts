/**
 * Which lens a board was last looked at through, remembered on this device for each person and board, and said in the
 * address so that it can be sent. The address goes first. Browser only.
 */
import { CARD_QUERY } from './card-link'
import { memorise, recall } from './device-memory'
import { LENSES, type BoardSession, type LensName } from '@/lib/session/board-session'

const PARAMETER = 'lens'

type Owner = { readonly boardId: string; readonly userId: string }

export function readLens(owner: Owner): LensName {
  const address = new URLSearchParams(window.location.search)
  // A link to a card means its place on the board, unless it says otherwise.
  if (!address.has(PARAMETER) && address.has(CARD_QUERY)) return 'board'
  return known(address.get(PARAMETER)) ?? known(recall(keyOf(owner))) ?? 'board'
}

/** Keeps the address and this device's memory in step with the session; undone by the returned function. */
export function rememberLens({ lens, boardId, me }: BoardSession): () => void {
  const remember = () => {
    const { lens: name } = lens.get()
    const address = new URL(window.location.href)
    if (name === 'board') address.searchParams.delete(PARAMETER)
    else address.searchParams.set(PARAMETER, name)
    if (address.href !== window.location.href) window.history.replaceState(window.history.state, '', address)
    memorise(keyOf({ boardId, userId: me.userId }), name)
  }
  remember()
  return lens.subscribe(remember)
}

function known(name: string | null): LensName | undefined {
  return LENSES.find((each) => each === name)
}

function keyOf({ boardId, userId }: Owner): string {
  return `redthread:lens:${userId}:${boardId}`
}
