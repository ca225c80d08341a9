'use client'
/** Parts of the shared board as React values. Lists hand out ids; each card and link subscribes to itself. */
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Board, BoardChange } from '@/lib/board/board'
import type { Card, UnreadableCard } from '@/lib/schema/card'
import type { CardId, LinkId } from '@/lib/schema/ids'
import type { Link } from '@/lib/schema/link'
import { createBehindTheHand } from './behind-the-hand'
import { useBoardSession } from './session-context'

/** One card, undefined also when no id is given; renders when it changes, and only then. */
export function useCard(id: CardId | undefined): Card | UnreadableCard | undefined {
  return useBoardRead(cardChanged, readCardOf, id)
}

/** As `useCard`, but behind the hand while the card is written in on the board. */
export function useCardBehind(id: CardId): Card | UnreadableCard | undefined {
  const { board, editing } = useBoardSession()
  const subscribe = useCallback(
    (notify: () => void) => {
      const behind = createBehindTheHand(() => editing.get()?.id === id, notify)
      const stop = board.subscribe((change) => cardChanged(change, id) && behind.tell())
      return () => {
        stop()
        behind.stop()
      }
    },
    [board, editing, id],
  )
  const now = () => board.card(id)
  return useSyncExternalStore(subscribe, now, now)
}

export function useLink(id: LinkId): Link | undefined {
  return useBoardRead(linkChanged, readLinkOf, id)
}

/** Links at a card or link; renders when one comes, goes or changes. */
export function useLinksAt(id: CardId | LinkId): readonly LinkId[] {
  return useBoardRead(linksChanged, readLinksAt, id)
}

/** Those of the cards that are alive; renders when one of them changes. */
export function useCards(ids: readonly (CardId | LinkId)[]): readonly (Card | UnreadableCard)[] {
  const { board } = useBoardSession()
  const { subscribe, now } = useMemo(() => {
    let last: readonly (Card | UnreadableCard)[] = []
    return {
      subscribe: (notify: () => void) => board.subscribe((change) => change.cards.size > 0 && notify()),
      now: () => {
        const next = ids.flatMap((id) => board.card(id as CardId) ?? [])
        const isSame = next.length === last.length && next.every((card, index) => card === last[index])
        return isSame ? last : (last = next)
      },
    }
  }, [board, ids])
  return useSyncExternalStore(subscribe, now, now)
}

/** Cards that name this one in a field; renders when one begins or ceases to. */
export function useNamers(id: CardId): readonly CardId[] {
  return useBoardRead(membersChanged, readNamersOf, id)
}

/** How many cards a frame holds. */
export function useMemberCount(frame: CardId): number {
  return useBoardRead(membersChanged, readMemberCount, frame)
}

/** All living cards, lowest first; renders when a card comes, goes or is reordered. */
export function useCardIds(): readonly CardId[] {
  return useBoardRead(listChanged, readCardIds, '')
}

const readNamersOf = (board: Board, id: CardId) => board.namersOf(id)
const membersChanged = (change: BoardChange) => change.membership || change.cards.size > 0
const readMemberCount = (board: Board, id: CardId) => board.membersOf(id).length
const cardChanged = (change: BoardChange, id: CardId | undefined) => id !== undefined && change.cards.has(id)
const readCardOf = (board: Board, id: CardId | undefined) => (id === undefined ? undefined : board.card(id))
const linkChanged = (change: BoardChange, id: LinkId) => change.links.has(id) || change.membership
const readLinkOf = (board: Board, id: LinkId) => board.link(id)
const linksChanged = (change: BoardChange) => change.membership || change.links.size > 0
const readLinksAt = (board: Board, id: CardId | LinkId) => board.linksAt(id)
const listChanged = (change: BoardChange) => change.membership || change.places.size > 0
const readCardIds = (board: Board) => board.cardIds()

/** `concerns` and `read` are constants of this file, so that only another board or another `key` subscribes anew. */
function useBoardRead<Key, T>(
  concerns: (change: BoardChange, key: Key) => boolean,
  read: (board: Board, key: Key) => T,
  key: Key,
): T {
  const { board } = useBoardSession()
  const subscribe = useCallback(
    (notify: () => void) => board.subscribe((change) => concerns(change, key) && notify()),
    [board, concerns, key],
  )
  const now = () => read(board, key)
  return useSyncExternalStore(subscribe, now, now)
}
