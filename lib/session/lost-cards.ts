/**
 * Tells whoever writes in a card, or has words in it that are not saved yet, that somebody else deleted it, and offers
 * it back with every word. While somebody writes, the message takes the keys: what they go on typing is no command.
 */
import type { Board } from '@/lib/board/board'
import type { Cell } from '@/lib/cell/cell'
import { cardName } from '@/lib/scene/kind-look'
import { countOf } from '@/lib/schema/count-of'
import type { CardId } from '@/lib/schema/ids'
import type { ConnectionState } from '@/lib/sync/connection'
import type { Peer } from '@/lib/sync/presence'
import type { Announcement } from './announcement'
import type { Editing } from './board-session'
import { areGone } from './still-true'

export interface LostCardsParts {
  readonly board: Board
  readonly peers: Cell<readonly Peer[]>
  readonly connection: Cell<ConnectionState>
  /** Edits of earlier tabs that this one sends, once they are on the board. */
  readonly leftBefore: Promise<readonly Uint8Array[]>
  announce(message: Announcement): void
  /** Shows cards that came back; goes on writing where somebody wrote. */
  goOn(ids: readonly CardId[], editing?: Editing): void
}

export interface LostCards {
  /** The card in which somebody writes here was deleted elsewhere; to be told before the board tells this part. */
  whileWriting(editing: Editing): void
  dispose(): void
}

export function createLostCards({ board, peers, connection, leftBefore, announce, goOn }: LostCardsParts): LostCards {
  /** Cards that were changed here and whose changes are not all saved. */
  const unsaved = new Set<CardId>()
  leftBefore.then(
    (updates) => {
      for (const update of updates) for (const id of board.cardsInUpdate(update)) unsaved.add(id)
    },
    () => {}, // without them there is nothing to lose
  )
  const bringBack = (ids: readonly CardId[], editing?: Editing) => ({
    words: ids.length === 1 ? 'Bring it back' : 'Bring them back',
    run: () => {
      board.revive(ids)
      goOn(ids, editing)
    },
  })
  const whoDeleted = (ids: readonly CardId[]) => {
    const names = new Set(
      ids.map((id) => peers.get().find(({ clientId }) => clientId === board.deletedCard(id)?.by)?.user.name),
    )
    const [name] = names
    return (names.size === 1 && name) || 'Somebody else'
  }
  const nameOf = (id: CardId) => {
    const deleted = board.deletedCard(id)
    return deleted ? `“${cardName(deleted.card)}”` : 'a card'
  }
  const stops = [
    board.subscribe((change) => {
      if (change.local) for (const id of change.cards) unsaved.add(id)
      if (change.local || !change.membership) return
      const lost = [...change.cards].filter((id) => board.cardKind(id) === undefined && unsaved.delete(id))
      const [first] = lost
      if (first === undefined) return
      const what = lost.length === 1 ? nameOf(first) : countOf(lost.length, 'card')
      announce({
        text: `${whoDeleted(lost)} deleted ${what}, which you had changed meanwhile. Nothing that you wrote is lost.`,
        more: [bringBack(lost)],
        holds: areGone(board, lost),
      })
    }),
    connection.subscribe(() => {
      if (connection.get().kind === 'saved') unsaved.clear()
    }),
  ]
  return {
    whileWriting(editing) {
      const { id } = editing
      unsaved.delete(id) // said here
      announce({
        text: `${whoDeleted([id])} deleted ${nameOf(id)} while you were writing in it. Nothing that you wrote is lost.`,
        more: [bringBack([id], editing)],
        takesKeys: true,
      })
    },
    dispose: () => stops.forEach((stop) => stop()),
  }
}
