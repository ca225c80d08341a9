'use client'
import { useCallback, useSyncExternalStore } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import type { CardFacts } from '@/lib/scene/card-facts'
import type { CardId } from '@/lib/schema/ids'

/** What a card's links and grades say about it; renders when that changes. */
export function useFacts(id: CardId): CardFacts {
  const { scene } = useBoardSession()
  const subscribe = useCallback(
    (notify: () => void) => scene.subscribe((change) => change.cards.has(id) && notify()),
    [scene, id],
  )
  const facts = () => scene.facts(id)
  return useSyncExternalStore(subscribe, facts, facts)
}
