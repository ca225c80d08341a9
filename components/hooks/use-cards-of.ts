'use client'
/** Living cards of one kind, by name: what a picker offers. Mount it only while it is shown; it walks the board. */
import { useMemo, useSyncExternalStore } from 'react'
import type { Board } from '@/lib/board/board'
import type { Card, CardKind } from '@/lib/schema/card'
import type { CardId } from '@/lib/schema/ids'
import { markedName } from '@/lib/scene/kind-look'
import { useBoardSession } from './session-context'
import { useCard } from './use-board'

/** Sorted by name, hypotheses by their label. Renders when one of them comes, goes or changes. */
export function useCardsOf(kind: CardKind): readonly Card[] {
  const { board } = useBoardSession()
  const { subscribe, now } = useMemo(() => {
    let last: readonly Card[] | undefined
    return {
      subscribe: (notify: () => void) =>
        board.subscribe((change) => {
          if (change.cards.size === 0 && !change.membership) return
          last = undefined
          notify()
        }),
      now: () => (last ??= collect(board, kind)),
    }
  }, [board, kind])
  return useSyncExternalStore(subscribe, now, now)
}

function collect(board: Board, kind: CardKind): readonly Card[] {
  const found = board.cardIds().flatMap((id) => {
    if (board.cardKind(id) !== kind) return []
    const card = board.card(id)
    return card && card.kind !== 'unreadable' ? [card] : []
  })
  return found.sort((a, b) => markedName(a).localeCompare(markedName(b), 'en', { numeric: true }))
}

/** One card by an id that a field holds: undefined when there is none, null when it was deleted. */
export function useNamedCard(id: CardId | undefined): Card | null | undefined {
  const card = useCard(id)
  if (id === undefined) return undefined
  return card && card.kind !== 'unreadable' ? card : null
}
