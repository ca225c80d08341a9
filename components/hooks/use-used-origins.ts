import { useMemo, useSyncExternalStore } from 'react'
import { usedOrigins, type UsedOrigin } from '@/lib/analysis/used-origins'
import { useBoardSession } from './session-context'

/** The origins that evidence names; renders when a card's content or an origin changed. Walks all cards each time. */
export function useUsedOrigins(): readonly UsedOrigin[] {
  const { board } = useBoardSession()
  const { subscribe, now } = useMemo(() => {
    let last: readonly UsedOrigin[] | undefined
    return {
      subscribe: (notify: () => void) =>
        board.subscribe((change) => {
          if (change.cards.size === 0 && change.origins.size === 0) return
          last = undefined
          notify()
        }),
      now: () => (last ??= usedOrigins(board)),
    }
  }, [board])
  return useSyncExternalStore(subscribe, now, now)
}
