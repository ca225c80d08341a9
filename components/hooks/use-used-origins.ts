import { useMemo, useSyncExternalStore } from 'react'
import { namesOrigin, usedOrigins, type UsedOrigin } from '@/lib/analysis/used-origins'
import type { Board } from '@/lib/board/board'
import type { CardId } from '@/lib/schema/ids'
import { useBoardSession } from './session-context'

/** The origins that evidence names; renders when an origin changed, or evidence that names one. */
export function useUsedOrigins(): readonly UsedOrigin[] {
  const { board } = useBoardSession()
  const { subscribe, now } = useMemo(() => watchUsedOrigins(board), [board])
  return useSyncExternalStore(subscribe, now, now)
}

/** Walks the cards when asked after such a change, and not for what is written on others. */
export function watchUsedOrigins(board: Pick<Board, 'cardIds' | 'card' | 'field' | 'origin' | 'subscribe'>) {
  let last: readonly UsedOrigin[] | undefined
  let listed: ReadonlySet<CardId> = new Set()
  const walk = () => {
    const used = usedOrigins(board)
    listed = new Set(used.flatMap(({ evidence }) => evidence.map(({ id }) => id)))
    return used
  }
  return {
    subscribe: (notify: () => void) =>
      board.subscribe(({ cards, origins }) => {
        if (origins.size === 0 && ![...cards].some((id) => listed.has(id) || namesOrigin(id, board))) return
        last = undefined
        notify()
      }),
    now: () => (last ??= walk()),
  }
}
